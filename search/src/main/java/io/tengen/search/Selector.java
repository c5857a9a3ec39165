package io.tengen.search;

import io.tengen.env.RandomStream;

/**
 * Chooses the child that a playout goes to, by the formulas of {@link SelectionRule}, where N, Q, P
 * and c are told. A proven child is never chosen. A playout that is below a child on its way counts
 * as {@code virtualLoss} lost visits of it.
 *
 * <p>No child's value changes its sign here: it is in the view of the player who chooses already,
 * see {@link NodeTable}.
 */
final class Selector {
  private final SelectionRule rule;
  private final double exploration;
  private final double firstPlayReduction;
  private final double raveEquivalence;
  private final int virtualLoss;
  private final RandomStream random;

  Selector(SearchParameters parameters, RandomStream random) {
    this.rule = parameters.selection();
    this.exploration = parameters.exploration();
    this.firstPlayReduction = parameters.firstPlayReduction();
    this.raveEquivalence = parameters.raveEquivalence();
    boolean isShared = parameters.threads() > 1 || parameters.batchSize() > 1;
    this.virtualLoss = isShared ? parameters.virtualLoss() : 0;
    this.random = random;
  }

  /**
   * The edge that a playout takes from a node.
   *
   * @param node an expanded node
   * @return an edge with a child, or the first one without, or {@link SearchTree#NONE} when there
   *     is nothing to search
   */
  int select(SearchTree tree, int node) {
    return switch (rule) {
      case UCB1 -> selectUcb1(tree, node);
      case PUCT -> selectPuct(tree, node);
      case RAVE -> selectRave(tree, node);
    };
  }

  /** What {@link #puct} scales priors by: {@code c sqrt(N(s))}. */
  double scale(double parentVisits) {
    return exploration * Math.sqrt(Math.max(1, parentVisits));
  }

  /** {@code Q + c P sqrt(N(s)) / (1 + N)}. */
  static double puct(double q, double scale, double prior, double visits) {
    return q + scale * prior / (1 + visits);
  }

  private int selectUcb1(SearchTree tree, int node) {
    NodeTable nodes = tree.nodes();
    if (tree.canAddChild(node)) {
      int firstFree = nodes.firstEdge(node) + nodes.childCount(node);
      int free = nodes.edgeCount(node) - nodes.childCount(node);
      int chosen = firstFree + random.nextInt(free);
      if (chosen != firstFree) {
        tree.edges().swap(chosen, firstFree);
      }
      return firstFree;
    }
    // StrictMath: the same tree on every machine.
    double parentVisits = nodes.visits(node) + (double) virtualLoss * nodes.inFlight(node);
    double logVisits = StrictMath.log(Math.max(1, parentVisits));
    int first = nodes.firstEdge(node);
    int[] children = tree.edges().childrenOf(first);
    int from = EdgeTable.position(first);
    int to = from + nodes.childCount(node);
    double bestScore = Double.NEGATIVE_INFINITY;
    int best = SearchTree.NONE;
    for (int i = from; i < to; i++) {
      int child = children[i];
      if (nodes.isProven(child)) {
        continue;
      }
      double losses = (double) virtualLoss * nodes.inFlight(child);
      double visits = nodes.visits(child) + losses;
      // Q + c sqrt(ln N(s) / N)
      double score =
          visits == 0
              ? Double.POSITIVE_INFINITY
              : (nodes.total(child) - losses) / visits
                  + exploration * Math.sqrt(logVisits / visits);
      if (score > bestScore) {
        bestScore = score;
        best = first + i - from;
      }
    }
    return best;
  }

  private int selectPuct(SearchTree tree, int node) {
    NodeTable nodes = tree.nodes();
    int first = nodes.firstEdge(node);
    int[] children = tree.edges().childrenOf(first);
    float[] priors = tree.edges().priorsOf(first);
    int from = EdgeTable.position(first);
    int to = from + nodes.childCount(node);
    double parentVisits = nodes.visits(node) + (double) virtualLoss * nodes.inFlight(node);
    double scale = scale(parentVisits);
    double bestScore = Double.NEGATIVE_INFINITY;
    int best = SearchTree.NONE;
    double siblingVisits = 0;
    double siblingTotal = 0;
    for (int i = from; i < to; i++) {
      int child = children[i];
      double losses = (double) virtualLoss * nodes.inFlight(child);
      double visits = nodes.visits(child) + losses;
      double total = nodes.total(child) - losses;
      siblingVisits += visits;
      siblingTotal += total;
      if (nodes.isProven(child)) {
        continue;
      }
      double q = visits == 0 ? 0 : total / visits;
      double score = puct(q, scale, priors[i], visits);
      if (score > bestScore) {
        bestScore = score;
        best = first + i - from;
      }
    }
    if (tree.canAddChild(node)) {
      // Edges without a child are sorted by prior, and all have the same Q: look at the first.
      double mean = siblingVisits == 0 ? 0 : siblingTotal / siblingVisits;
      double score = puct(mean - firstPlayReduction, scale, priors[to], 0);
      if (score > bestScore) {
        return first + to - from;
      }
    }
    return best;
  }

  private int selectRave(SearchTree tree, int node) {
    NodeTable nodes = tree.nodes();
    int first = nodes.firstEdge(node);
    int[] children = tree.edges().childrenOf(first);
    float[] priors = tree.edges().priorsOf(first);
    int[] amafVisits = tree.edges().amafVisitsOf(first);
    float[] amafTotals = tree.edges().amafTotalsOf(first);
    int from = EdgeTable.position(first);
    int free = from + nodes.childCount(node);
    int to = tree.canAddChild(node) ? from + nodes.edgeCount(node) : free;
    double parentTotal = Backup.seenBy(nodes.player(node), nodes.mover(node), nodes.total(node));
    double parentMean = parentTotal / Math.max(1, nodes.visits(node));
    double parentVisits = nodes.visits(node) + (double) virtualLoss * nodes.inFlight(node);
    double scale = scale(parentVisits);
    double bestScore = Double.NEGATIVE_INFINITY;
    int best = SearchTree.NONE;
    for (int i = from; i < to; i++) {
      double visits = 1;
      double total = parentMean;
      if (i < free) {
        int child = children[i];
        if (nodes.isProven(child)) {
          continue;
        }
        double losses = (double) virtualLoss * nodes.inFlight(child);
        visits += nodes.visits(child) + losses;
        total += nodes.total(child) - losses;
      }
      // (1 - beta) Q + beta Q~ + c P sqrt(N(s)) / (1 + N), where visits is 1 + N
      double score = total / visits;
      int amaf = amafVisits[i];
      if (amaf > 0) {
        double beta = raveEquivalence * amaf / (raveEquivalence * (visits + amaf) + visits * amaf);
        score += beta * (amafTotals[i] / amaf - score);
      }
      score += scale * priors[i] / visits;
      if (score > bestScore) {
        bestScore = score;
        best = first + i - from;
      }
    }
    int firstFree = first + free - from;
    if (best > firstFree) {
      tree.edges().swap(best, firstFree);
      return firstFree;
    }
    return best;
  }
}
