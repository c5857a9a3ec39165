package io.tengen.agents.tabular;

import io.tengen.agents.run.Checkpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * What a run has got to, apart from the tables: the returns so far and the counters. Together with
 * the tables it is all that a checkpoint holds; random streams need no saving, since every episode
 * draws from its own, derived from the seed and its number.
 */
final class TabularProgress {
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(episodes);
      out.writeLong(steps);
      out.writeDouble(seconds);
      out.writeDouble(bestMean);
      for (int i = 0; i < episodes; i++) {
        out.writeDouble(returns[i]);
      }
      for (QTable table : agent.tables()) {
        for (double value : table.values()) {
          out.writeDouble(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Restores the counters, and the agent's tables in place.
   *
   * @throws IOException when the content has another length than such a run's
   */
  static TabularProgress restore(Checkpoint checkpoint, TabularAgent agent) throws IOException {
    TabularProgress progress = new TabularProgress();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(checkpoint.content()))) {
      progress.episodes = in.readInt();
      progress.steps = in.readLong();
      progress.seconds = in.readDouble();
      progress.bestMean = in.readDouble();
      if (progress.episodes < 0 || progress.episodes > in.available() / Double.BYTES) {
        throw new IOException("the checkpoint does not fit its run");
      }
      progress.returns = new double[Math.max(1, progress.episodes)];
      for (int i = 0; i < progress.episodes; i++) {
        progress.returns[i] = in.readDouble();
      }
      for (QTable table : agent.tables()) {
        double[] values = table.values();
        for (int i = 0; i < values.length; i++) {
          values[i] = in.readDouble();
        }
      }
      if (in.available() > 0) {
        throw new IOException("the checkpoint does not fit its run");
      }
    }
    return progress;
  }
}
