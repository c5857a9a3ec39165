package io.tengen.search;

/**
 * The constants of a {@link MctsSearch}. Start from {@link #uct} or {@link #puct} and change what
 * differs.
 *
 * @param selection how a playout chooses among children
 * @param exploration the constant {@code c} of the selection rule, in units of value, in [0, 100].
 *     UCB1 on values in [-1, 1]: 2 sqrt(2) by theory, about 1 in practice; PUCT: 1.25 as in the
 *     pseudocode of AlphaZero
 * @param firstPlayReduction PUCT only: an unvisited child counts as the mean of its visited
 *     siblings less this, in units of value, in [0, 2]. First-play urgency is from Gelly and Wang,
 *     "Modifications of UCT and Sequence-wise Simulations for Monte-Carlo Go", 2006; the reduction,
 *     0.2 to 0.25, from Leela Zero
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
 * @param seed of all randomness of the search itself; evaluators have their own
 */
public record SearchParameters(
    SelectionRule selection,
    double exploration,
    double firstPlayReduction,
    int expansionVisits,
    RootNoise rootNoise,
    RootSearch rootSearch,
    double temperature,
    int threads,
    int virtualLoss,
    int batchSize,
    int treeMebibytes,
    boolean solver,
    long seed) {
  private static final int LARGEST_BATCH = 1024;
  private static final RootSearch STANDARD = new RootSearch.Standard();

  /** Validates. */
  public SearchParameters {
    Checks.inRange("exploration", exploration, 0, 100);
    Checks.inRange("firstPlayReduction", firstPlayReduction, 0, 2);
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
    return new SearchParameters(
        SelectionRule.UCB1, 1, 0, 1, RootNoise.NONE, STANDARD, 0, 1, 1, 1, 256, true, seed);
  }

  /** AlphaGo Zero's search for play: PUCT, one thread, 256 MiB, no noise, the best action. */
  public static SearchParameters puct(long seed) {
    return new SearchParameters(
        SelectionRule.PUCT, 1.25, 0.25, 1, RootNoise.NONE, STANDARD, 0, 1, 1, 1, 256, true, seed);
  }

  /** The same with another exploration constant. */
  public SearchParameters withExploration(double value) {
    return new SearchParameters(
        selection,
        value,
        firstPlayReduction,
        expansionVisits,
        rootNoise,
        rootSearch,
        temperature,
        threads,
        virtualLoss,
        batchSize,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same with another reduction for first plays. */
  public SearchParameters withFirstPlayReduction(double value) {
    return new SearchParameters(
        selection,
        exploration,
        value,
        expansionVisits,
        rootNoise,
        rootSearch,
        temperature,
        threads,
        virtualLoss,
        batchSize,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same with another threshold of expansion. */
  public SearchParameters withExpansionVisits(int value) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        value,
        rootNoise,
        rootSearch,
        temperature,
        threads,
        virtualLoss,
        batchSize,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same for self-play: noise on the root, and a final choice by temperature. */
  public SearchParameters withVariety(RootNoise noise, double newTemperature) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        expansionVisits,
        noise,
        rootSearch,
        newTemperature,
        threads,
        virtualLoss,
        batchSize,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same with another way to share out the root's playouts. */
  public SearchParameters withRootSearch(RootSearch value) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        expansionVisits,
        rootNoise,
        value,
        temperature,
        threads,
        virtualLoss,
        batchSize,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same on another number of threads. */
  public SearchParameters withThreads(int value) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        expansionVisits,
        rootNoise,
        rootSearch,
        temperature,
        value,
        virtualLoss,
        batchSize,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same with another number of leaves a batch. */
  public SearchParameters withBatchSize(int value) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        expansionVisits,
        rootNoise,
        rootSearch,
        temperature,
        threads,
        virtualLoss,
        value,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same with another virtual loss. */
  public SearchParameters withVirtualLoss(int value) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        expansionVisits,
        rootNoise,
        rootSearch,
        temperature,
        threads,
        value,
        batchSize,
        treeMebibytes,
        solver,
        seed);
  }

  /** The same with another bound on memory. */
  public SearchParameters withTreeMebibytes(int value) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        expansionVisits,
        rootNoise,
        rootSearch,
        temperature,
        threads,
        virtualLoss,
        batchSize,
        value,
        solver,
        seed);
  }

  /** The same with or without proofs. */
  public SearchParameters withSolver(boolean value) {
    return new SearchParameters(
        selection,
        exploration,
        firstPlayReduction,
        expansionVisits,
        rootNoise,
        rootSearch,
        temperature,
        threads,
        virtualLoss,
        batchSize,
        treeMebibytes,
        value,
        seed);
  }
}
