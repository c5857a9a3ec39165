package io.tengen.search.evaluator;

import io.tengen.env.State;
import io.tengen.search.Evaluations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one client asks of a {@link BatchingEvaluator}, and what became of it; used again for its
 * next question. Guarded by the evaluator's lock.
 */
final class BatchRequest {
  /** The positions asked about. */
  List<? extends State> states = List.of();

  /** When it was asked, by the nanosecond clock. */
  long since;

  /** Whether it was answered or refused. */
  boolean isDone;

  private @Nullable Evaluations out;
  private @Nullable Throwable failure;

  /** Asks a new question. */
  void start(List<? extends State> newStates, Evaluations newOut) {
    states = newStates;
    out = newOut;
    since = System.nanoTime();
    isDone = false;
    failure = null;
  }

  /** Where the answers go. */
  Evaluations out() {
    if (out == null) {
      throw new IllegalStateException("nobody asked");
    }
    return out;
  }

  /** It is answered, or has failed. */
  void finish(@Nullable Throwable cause) {
    failure = cause;
    isDone = true;
  }

  /** Throws an exception of its own for the failure, if there was one. */
  void throwFailure() {
    if (failure != null) {
      throw new IllegalStateException("the shared evaluator failed: " + failure, failure);
    }
  }
}
