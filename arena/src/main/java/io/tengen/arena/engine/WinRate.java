package io.tengen.arena.engine;

import io.tengen.search.ActionResult;

/** Chances to win, as GUIs show what a search thinks. */
public final class WinRate {
  /** In standard deviations; KataGo's. */
  private static final double WIDTH = 5;

  private WinRate() {}

  /** The chance to win that a value in [-1, 1] stands for, in [0, 1]. */
  public static double of(double value) {
    return (value + 1) / 2;
  }

  /**
   * The lower confidence bound of an action's win rate, by which GUIs see how sure a search is:
   * that of Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927. A
   * tree keeps no sum of squares, so playouts count as won or lost, the most spread that their mean
   * allows.
   *
   * @return the bound, in [0, 1]: the win rate itself where it is proven, 0 without visits
   */
  public static double lowerBound(ActionResult action) {
    double rate = of(action.value());
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
