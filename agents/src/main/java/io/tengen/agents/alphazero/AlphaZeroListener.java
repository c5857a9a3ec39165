package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.metrics.MetricsLine;

/** Told how a run goes on; from one thread at a time. */
public interface AlphaZeroListener {
  /**
   * The run begins or goes on.
   *
   * @param iteration from 0
   * @param network what learns, for people
   * @param backends what computes, for people
   */
  default void onStart(int iteration, String network, String backends) {}

  /**
   * A stage has got on.
   *
   * @param done of {@code total}, games, steps or pairs of games
   * @param rate how many a second
   */
  default void onProgress(int iteration, Stage stage, long done, long total, double rate) {}

  /** Something was measured; the line is in the metrics too. */
  default void onMetrics(MetricsLine line) {}
}
