package io.tengen.search;

import org.jspecify.annotations.Nullable;

/**
 * A request to end a search early, from any thread and for good: a search that begins with it
 * cancelled ends at once. The search answers with the best action so far as soon as the evaluations
 * that are under way return.
 */
public final class Cancellation {
  private final @Nullable Cancellation whole;
  private volatile boolean cancelled;

  /** A request of its own. */
  public Cancellation() {
    this(null);
  }

  private Cancellation(@Nullable Cancellation whole) {
    this.whole = whole;
  }

  /**
   * A request about a part of what this one is about: made when this one is, but not the other way
   * round.
   */
  public Cancellation ofPart() {
    return new Cancellation(this);
  }

  /** Asks the search to end. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether that was asked for. */
  public boolean isCancelled() {
    return cancelled || (whole != null && whole.isCancelled());
  }
}
