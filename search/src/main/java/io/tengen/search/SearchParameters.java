package io.tengen.search;

/**
 * The constants of a {@link MctsSearch}. Start from {@link #uct}, {@link #rave} or {@link #puct}
 * and change what differs.
 *
 * @param selection how a playout chooses among children
 * @param exploration the constant {@code c} of the selection rule, in units of value, in [0, 100].
 *     UCB1 on values in [-1, 1]: 2 sqrt(2) by theory, about 1 in practice; PUCT: 1.25 as in the
 *     pseudocode of AlphaZero; RAVE: small, 0.2
 * @param firstPlayReduction PUCT only: an unvisited child counts as the mean of its visited
 *     siblings less this, in units of value, in [0, 2]. First-play urgency is from Gelly and Wang,
 *     "Modifications of UCT and Sequence-wise Simulations for Monte-Carlo Go", 2006; the reduction,
 *     0.2 to 0.25, from Leela Zero
 * @param raveEquivalence RAVE only: k of {@link SelectionRule#RAVE}, in visits, in [0, 1e9]; a
 *     child with so many visits of its own counts as much as any number of All-Moves-As-First ones,
 *     and 0 is without those. It is {@code 1 / b^2} with b the bias of All-Moves-As-First in units
 *     of value; 1,000 to 4,000 is usual in 9x9 Go
 * @param expansionVisits with how many visits a leaf gets children, in [1, 1000000]; AlphaGo: 40
 *     with a slow policy, AlphaGo Zero: 1
 * @param rootNoise the noise on the root's priors
 * @param rootSearch how the root shares out playouts and chooses an action; with Gumbel there must
 *     be no root noise and no temperature, since it draws the action itself
 * @param temperature of the final choice: the chance of an action is proportional to {@code
 *     visits^(1 / temperature)}, in [0, 100]; 0 is the best action, AlphaGo Zero's self-play: 1 for
 *     30 moves
 * @param threads how many threads work on the tree, in [1, 1024]
 * @param virtualLoss with how many lost visits a playout that is on its way is counted, in [0,
 *     1000]; Chaslot, Winands and van den Herik, "Parallel Monte-Carlo Tree Search", 2008; AlphaGo:
 *     3. Without effect on one thread with batches of one
 * @param batchSize how many leaves a thread collects before it asks its evaluator about all of them
 *     at once, in [1, 1024]; virtual loss tells the paths apart. Networks are faster by the batch;
 *     a search of few playouts gets worse by it
 * @param treeMebibytes the most that the tree's arrays may take, in MiB, in [1, 16384]; see {@link
 *     SearchTree} for what happens then
 * @param solver whether wins, losses and draws are proven: Winands, Bjornsson and Saito,
 *     "Monte-Carlo Tree Search Solver", 2008
 * @param decisiveMoves whether each leaf is looked through for a move that wins at once, which then
 *     needs no evaluation: Teytaud and Teytaud, "On the Huge Benefit of Decisive Moves in
 *     Monte-Carlo Tree Search Algorithms", 2010; for games that have such moves ({@link
 *     io.tengen.env.Game#hasDecisiveMoves})
 * @param seed of all randomness of the search itself; evaluators have their own
 */
public record SearchParameters(
    SelectionRule selection,
    double exploration,
    double firstPlayReduction,
    double raveEquivalence,
    int expansionVisits,
    RootNoise rootNoise,
    RootSearch rootSearch,
    double temperature,
    int threads,
    int virtualLoss,
    int batchSize,
    int treeMebibytes,
    boolean solver,
    boolean decisiveMoves,
    long seed) {
  private static final int LARGEST_BATCH = 1024;

  /** Validates. */
  public SearchParameters {
    Checks.inRange("exploration", exploration, 0, 100);
    Checks.inRange("firstPlayReduction", firstPlayReduction, 0, 2);
    Checks.inRange("raveEquivalence", raveEquivalence, 0, 1e9);
    Checks.inRange("expansionVisits", expansionVisits, 1, 1_000_000);
    Checks.inRange("temperature", temperature, 0, 100);
    Checks.inRange("threads", threads, 1, 1024);
    Checks.inRange("virtualLoss", virtualLoss, 0, 1000);
    Checks.inRange("batchSize", batchSize, 1, LARGEST_BATCH);
    Checks.inRange("treeMebibytes", treeMebibytes, 1, 16_384);
    if (rootSearch instanceof RootSearch.Gumbel && (rootNoise.fraction() > 0 || temperature > 0)) {
      throw new IllegalArgumentException(
          "with a Gumbel root search the noise fraction is "
              + rootNoise.fraction()
              + " and the temperature "
              + temperature
              + ", but both must be 0: it draws the action itself");
    }
  }

  /** UCT, as random games at the leaves want it: UCB1, one thread, 256 MiB, the best action. */
  public static SearchParameters uct(long seed) {
    return new Builder(SelectionRule.UCB1, seed).exploration(1).build();
  }

  /** RAVE, for random games in which an action means much the same later on, as in Go. */
  public static SearchParameters rave(long seed) {
    return new Builder(SelectionRule.RAVE, seed)
        .exploration(0.2)
        .raveEquivalence(3000)
        .expansionVisits(4)
        .build();
  }

  /** AlphaGo Zero's search for play: PUCT, one thread, 256 MiB, no noise, the best action. */
  public static SearchParameters puct(long seed) {
    return new Builder(SelectionRule.PUCT, seed).exploration(1.25).firstPlayReduction(0.25).build();
  }

  /** A builder that holds these values. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** The same with another exploration constant. */
  public SearchParameters withExploration(double value) {
    return toBuilder().exploration(value).build();
  }

  /** The same with another reduction for first plays. */
  public SearchParameters withFirstPlayReduction(double value) {
    return toBuilder().firstPlayReduction(value).build();
  }

  /** The same with another equivalence of RAVE. */
  public SearchParameters withRaveEquivalence(double value) {
    return toBuilder().raveEquivalence(value).build();
  }

  /** The same with another threshold of expansion. */
  public SearchParameters withExpansionVisits(int value) {
    return toBuilder().expansionVisits(value).build();
  }

  /** The same with another temperature of the choice. */
  public SearchParameters withTemperature(double value) {
    return toBuilder().temperature(value).build();
  }

  /** The same with another way to share out the root's playouts. */
  public SearchParameters withRootSearch(RootSearch value) {
    return toBuilder().rootSearch(value).build();
  }

  /** The same with another number of threads. */
  public SearchParameters withThreads(int value) {
    return toBuilder().threads(value).build();
  }

  /** The same with another number of leaves a batch. */
  public SearchParameters withBatchSize(int value) {
    return toBuilder().batchSize(value).build();
  }

  /** The same with another virtual loss. */
  public SearchParameters withVirtualLoss(int value) {
    return toBuilder().virtualLoss(value).build();
  }

  /** The same with another bound on memory. */
  public SearchParameters withTreeMebibytes(int value) {
    return toBuilder().treeMebibytes(value).build();
  }

  /** The same with or without proofs. */
  public SearchParameters withSolver(boolean value) {
    return toBuilder().solver(value).build();
  }

  /** The same with or without a look for decisive moves at each leaf. */
  public SearchParameters withDecisiveMoves(boolean value) {
    return toBuilder().decisiveMoves(value).build();
  }

  /** The same for self-play: noise on the root, and a final choice by temperature. */
  public SearchParameters withVariety(RootNoise noise, double newTemperature) {
    return toBuilder().rootNoise(noise).temperature(newTemperature).build();
  }

  /** Changes some components of many; each is as the record's of the same name. */
  public static final class Builder {
    private final SelectionRule selection;
    private final long seed;
    private double exploration = 1;
    private double firstPlayReduction;
    private double raveEquivalence;
    private int expansionVisits = 1;
    private RootNoise rootNoise = RootNoise.NONE;
    private RootSearch rootSearch = new RootSearch.Standard();
    private double temperature;
    private int threads = 1;
    private int virtualLoss = 1;
    private int batchSize = 1;
    private int treeMebibytes = 256;
    private boolean solver = true;
    private boolean decisiveMoves;

    private Builder(SelectionRule selection, long seed) {
      this.selection = selection;
      this.seed = seed;
    }

    private Builder(SearchParameters from) {
      this(from.selection, from.seed);
      exploration = from.exploration;
      firstPlayReduction = from.firstPlayReduction;
      raveEquivalence = from.raveEquivalence;
      expansionVisits = from.expansionVisits;
      rootNoise = from.rootNoise;
      rootSearch = from.rootSearch;
      temperature = from.temperature;
      threads = from.threads;
      virtualLoss = from.virtualLoss;
      batchSize = from.batchSize;
      treeMebibytes = from.treeMebibytes;
      solver = from.solver;
      decisiveMoves = from.decisiveMoves;
    }

    /** Sets the component of that name. */
    public Builder exploration(double value) {
      exploration = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder firstPlayReduction(double value) {
      firstPlayReduction = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder raveEquivalence(double value) {
      raveEquivalence = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder expansionVisits(int value) {
      expansionVisits = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder rootNoise(RootNoise value) {
      rootNoise = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder rootSearch(RootSearch value) {
      rootSearch = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder temperature(double value) {
      temperature = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder threads(int value) {
      threads = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder virtualLoss(int value) {
      virtualLoss = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder batchSize(int value) {
      batchSize = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder treeMebibytes(int value) {
      treeMebibytes = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder solver(boolean value) {
      solver = value;
      return this;
    }

    /** Sets the component of that name. */
    public Builder decisiveMoves(boolean value) {
      decisiveMoves = value;
      return this;
    }

    /**
     * The parameters.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public SearchParameters build() {
      return new SearchParameters(
          selection,
          exploration,
          firstPlayReduction,
          raveEquivalence,
          expansionVisits,
          rootNoise,
          rootSearch,
          temperature,
          threads,
          virtualLoss,
          batchSize,
          treeMebibytes,
          solver,
          decisiveMoves,
          seed);
    }
  }
}
