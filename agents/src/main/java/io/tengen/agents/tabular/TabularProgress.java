package io.tengen.agents.tabular;

import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.RunDirectoryException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a run has got to, apart from the tables: the returns so far and the counters. Together with
 * the tables it is all that a checkpoint holds (the counters, the returns, the tables, big-endian);
 * random streams need no saving, since every episode draws from its own, derived from the seed and
 * its number.
 */
final class TabularProgress {
  /** Episodes, steps, seconds and the best mean. */
  private static final int HEADER_BYTES = Integer.BYTES + Long.BYTES + 2 * Double.BYTES;

  private double[] returns = new double[1024];
  private int episodes;
  private long steps;
  private double seconds;
  private double bestMean = Double.NEGATIVE_INFINITY;

  int episodes() {
    return episodes;
  }

  long steps() {
    return steps;
  }

  double seconds() {
    return seconds;
  }

  void addSeconds(double more) {
    seconds += more;
  }

  /** The best mean of a full window; negative infinity before there is one. */
  double bestMean() {
    return bestMean;
  }

  double[] returns() {
    return Arrays.copyOf(returns, episodes);
  }

  void addEpisode(double episodeReturn, int length, int window) {
    if (episodes == returns.length) {
      returns = Arrays.copyOf(returns, 2 * episodes);
    }
    returns[episodes] = episodeReturn;
    episodes++;
    steps += length;
    if (episodes >= window) {
      bestMean = Math.max(bestMean, mean(window));
    }
  }

  /**
   * The mean return of the last episodes, summed afresh each time so that a resumed run rounds as
   * an uninterrupted one does. At least one episode must have been added.
   */
  double mean(int window) {
    int count = Math.min(window, episodes);
    double sum = 0;
    for (int i = episodes - count; i < episodes; i++) {
      sum += returns[i];
    }
    return sum / count;
  }

  /** The content of a checkpoint. */
  byte[] save(TabularAgent agent) {
    ByteBuffer out = ByteBuffer.allocate(contentLength(episodes, agent));
    out.putInt(episodes).putLong(steps).putDouble(seconds).putDouble(bestMean);
    for (int i = 0; i < episodes; i++) {
      out.putDouble(returns[i]);
    }
    for (QTable table : agent.tables()) {
      for (double value : table.values()) {
        out.putDouble(value);
      }
    }
    return out.array();
  }

  /**
   * Restores the counters, and the agent's tables in place.
   *
   * @throws RunDirectoryException when the content has another length than such a run's
   */
  static TabularProgress restore(Checkpoint checkpoint, TabularAgent agent) {
    byte[] content = checkpoint.content();
    ByteBuffer in = ByteBuffer.wrap(content);
    int episodes = content.length < HEADER_BYTES ? -1 : in.getInt();
    if (episodes < 0
        || episodes > content.length / Double.BYTES
        || content.length != contentLength(episodes, agent)) {
      throw new RunDirectoryException(
          "a checkpoint of "
              + content.length
              + " bytes does not fit its run; another version of Tengen may have written it, so"
              + " train again into another --out");
    }
    TabularProgress progress = new TabularProgress();
    progress.episodes = episodes;
    progress.steps = in.getLong();
    progress.seconds = in.getDouble();
    progress.bestMean = in.getDouble();
    progress.returns = new double[Math.max(1, episodes)];
    for (int i = 0; i < episodes; i++) {
      progress.returns[i] = in.getDouble();
    }
    for (QTable table : agent.tables()) {
      double[] values = table.values();
      for (int i = 0; i < values.length; i++) {
        values[i] = in.getDouble();
      }
    }
    return progress;
  }

  private static int contentLength(int episodes, TabularAgent agent) {
    long numbers = episodes;
    for (QTable table : agent.tables()) {
      numbers += table.values().length;
    }
    return Math.toIntExact(HEADER_BYTES + Double.BYTES * numbers);
  }
}
