package io.tengen.search;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The search of {@link MctsSearch}, carried on leaf by leaf by its owner, who evaluates the leaves
 * of many searches in one call: for self-play, where a network is fast only with full batches, and
 * many games at once fill them without virtual loss. It makes the same tree, node for node, as an
 * {@link MctsSearch} on one thread with batches of one.
 *
 * <pre>{@code
 * search.begin(effort);
 * while (search.next()) {
 *   ... evaluate search.leaf() with others ...
 *   search.answer(answers, row);
 * }
 * int action = search.sampleAction(1, random);
 * search.advance(action);
 * }</pre>
 *
 * <p>The tree of a new search is a few KB and grows with its use, and so does the one that it is
 * copied to when a move is played; nothing is allocated a playout once they have grown. What a
 * search does depends on its seed, the positions and the answers alone. Not thread-safe.
 */
public final class SteppedSearch {
  private final SearchParameters parameters;
  private final int actionCount;
  private final State root;
  private final Leaf leaf;
  private final ResultReader reader;
  private final RootPolicy policy;
  private SearchTree tree;

  /** Where the next {@link #advance} copies to. */
  private SearchTree spare;

  private Selector selector;
  private Playout playout;
  private RandomStream noiseRandom;
  private RandomStream gumbelRandom;

  private Effort effort = new Effort(1, RootNoise.NONE, new RootSearch.Standard(), 0);
  private int playoutsLeft;
  private boolean isRootNew;
  private boolean isWaiting;
  private boolean hasNoise;
  private @Nullable GumbelRoot gumbel;
  private @Nullable ForcedPlayouts forced;

  /**
   * How one search is made.
   *
   * @param visits those that the root is to have in all, those kept from earlier moves included, in
   *     [1, {@link SearchLimits#NO_LIMIT}]; with a Gumbel root the playouts of this search, the
   *     evaluation of a new root included
   * @param noise on the priors of the root, mixed in once a root
   * @param rootSearch how the root shares out playouts
   * @param forcedPlayouts KataGo's k, in [0, 100]: an action of the root that was tried gets {@code
   *     sqrt(k P sum N)} playouts at least, which the policy target leaves out where they were of
   *     no use (arXiv 1902.10565, section 3.2, where k is 2); 0 for none
   */
  public record Effort(int visits, RootNoise noise, RootSearch rootSearch, double forcedPlayouts) {
    private static final double MOST_FORCED = 100;

    /** Validates. */
    public Effort {
      Checks.inRange("visits", visits, 1, SearchLimits.NO_LIMIT);
      Checks.inRange("forcedPlayouts", forcedPlayouts, 0, MOST_FORCED);
      if (rootSearch instanceof RootSearch.Gumbel && (noise.fraction() > 0 || forcedPlayouts > 0)) {
        throw new IllegalArgumentException(
            "with a Gumbel root search the noise fraction is "
                + noise.fraction()
                + " and forcedPlayouts "
                + forcedPlayouts
                + ", but both must be 0: it shares out the playouts itself");
      }
    }
  }

  /**
   * A search with an empty tree.
   *
   * @param parameters of these the threads, batch size, virtual loss, temperature, root noise and
   *     root search are not used: there is one thread with one leaf, and the rest is said a search
   * @param position where it begins; copied
   * @throws IllegalArgumentException when the game has more than 32,767 actions
   */
  public SteppedSearch(SearchParameters parameters, State position) {
    this.parameters = parameters.withThreads(1).withBatchSize(1);
    this.tree = SearchTree.of(parameters, position);
    this.spare = SearchTree.of(parameters, position);
    this.actionCount = position.game().actionCount();
    this.root = position.copy();
    this.leaf = new Leaf(position);
    long seed = parameters.seed();
    this.selector = newSelector(seed);
    this.playout = new Playout(parameters, selector, position);
    this.noiseRandom = RandomStream.derived(seed, MctsSearch.NOISE_STREAM);
    this.gumbelRandom = RandomStream.derived(seed, MctsSearch.GUMBEL_STREAM);
    this.reader = new ResultReader(position.game(), 0, new RandomStream(0));
    this.policy = new RootPolicy(reader, actionCount);
  }

  private Selector newSelector(long seed) {
    return new Selector(parameters, RandomStream.derived(seed, MctsSearch.SELECTION_STREAM));
  }

  /**
   * Begins a search from the present root; one that was not over, and its leaf, are forgotten.
   *
   * @throws IllegalStateException when the game is over there
   * @throws IllegalArgumentException when playouts are to be forced by another rule than PUCT
   */
  public void begin(Effort newEffort) {
    MctsSearch.requireGoingOn(root);
    if (newEffort.forcedPlayouts() > 0 && parameters.selection() != SelectionRule.PUCT) {
      throw new IllegalArgumentException(
          "forcedPlayouts is "
              + newEffort.forcedPlayouts()
              + " and the selection "
              + parameters.selection()
              + ", but playouts can be forced with PUCT alone: set it to 0");
    }
    forget();
    effort = newEffort;
    boolean isGumbel = effort.rootSearch() instanceof RootSearch.Gumbel;
    int kept = isGumbel ? 0 : rootVisits();
    playoutsLeft = Math.max(0, effort.visits() - kept);
    isRootNew = !tree.isExpanded(SearchTree.ROOT);
    if (!isRootNew) {
      prepareRoot();
    }
  }

  /** What is done once the root has edges. */
  private void prepareRoot() {
    if (effort.noise().fraction() > 0 && !hasNoise) {
      tree.mixIntoRoot(effort.noise(), noiseRandom);
      hasNoise = true;
    }
    if (effort.rootSearch() instanceof RootSearch.Gumbel settings) {
      int budget = Math.max(0, playoutsLeft);
      gumbel = new GumbelRoot(settings, tree, actionCount, budget, gumbelRandom);
    } else if (effort.forcedPlayouts() > 0) {
      forced = new ForcedPlayouts(tree, effort.forcedPlayouts());
    }
  }

  /**
   * Makes playouts until one comes to a leaf that wants to be evaluated; those that come to the end
   * of a game are counted at once.
   *
   * @return whether there is a leaf; if not the search is over
   * @throws IllegalStateException when the last leaf has no answer yet
   */
  public boolean next() {
    if (isWaiting) {
      throw new IllegalStateException("the leaf has no answer yet: give it one first");
    }
    if (isRootNew) {
      Playout.chooseRoot(leaf);
      leaf.play(root);
      playoutsLeft--;
      if (playout.isOver(leaf)) {
        playout.backUpEnd(tree, leaf);
        isRootNew = false;
        prepareRoot();
        return false;
      }
      isWaiting = true;
      return true;
    }
    RootRule rule = gumbel == null ? forced : gumbel;
    while (playoutsLeft > 0 && !isProven()) {
      playout.choosePath(tree, leaf, rule);
      leaf.play(root);
      playoutsLeft--;
      if (!playout.isOver(leaf)) {
        isWaiting = true;
        return true;
      }
      playout.backUpEnd(tree, leaf);
    }
    return false;
  }

  /**
   * The position that wants to be evaluated: only to be read, and only until it is answered.
   *
   * @throws IllegalStateException when there is none
   */
  public State leaf() {
    requireLeaf();
    return leaf.state;
  }

  /**
   * Answers about the leaf.
   *
   * @param answers of the same game; with details where {@link SelectionRule#RAVE} is to know who
   *     played which action first
   * @param row which of them it is
   * @throws IllegalStateException when there is no leaf
   * @throws SearchException when the answer is nonsense; the leaf still waits then
   */
  public void answer(Evaluations answers, int row) {
    requireLeaf();
    if (answers.actionCount() != actionCount) {
      throw new IllegalArgumentException(
          "the answers have " + answers.actionCount() + " actions, but the game " + actionCount);
    }
    LeafReader.checkValue(answers, row, leaf.state);
    playout.read(leaf, answers, row);
    playout.backUp(tree, leaf, answers, row);
    isWaiting = false;
    if (isRootNew) {
      isRootNew = false;
      prepareRoot();
    }
  }

  private void requireLeaf() {
    if (!isWaiting) {
      throw new IllegalStateException("there is no leaf: next() has not answered true");
    }
  }

  /** The visits of the root, those kept from earlier moves included. */
  public int rootVisits() {
    return tree.nodes().visits(SearchTree.ROOT);
  }

  /**
   * What the root is worth to the player to move, in [-1, 1]: proven, or the mean of its playouts.
   *
   * @throws IllegalStateException when the root was not evaluated yet
   */
  public double rootValue() {
    requireExpanded();
    return ResultReader.valueOf(tree.nodes(), SearchTree.ROOT);
  }

  /** Whether that is proven. */
  public boolean isProven() {
    return tree.nodes().isProven(SearchTree.ROOT);
  }

  /**
   * Writes the policy to learn, which sums to 1: the shares of the visits without the forced ones,
   * or the improved policy of a Gumbel root. Where the best action is proven to win or to draw,
   * visits say all for it; where no action was tried, they are the priors; proven losses get
   * nothing, unless all are.
   *
   * @param out all actions of the game, from {@code offset} on
   * @throws IllegalStateException when the root was not evaluated yet
   */
  public void policyTarget(float[] out, int offset) {
    requireExpanded();
    Arrays.fill(out, offset, offset + actionCount, 0);
    if (gumbel == null) {
      policy.write(tree, forced, selector, out, offset);
      return;
    }
    double[] shares = gumbel.improvedPolicy();
    for (int action = 0; action < actionCount; action++) {
      out[offset + action] = (float) shares[action];
    }
  }

  /**
   * The best action: by visits and proofs as in {@link MctsSearch}, or the choice of a Gumbel root.
   *
   * @throws IllegalStateException when the root was not evaluated yet
   */
  public int bestAction() {
    requireExpanded();
    ActionResult best = reader.best(tree, SearchTree.ROOT);
    return gumbel == null ? best.action() : gumbel.choose(best);
  }

  /**
   * Draws an action: the chance of each is proportional to {@code share^(1 / temperature)}, with
   * the shares of {@link #policyTarget}. A Gumbel root has drawn its choice already, which this is
   * then whatever the temperature.
   *
   * @param temperature in [0, 100]; 0 is {@link #bestAction}
   * @throws IllegalStateException when the root was not evaluated yet
   */
  public int sampleAction(double temperature, RandomStream random) {
    requireExpanded();
    Checks.inRange("temperature", temperature, 0, 100);
    return temperature == 0 || gumbel != null
        ? bestAction()
        : policy.draw(tree, forced, selector, temperature, random);
  }

  /** P of an action of the root, noise included; 0 when it is not legal. */
  public double prior(int action) {
    int edge = edgeOf(action);
    return edge == SearchTree.NONE ? 0 : tree.edges().prior(edge);
  }

  /** N of an action of the root, forced playouts included; 0 when it is not legal. */
  public int visits(int action) {
    int child = childOf(action);
    return child == SearchTree.NONE ? 0 : tree.nodes().visits(child);
  }

  /** Q of an action of the root, in [-1, 1]: proven, or the mean; 0 when it has no visits. */
  public double value(int action) {
    return visits(action) == 0 ? 0 : ResultReader.valueOf(tree.nodes(), childOf(action));
  }

  private int childOf(int action) {
    int edge = edgeOf(action);
    return edge == SearchTree.NONE ? SearchTree.NONE : tree.edges().child(edge);
  }

  private int edgeOf(int action) {
    requireExpanded();
    return tree.edgeOf(SearchTree.ROOT, Checks.inRange("action", action, 0, actionCount - 1));
  }

  private void requireExpanded() {
    if (!tree.isExpanded(SearchTree.ROOT)) {
      throw new IllegalStateException("the root was not evaluated yet: search it first\n" + root);
    }
  }

  /**
   * Plays an action at the root and keeps what the tree knows about the position after it.
   *
   * @throws IllegalArgumentException when it is not legal; nothing has changed then
   */
  public void advance(int action) {
    root.apply(action);
    forget();
    hasNoise = false;
    int child = tree.knownChild(action);
    if (child == SearchTree.NONE) {
      tree.clear(root.currentPlayer());
      return;
    }
    tree.copyTo(spare, child);
    SearchTree known = spare;
    spare = tree;
    tree = known;
  }

  /**
   * Goes to any position of the same game and forgets the tree. Randomness goes on from where it
   * is; {@link #restart} is for a game that is to depend on nothing before it.
   *
   * @throws ClassCastException when it belongs to another game
   */
  public void setPosition(State position) {
    root.copyFrom(position);
    forget();
    hasNoise = false;
    tree.clear(root.currentPlayer());
  }

  /**
   * Becomes a new search: what it does from here on is what one that was made with this seed and
   * position does.
   *
   * @throws ClassCastException when the position belongs to another game
   */
  public void restart(State position, long seed) {
    setPosition(position);
    selector = newSelector(seed);
    playout = new Playout(parameters, selector, position);
    noiseRandom = RandomStream.derived(seed, MctsSearch.NOISE_STREAM);
    gumbelRandom = RandomStream.derived(seed, MctsSearch.GUMBEL_STREAM);
  }

  /** Forgets the search that was last, but not the tree. */
  private void forget() {
    playoutsLeft = 0;
    isRootNew = false;
    isWaiting = false;
    gumbel = null;
    forced = null;
  }

  /** The tree, to be looked into by tests. */
  SearchTree tree() {
    return tree;
  }
}
