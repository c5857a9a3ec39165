package io.tengen.search;

/**
 * A request to end a search early, from any thread and for good: a search that begins with it
 * cancelled ends at once. The search answers with the best action so far as soon as the evaluations
 * that are under way return.
 */
public final class Cancellation {
  private volatile boolean cancelled;

  /** Asks the search to end. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether that was asked for. */
  public boolean isCancelled() {
    return cancelled;
  }
}
