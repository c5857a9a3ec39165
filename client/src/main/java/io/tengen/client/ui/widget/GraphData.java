package io.tengen.client.ui.widget;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a game went, ply by ply; immutable.
 *
 * @param winRates black's chance after each ply, in [0, 1], from ply 0; null where it is not known
 * @param scores how many points black is ahead; null where it is not known
 * @param current the ply that is looked at
 * @param mistakes plies that lost much
 */
public record GraphData(
    List<@Nullable Double> winRates,
    List<@Nullable Double> scores,
    int current,
    List<Integer> mistakes) {
  /** Nothing known. */
  public static final GraphData NONE = new GraphData(List.of(), List.of(), 0, List.of());

  /** Makes the lists unchangeable. */
  public GraphData {
    winRates = Collections.unmodifiableList(winRates);
    scores = Collections.unmodifiableList(scores);
    mistakes = List.copyOf(mistakes);
  }

  /** The last ply that has a place. */
  public int lastPly() {
    return Math.max(1, Math.max(winRates.size(), scores.size()) - 1);
  }

  /** The ply at a share of the width. */
  public int plyAt(float share) {
    return Math.max(0, Math.min(lastPly(), Math.round(share * lastPly())));
  }

  /** The score that fills half of the height: at least 10 points. */
  public double scoreSpan() {
    double span = 10;
    for (Double score : scores) {
      if (score != null) {
        span = Math.max(span, Math.abs(score));
      }
    }
    return span;
  }
}
