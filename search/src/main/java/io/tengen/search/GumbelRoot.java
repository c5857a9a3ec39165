package io.tengen.search;

import io.tengen.env.RandomStream;
import java.util.Arrays;

/**
 * The root of one search with Gumbel noise: who gets the next playout, which action is chosen, and
 * the improved policy. See {@link RootSearch.Gumbel}.
 *
 * <p>Only playouts of this search count for the halving; values and the largest visit count are
 * those of the tree, so that what is kept from earlier moves helps. A proven action needs no more
 * playouts, so that the others of its phase get its share. With batches or several threads a phase
 * may begin before the last playouts of the one before have come back from other threads; a batch
 * never goes across two phases.
 *
 * <p>Guarded by the tree's monitor.
 */
final class GumbelRoot implements RootRule {
  private static final int NOBODY = -1;
  private static final double SMALLEST_UNIT = 0x1.0p-54;

  private final RootSearch.Gumbel settings;
  private final SearchTree tree;
  private final HalvingSchedule schedule;

  /** The legal actions; the best ones, those that go on, at the head. */
  private final int[] actions;

  /** By action: the logarithm of the prior; with the noise added; the playouts of this search. */
  private final double[] logits;

  private final double[] scores;
  private final int[] playouts;

  /** The action that the last playout was given to, or {@link #NOBODY}. */
  private int last = NOBODY;

  /**
   * Draws the noise.
   *
   * @param tree its root is expanded
   * @param budget how many playouts this search has left, not negative
   */
  GumbelRoot(
      RootSearch.Gumbel settings,
      SearchTree tree,
      int actionCount,
      int budget,
      RandomStream random) {
    this.settings = settings;
    this.tree = tree;
    this.logits = new double[actionCount];
    this.scores = new double[actionCount];
    this.playouts = new int[actionCount];
    int first = tree.nodes().firstEdge(SearchTree.ROOT);
    int legal = tree.nodes().edgeCount(SearchTree.ROOT);
    this.actions = new int[legal];
    for (int i = 0; i < legal; i++) {
      actions[i] = tree.edges().action(first + i);
      logits[actions[i]] = StrictMath.log(tree.edges().prior(first + i));
    }
    // In the order of actions: edges change their places.
    Arrays.sort(actions);
    for (int action : actions) {
      scores[action] = logits[action] + settings.noiseScale() * gumbel(random);
    }
    sort(legal, scores);
    int most = Math.max(1, budget);
    int considered = Math.min(Math.min(settings.consideredActions(), legal), most);
    this.schedule = new HalvingSchedule(most, considered);
  }

  /** A draw from the standard Gumbel distribution; StrictMath: the same on every machine. */
  static double gumbel(RandomStream random) {
    double unit = Math.max(random.nextDouble(), SMALLEST_UNIT);
    return -StrictMath.log(-StrictMath.log(unit));
  }

  /** Whether the next playout begins a phase, for which the values of all others are wanted. */
  boolean isPhaseOver() {
    return schedule.isPhaseOver();
  }

  /** Gives the next playout away; the selector chooses when nobody who is considered can use it. */
  @Override
  public int select(Selector selector) {
    if (schedule.isPhaseOver()) {
      sort(schedule.considered(), improvedScores());
      schedule.startNext();
    }
    last = NOBODY;
    int edge = SearchTree.NONE;
    for (int i = 0; i < schedule.considered(); i++) {
      int action = actions[i];
      if (last == NOBODY || playouts[action] < playouts[last]) {
        int candidate = usableEdge(action);
        if (candidate != SearchTree.NONE) {
          last = action;
          edge = candidate;
        }
      }
    }
    if (last == NOBODY) {
      return selector.select(tree, SearchTree.ROOT);
    }
    playouts[last]++;
    schedule.take();
    return edge;
  }

  /** The last playout is not made after all. */
  void giveBack() {
    if (last != NOBODY) {
      playouts[last]--;
      schedule.giveBack();
    }
  }

  /** The edge of an action if it can be searched; one without a child is then the first such. */
  private int usableEdge(int action) {
    NodeTable nodes = tree.nodes();
    int edge = tree.edgeOf(SearchTree.ROOT, action);
    int child = tree.edges().child(edge);
    if (child != SearchTree.NONE) {
      return nodes.isProven(child) ? SearchTree.NONE : edge;
    }
    if (!tree.canAddChild(SearchTree.ROOT)) {
      return SearchTree.NONE;
    }
    int firstFree = nodes.firstEdge(SearchTree.ROOT) + nodes.childCount(SearchTree.ROOT);
    if (edge != firstFree) {
      tree.edges().swap(edge, firstFree);
    }
    return firstFree;
  }

  /**
   * The action of those that are left with the largest {@code g + logits + sigma(Q)}.
   *
   * @param usual the best one by the ordinary rule, which knows of proofs
   */
  int choose(ActionResult usual) {
    if (usual.isProven()) {
      return usual.action();
    }
    double[] improved = improvedScores();
    sort(schedule.considered(), improved);
    int chosen = actions[0];
    for (int i = schedule.considered() - 1; i >= 0; i--) {
      if (playouts[actions[i]] > 0 && !isLost(actions[i])) {
        chosen = actions[i];
      }
    }
    return isLost(chosen) ? usual.action() : chosen;
  }

  private boolean isLost(int action) {
    int child = tree.edges().child(tree.edgeOf(SearchTree.ROOT, action));
    return child != SearchTree.NONE && tree.nodes().proof(child) <= -1;
  }

  /** What the policy should have been: the share of each action of the game. */
  double[] improvedPolicy() {
    double[] shares = new double[logits.length];
    double[] sigmas = sigmas();
    double largest = Double.NEGATIVE_INFINITY;
    for (int action : actions) {
      largest = Math.max(largest, logits[action] + sigmas[action]);
    }
    double sum = 0;
    for (int action : actions) {
      shares[action] = StrictMath.exp(logits[action] + sigmas[action] - largest);
      sum += shares[action];
    }
    for (int action : actions) {
      shares[action] /= sum;
    }
    return shares;
  }

  private double[] improvedScores() {
    double[] improved = sigmas();
    for (int action : actions) {
      improved[action] += scores[action];
    }
    return improved;
  }

  /** By action: sigma of the completed Q, which is the mixed value where there is no visit. */
  private double[] sigmas() {
    NodeTable nodes = tree.nodes();
    EdgeTable edges = tree.edges();
    int first = nodes.firstEdge(SearchTree.ROOT);
    int children = nodes.childCount(SearchTree.ROOT);
    int most = 0;
    for (int edge = first; edge < first + children; edge++) {
      most = Math.max(most, nodes.visits(edges.child(edge)));
    }
    double scale = (settings.visitConstant() + most) * settings.valueScale();
    double mixed = mixedValue();
    double[] sigmas = new double[logits.length];
    for (int action : actions) {
      sigmas[action] = scale * (1 + mixed) / 2;
    }
    for (int edge = first; edge < first + children; edge++) {
      int child = edges.child(edge);
      if (nodes.visits(child) > 0) {
        sigmas[edges.action(edge)] = scale * (1 + ResultReader.valueOf(nodes, child)) / 2;
      }
    }
    return sigmas;
  }

  /**
   * {@code v_mix}, appendix D of the paper: between what the root alone was found worth and what
   * its visited children are on average, by the policy.
   */
  private double mixedValue() {
    NodeTable nodes = tree.nodes();
    EdgeTable edges = tree.edges();
    int first = nodes.firstEdge(SearchTree.ROOT);
    int visits = 0;
    double total = 0;
    double priors = 0;
    double weighted = 0;
    for (int edge = first; edge < first + nodes.childCount(SearchTree.ROOT); edge++) {
      int child = edges.child(edge);
      if (nodes.visits(child) > 0) {
        double prior = edges.prior(edge);
        visits += nodes.visits(child);
        total += nodes.total(child);
        priors += prior;
        weighted += prior * ResultReader.valueOf(nodes, child);
      }
    }
    // Law of visits: what is not the children's are the root's own evaluations.
    int own = nodes.visits(SearchTree.ROOT) - visits;
    double value = own == 0 ? 0 : (nodes.total(SearchTree.ROOT) - total) / own;
    if (own == 0 && priors > 0) {
      // A decisive move was found before anybody was asked.
      return weighted / priors;
    }
    if (visits == 0 || priors == 0) {
      return value;
    }
    return (value + visits * (weighted / priors)) / (1 + visits);
  }

  /** Sorts the head of the actions, the highest score first; few, and seldom. */
  private void sort(int count, double[] by) {
    for (int i = 1; i < count; i++) {
      int action = actions[i];
      int j = i;
      while (j > 0 && by[actions[j - 1]] < by[action]) {
        actions[j] = actions[j - 1];
        j--;
      }
      actions[j] = action;
    }
  }
}
