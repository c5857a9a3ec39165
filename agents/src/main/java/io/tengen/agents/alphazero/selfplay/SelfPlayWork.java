package io.tengen.agents.alphazero.selfplay;

/**
 * How busy the workers were.
 *
 * @param evaluations positions that were evaluated
 * @param calls in so many calls
 * @param evaluationNanos time in those calls, of all workers
 * @param workerNanos time that there was, of all workers
 * @param parallelGames the largest batch
 */
public record SelfPlayWork(
    long evaluations, long calls, long evaluationNanos, long workerNanos, int parallelGames) {

  /** Nothing yet. */
  static SelfPlayWork none(int parallelGames) {
    return new SelfPlayWork(0, 0, 0, 0, parallelGames);
  }

  SelfPlayWork plus(long moreEvaluations, long moreCalls, long moreNanos) {
    return new SelfPlayWork(
        evaluations + moreEvaluations,
        calls + moreCalls,
        evaluationNanos + moreNanos,
        workerNanos,
        parallelGames);
  }

  SelfPlayWork taking(long nanos) {
    return new SelfPlayWork(
        evaluations, calls, evaluationNanos, workerNanos + nanos, parallelGames);
  }

  /** Which part of their time the workers were evaluating, in [0, 1]; 0 without any work. */
  public double evaluationShare() {
    return workerNanos == 0 ? 0 : (double) evaluationNanos / workerNanos;
  }

  /** How full the batches were, in [0, 1]; 0 without any work. */
  public double batchFill() {
    return calls == 0 ? 0 : (double) evaluations / (calls * (double) parallelGames);
  }
}
