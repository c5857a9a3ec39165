package io.tengen.client.analysis;

import org.jspecify.annotations.Nullable;

/**
 * How positions are analysed.
 *
 * @param model who is asked, one of {@link AnalysisDesk#models}; null for the best
 * @param visits how long a search goes on, 1 to {@link #MOST_VISITS}
 * @param ownership whether it is to be told whose each point will be
 */
public record AnalysisWish(@Nullable String model, int visits, boolean ownership) {
  /** Hours of a search; its tree stops growing long before. */
  public static final int MOST_VISITS = 10_000_000;

  /** Checks the range. */
  public AnalysisWish {
    if (visits < 1 || visits > MOST_VISITS) {
      throw new IllegalArgumentException(
          "visits is " + visits + ", but must be in [1, " + MOST_VISITS + "]");
    }
  }

  /** By the best model, so many visits. */
  public static AnalysisWish of(int visits) {
    return new AnalysisWish(null, visits, false);
  }
}
