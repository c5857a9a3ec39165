package io.tengen.search;

import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;

/**
 * PUCT written from the formulas, with objects and recursion: the twin of the fast search, without
 * proofs, noise or threads.
 */
final class SlowPuct {
  private final SearchParameters parameters;
  private final Evaluator evaluator;
  private final Node root;

  SlowPuct(SearchParameters parameters, Evaluator evaluator, State position) {
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

    Node(State state, int action, double prior) {
      this.state = state;
      this.action = action;
      this.prior = prior;
    }
  }

  void playOut() {
    playOut(root);
  }

  /** A playout that begins with an action of the root, which has children. */
  void playOut(int action) {
    double forFirst = playOut(child(action));
    root.visits++;
    root.totalForFirst += forFirst;
  }

  private Node child(int action) {
    return root.children.stream().filter(each -> each.action == action).findFirst().orElseThrow();
  }

  /** P of an action of the root. */
  double rootPrior(int action) {
    return child(action).prior;
  }

  /** Q of an action of the root, to the player to move; NaN without visits. */
  double rootMean(int action) {
    double sign = root.state.currentPlayer() == 0 ? 1 : -1;
    return sign * child(action).totalForFirst / child(action).visits;
  }

  private double playOut(Node node) {
    double forFirst;
    if (node.state.isTerminal()) {
      forFirst = node.state.returnFor(0);
    } else if (node.children.isEmpty()) {
      forFirst = evaluate(node);
    } else {
      forFirst = playOut(best(node));
    }
    node.visits++;
    node.totalForFirst += forFirst;
    return forFirst;
  }

  private double evaluate(Node node) {
    Evaluations out = new Evaluations(node.state.game().actionCount(), 1);
    evaluator.evaluate(List.of(node.state), out);
    if (node == root || node.visits + 1 >= parameters.expansionVisits()) {
      double sum = 0;
      for (int action : Minimax.legal(node.state)) {
        sum += out.policies()[action];
      }
      for (int action : Minimax.legal(node.state)) {
        double prior = (float) (out.policies()[action] / sum);
        node.children.add(new Node(Minimax.after(node.state, action), action, prior));
      }
    }
    return node.state.currentPlayer() == 0 ? out.value(0) : -out.value(0);
  }

  private Node best(Node node) {
    double sign = node.state.currentPlayer() == 0 ? 1 : -1;
    double siblingVisits = 0;
    double siblingTotal = 0;
    for (Node child : node.children) {
      siblingVisits += child.visits;
      siblingTotal += sign * child.totalForFirst;
    }
    double mean = siblingVisits == 0 ? 0 : siblingTotal / siblingVisits;
    Node best = node.children.get(0);
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Node child : node.children) {
      double q =
          child.visits == 0
              ? mean - parameters.firstPlayReduction()
              : sign * child.totalForFirst / child.visits;
      double u =
          parameters.exploration() * child.prior * Math.sqrt(node.visits) / (1 + child.visits);
      if (q + u > bestScore) {
        bestScore = q + u;
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
