package io.tengen.search;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Monte Carlo tree search (Coulom 2006; Kocsis and Szepesvari 2006; Silver et al. 2017) from a
 * position that moves on with the game.
 *
 * <p>A playout ({@code SearchWorker}) walks down the tree by the selection rule ({@link
 * SelectionRule}, computed in {@code Selector}), evaluates the leaf that it comes to ({@code
 * LeafBatch}), gives it children once it has enough visits, and adds the value to every node of the
 * path ({@code Backup}). Proven wins, losses and draws are not searched again. With one thread the
 * same parameters, positions and evaluator give the same tree, node for node.
 *
 * <p>Several threads share one tree under one lock. A playout holds it twice, to choose its path
 * and to back up, which touch nothing but arrays; states are copied and played, and leaves
 * evaluated, outside. Virtual loss sends the threads different ways. One lock cannot be wrong in
 * the ways that locks a node can, and is enough as long as an evaluation takes several times as
 * long as a walk down the tree, as random games and networks do.
 *
 * <p>To be used by one thread at a time, except {@link #playouts()}, {@link #snapshot()} and {@link
 * Cancellation}.
 */
public final class MctsSearch implements AutoCloseable {
  static final int SELECTION_STREAM = 0;
  static final int NOISE_STREAM = 1;
  private static final int CHOICE_STREAM = 2;
  static final int GUMBEL_STREAM = 3;

  private final SearchParameters parameters;
  private final State root;
  private final SearchWorkers workers;
  private final ResultReader reader;
  private final RandomStream noiseRandom;
  private final RandomStream gumbelRandom;
  private final LongSupplier nanoTime;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private volatile SearchTree tree;
  private ActionFilter filter = ActionFilter.ALL;
  private boolean hasNoise;
  private volatile SearchRun lastRun;

  /**
   * A search with an empty tree.
   *
   * @param position where it begins; copied
   * @param evaluators makes one evaluator a thread, which the search closes
   * @throws IllegalArgumentException when the game has more than 32,767 actions
   */
  public MctsSearch(SearchParameters parameters, State position, EvaluatorFactory evaluators) {
    this(parameters, position, evaluators, System::nanoTime);
  }

  /**
   * A search by another time than the machine's.
   *
   * @param nanoTime tells it, as {@link System#nanoTime} does; asked by all threads
   */
  public MctsSearch(
      SearchParameters parameters,
      State position,
      EvaluatorFactory evaluators,
      LongSupplier nanoTime) {
    this.tree = SearchTree.of(parameters, position);
    this.parameters = parameters;
    this.nanoTime = nanoTime;
    this.root = position.copy();
    long seed = parameters.seed();
    Selector selector = new Selector(parameters, RandomStream.derived(seed, SELECTION_STREAM));
    this.workers = new SearchWorkers(parameters, position, evaluators, selector);
    this.reader =
        new ResultReader(
            position.game(), parameters.temperature(), RandomStream.derived(seed, CHOICE_STREAM));
    this.noiseRandom = RandomStream.derived(seed, NOISE_STREAM);
    this.gumbelRandom = RandomStream.derived(seed, GUMBEL_STREAM);
    this.lastRun = new SearchRun(SearchLimits.ofPlayouts(1), 0, nanoTime, new Cancellation());
  }

  /**
   * Searches until a limit is reached, the root is proven, or it is cancelled.
   *
   * @throws IllegalArgumentException when the root shares out playouts by Gumbel noise and neither
   *     their number nor that of visits is limited
   * @throws IllegalStateException when the game is over at the root, or a search is running
   * @throws SearchException when the evaluator fails or answers nonsense, or memory runs out
   */
  public SearchResult search(SearchLimits limits, Cancellation cancellation) {
    requireGoingOn(root);
    if (parameters.rootSearch() instanceof RootSearch.Gumbel
        && Math.min(limits.playouts(), limits.visits()) == SearchLimits.NO_LIMIT) {
      throw new IllegalArgumentException(
          "playouts is "
              + limits.playouts()
              + ", which is no limit, but a Gumbel root search shares out a number known before:"
              + " limit the playouts or the visits");
    }
    if (!isRunning.compareAndSet(false, true)) {
      throw runningAlready();
    }
    try {
      long start = nanoTime.getAsLong();
      int visitsBefore = tree.nodes().visits(SearchTree.ROOT);
      SearchRun run = new SearchRun(allowed(limits), visitsBefore, nanoTime, cancellation);
      lastRun = run;
      workers.setRoot(root, filter);
      if (!tree.isExpanded(SearchTree.ROOT)) {
        workers.expandRoot(tree, run);
      }
      addNoise();
      if (parameters.rootSearch() instanceof RootSearch.Gumbel gumbel) {
        int actionCount = root.game().actionCount();
        run.setGumbelRoot(
            new GumbelRoot(gumbel, tree, actionCount, run.playoutsLeft(), gumbelRandom));
      }
      if (tree.nodes().isProven(SearchTree.ROOT)) {
        run.rootIsProven();
      } else {
        workers.run(tree, run);
      }
      return reader.result(tree, run, Duration.ofNanos(nanoTime.getAsLong() - start));
    } finally {
      isRunning.set(false);
    }
  }

  /** Refuses a position at which there is nothing to search. */
  static void requireGoingOn(State root) {
    if (root.isTerminal()) {
      throw new IllegalStateException("the game is over: there is nothing to search\n" + root);
    }
  }

  /** Searches with limits alone. */
  public SearchResult search(SearchLimits limits) {
    return search(limits, new Cancellation());
  }

  /** Where the choice is drawn, the visits of every action count to the last. */
  private SearchLimits allowed(SearchLimits limits) {
    boolean isMostVisited =
        parameters.temperature() == 0 && parameters.rootSearch() instanceof RootSearch.Standard;
    return isMostVisited ? limits : limits.withEarlyStop(EarlyStop.NEVER);
  }

  private void addNoise() {
    RootNoise noise = parameters.rootNoise();
    if (noise.fraction() > 0 && !hasNoise) {
      SearchTree current = tree;
      synchronized (current) {
        current.mixIntoRoot(noise, noiseRandom);
      }
    }
    hasNoise = true;
  }

  /**
   * Plays an action at the root and keeps what the tree knows about the position after it.
   *
   * @throws IllegalArgumentException when it is not legal; nothing has changed then
   * @throws IllegalStateException when a search is running
   */
  public void advance(int action) {
    requireIdle();
    root.apply(action);
    hasNoise = false;
    int child = tree.knownChild(action);
    // What was filtered at a depth is missing at another.
    if (child != SearchTree.NONE && filter == ActionFilter.ALL) {
      tree = tree.subtree(child);
    } else {
      clear();
    }
  }

  /**
   * Goes to any position of the same game and forgets the tree.
   *
   * @throws ClassCastException when it belongs to another game
   * @throws IllegalStateException when a search is running
   */
  public void setPosition(State position) {
    requireIdle();
    root.copyFrom(position);
    hasNoise = false;
    clear();
  }

  private void clear() {
    SearchTree current = tree;
    synchronized (current) {
      current.clear(root.currentPlayer());
    }
  }

  /**
   * Restricts the searches from now on to some actions; a filter that is not equal to the present
   * one forgets the tree.
   *
   * @throws IllegalStateException when a search is running
   */
  public void restrict(ActionFilter newFilter) {
    requireIdle();
    if (!newFilter.equals(filter)) {
      filter = newFilter;
      hasNoise = false;
      clear();
    }
  }

  /**
   * What is known at this moment; from any thread, also while a search is running, which waits
   * meanwhile. Empty when the root was not evaluated yet.
   */
  public Optional<SearchSnapshot> snapshot() {
    SearchTree current = tree;
    synchronized (current) {
      return current.isExpanded(SearchTree.ROOT)
          ? Optional.of(new SnapshotReader(reader).read(current))
          : Optional.empty();
    }
  }

  private void requireIdle() {
    if (isRunning.get()) {
      throw runningAlready();
    }
  }

  private static IllegalStateException runningAlready() {
    return new IllegalStateException("a search is running; wait for its end or cancel it");
  }

  /** How many playouts the running search, or else the last one, has begun; from any thread. */
  public int playouts() {
    return lastRun.playouts();
  }

  /** How many nodes the tree has. */
  public int nodes() {
    return tree.nodes().count();
  }

  /** How many bytes the nodes and edges of the tree take, in chunks that are not all full. */
  public long treeBytes() {
    return tree.bytesTaken();
  }

  /** The tree, to be looked into by tests. */
  SearchTree tree() {
    return tree;
  }

  /** Closes the evaluators, all of them, even when one fails to. */
  @Override
  public void close() {
    workers.close();
  }
}
