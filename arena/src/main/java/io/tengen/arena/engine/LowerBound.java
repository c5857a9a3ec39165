package io.tengen.arena.engine;

import io.tengen.search.ActionResult;

/**
 * The lower confidence bound of a win rate, by which GUIs see how sure a search is: that of Wilson,
 * "Probable Inference, the Law of Succession, and Statistical Inference", 1927. A tree keeps no sum
 * of squares, so playouts count as won or lost, the most spread that their mean allows.
 */
final class LowerBound {
  /** In standard deviations; KataGo's. */
  private static final double WIDTH = 5;

  private LowerBound() {}

  /** The bound, in [0, 1]: the win rate itself where it is proven, 0 without visits. */
  static double of(ActionResult action) {
    double rate = Analysis.winRate(action.value());
    if (action.isProven()) {
      return rate;
    }
    double visits = action.visits();
    if (visits == 0) {
      return 0;
    }
    double square = WIDTH * WIDTH / visits;
    double spread = Math.sqrt(square * (rate * (1 - rate) + square / 4));
    return Math.max(0, (rate + square / 2 - spread) / (1 + square));
  }
}
