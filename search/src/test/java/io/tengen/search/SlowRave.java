package io.tengen.search;

import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;

/**
 * RAVE written from the formulas, with objects, and with the whole list of what was played after a
 * position: the twin of the fast search, without proofs or threads. The evaluator tells who played
 * first after the leaf.
 */
final class SlowRave {
  private final SearchParameters parameters;
  private final Evaluator evaluator;
  private final Node root;

  SlowRave(SearchParameters parameters, Evaluator evaluator, State position) {
    this.parameters = parameters;
    this.evaluator = evaluator;
    this.root = new Node(position, -1, 1);
  }

  /** A position; what it is worth is counted for player 0. */
  private static final class Node {
    final State state;
    final int action;
    final double prior;
    final List<Node> children = new ArrayList<>();
    int visits;
    double totalForFirst;
    int amafVisits;
    double amafTotalForFirst;

    Node(State state, int action, double prior) {
      this.state = state;
      this.action = action;
      this.prior = prior;
    }
  }

  void playOut() {
    List<Node> path = new ArrayList<>();
    Node node = root;
    path.add(node);
    while (!node.children.isEmpty()) {
      node = best(node);
      path.add(node);
    }
    double forFirst;
    Evaluations out = Evaluations.withDetails(node.state.game().actionCount(), 1);
    out.begin(1);
    if (node.state.isTerminal()) {
      forFirst = node.state.returnFor(0);
    } else {
      evaluator.evaluate(List.of(node.state), out);
      forFirst = node.state.currentPlayer() == 0 ? out.value(0) : -out.value(0);
      if (node == root || node.visits + 1 >= parameters.expansionVisits()) {
        expand(node, out);
      }
    }
    for (int depth = 0; depth < path.size(); depth++) {
      Node each = path.get(depth);
      each.visits++;
      each.totalForFirst += forFirst;
      for (Node child : each.children) {
        if (firstToPlay(child.action, path, depth, out) == each.state.currentPlayer()) {
          child.amafVisits++;
          child.amafTotalForFirst += forFirst;
        }
      }
    }
  }

  /** On the path from a depth on, else after its end. */
  private static int firstToPlay(int action, List<Node> path, int depth, Evaluations out) {
    for (int i = depth; i + 1 < path.size(); i++) {
      if (path.get(i + 1).action == action) {
        return path.get(i).state.currentPlayer();
      }
    }
    return out.firstPlayers()[action];
  }

  private static void expand(Node node, Evaluations out) {
    double sum = 0;
    for (int action : Minimax.legal(node.state)) {
      sum += out.policies()[action];
    }
    for (int action : Minimax.legal(node.state)) {
      double prior = (float) (out.policies()[action] / sum);
      node.children.add(new Node(Minimax.after(node.state, action), action, prior));
    }
  }

  private Node best(Node node) {
    double sign = node.state.currentPlayer() == 0 ? 1 : -1;
    double mean = sign * node.totalForFirst / node.visits;
    Node best = node.children.get(0);
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Node child : node.children) {
      double visits = child.visits + 1;
      double value = (sign * child.totalForFirst + mean) / visits;
      double amafVisits = child.amafVisits;
      double beta =
          amafVisits / (amafVisits + visits + amafVisits * visits / parameters.raveEquivalence());
      double amafValue = amafVisits == 0 ? 0 : sign * child.amafTotalForFirst / amafVisits;
      double score =
          (1 - beta) * value
              + beta * amafValue
              + parameters.exploration() * child.prior * Math.sqrt(node.visits) / visits;
      if (score > bestScore) {
        bestScore = score;
        best = child;
      }
    }
    return best;
  }

  /** The visits of each action of the root; 0 for those that are not legal. */
  int[] rootVisits() {
    int[] visits = new int[root.state.game().actionCount()];
    for (Node child : root.children) {
      visits[child.action] = child.visits;
    }
    return visits;
  }
}
