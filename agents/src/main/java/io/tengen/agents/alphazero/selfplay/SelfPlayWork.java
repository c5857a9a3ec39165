package io.tengen.agents.alphazero.selfplay;

/**
 * How busy the workers were.
 *
 * @param evaluations positions that the network evaluated
 * @param remembered positions that were answered from memory
 * @param calls in so many calls
 * @param evaluationNanos time that the network took, of all workers
 * @param workerNanos time that there was, of all workers
 * @param parallelGames the largest batch
 */
public record SelfPlayWork(
    long evaluations,
    long remembered,
    long calls,
    long evaluationNanos,
    long workerNanos,
    int parallelGames) {

  /** Nothing yet. */
  static SelfPlayWork none(int parallelGames) {
    return new SelfPlayWork(0, 0, 0, 0, 0, parallelGames);
  }

  SelfPlayWork plus(SelfPlayWork other) {
    return new SelfPlayWork(
        evaluations + other.evaluations,
        remembered + other.remembered,
        calls + other.calls,
        evaluationNanos + other.evaluationNanos,
        workerNanos + other.workerNanos,
        parallelGames);
  }

  SelfPlayWork taking(long nanos) {
    return new SelfPlayWork(
        evaluations, remembered, calls, evaluationNanos, workerNanos + nanos, parallelGames);
  }

  /** Which part of their time the workers were evaluating, in [0, 1]; 0 without any work. */
  public double evaluationShare() {
    return workerNanos == 0 ? 0 : (double) evaluationNanos / workerNanos;
  }

  /**
   * How many of the games wanted an answer in each call, in [0, 1]; 0 without any work. What was
   * remembered counts.
   */
  public double batchFill() {
    return calls == 0 ? 0 : (evaluations + remembered) / (calls * (double) parallelGames);
  }
}
