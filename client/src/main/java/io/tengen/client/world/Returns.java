package io.tengen.client.world;

import io.tengen.client.scene.Curve;
import io.tengen.client.scene.ThinnedSeries;
import io.tengen.client.text.Texts;
import io.tengen.client.text.WorldText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The returns of episodes, their moving mean and the best; in bounded memory. Of one thread. */
final class Returns {
  private static final int MOST_POINTS = 512;
  private static final int WINDOW = 50;

  private final ThinnedSeries single = new ThinnedSeries(MOST_POINTS);
  private final ThinnedSeries means = new ThinnedSeries(MOST_POINTS);
  private final Deque<Double> recent = new ArrayDeque<>();
  private double sum;
  private double best = Double.NEGATIVE_INFINITY;
  private int episodes;
  private @Nullable Snapshot latest;

  /**
   * The returns so far.
   *
   * @param episodes how many have ended
   * @param mean of the last ones; NaN where none has ended
   * @param best of all; NaN likewise
   * @param single the returns over the episodes
   * @param means the moving means over the episodes
   */
  record Snapshot(int episodes, double mean, double best, Curve single, Curve means) {
    List<Curve> curves(Texts texts) {
      return List.of(
          new Curve(texts.get(WorldText.RETURN_OF_EPISODE), single.x(), single.y()),
          new Curve(texts.get(WorldText.RETURN_MEAN), means.x(), means.y()));
    }
  }

  /** An episode has ended. */
  void add(double episodeReturn) {
    episodes++;
    recent.addLast(episodeReturn);
    if (recent.size() > WINDOW) {
      recent.removeFirst();
    }
    // Summed anew each time: a difference of large numbers would drift.
    sum = 0;
    for (double value : recent) {
      sum += value;
    }
    best = Math.max(best, episodeReturn);
    single.add(episodes, episodeReturn);
    means.add(episodes, sum / recent.size());
    latest = null;
  }

  /** How many episodes have ended. */
  int episodes() {
    return episodes;
  }

  /** The returns so far, made anew only after an episode. */
  Snapshot snapshot() {
    Snapshot snapshot = latest;
    if (snapshot == null) {
      boolean isAny = episodes > 0;
      snapshot =
          new Snapshot(
              episodes,
              isAny ? sum / recent.size() : Double.NaN,
              isAny ? best : Double.NaN,
              single.curve(""),
              means.curve(""));
      latest = snapshot;
    }
    return snapshot;
  }
}
