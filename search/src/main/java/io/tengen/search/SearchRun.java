package io.tengen.search;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the threads of one search share: when to stop, why, and what went wrong. */
final class SearchRun {
  private final int playoutLimit;
  private final StopReason limitReason;
  private final long deadline;
  private final Cancellation cancellation;
  private @Nullable GumbelRoot gumbelRoot;
  private final LongSupplier nanoTime;
  private final StopRule stopRule;
  private final AtomicInteger playouts = new AtomicInteger();
  private final AtomicReference<@Nullable StopReason> reason = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /**
   * A search that begins now.
   *
   * @param visitsBefore the visits that the root has
   * @param nanoTime tells the time, as {@link System#nanoTime} does
   */
  SearchRun(
      SearchLimits limits, int visitsBefore, LongSupplier nanoTime, Cancellation cancellation) {
    int visitsLeft = Math.max(0, limits.visits() - visitsBefore);
    this.playoutLimit = Math.min(limits.playouts(), visitsLeft);
    this.limitReason = limits.playouts() <= visitsLeft ? StopReason.PLAYOUTS : StopReason.VISITS;
    long start = nanoTime.getAsLong();
    this.deadline = start + limits.time().toNanos();
    this.cancellation = cancellation;
    this.nanoTime = nanoTime;
    this.stopRule = new StopRule(limits, start, visitsBefore, playoutLimit);
  }

  /** The time, as the search tells it. */
  long now() {
    return nanoTime.getAsLong();
  }

  /**
   * Asks for one playout more; the playout must then be made.
   *
   * @param now the time
   * @param ahead how long it will take until its batch is evaluated, as far as is known
   */
  boolean begin(long now, long ahead) {
    if (reason.get() != null) {
      return false;
    }
    if (cancellation.isCancelled()) {
      return stop(StopReason.CANCELLED);
    }
    if (now + ahead - deadline >= 0) {
      return stop(StopReason.TIME);
    }
    if (playouts.getAndIncrement() >= playoutLimit) {
      playouts.getAndDecrement();
      return stop(limitReason);
    }
    return true;
  }

  /**
   * Whether a playout that was begun may still be made: the limits have counted it, so that only
   * time, cancellation, a proof or a failure speaks against it.
   */
  boolean mayGoOn(long now, long ahead) {
    StopReason why = reason.get();
    if (why != null && why != limitReason) {
      return false;
    }
    if (cancellation.isCancelled()) {
      return stop(StopReason.CANCELLED);
    }
    return now + ahead - deadline < 0 || stop(StopReason.TIME);
  }

  /** Playouts that were begun will not be made. */
  void giveBack(int number) {
    playouts.getAndAdd(-number);
  }

  /** Shares out the root's playouts; before the workers start. */
  void setGumbelRoot(GumbelRoot root) {
    gumbelRoot = root;
  }

  /** Who shares out the root's playouts; null where the rule of selection does. */
  @Nullable GumbelRoot gumbelRoot() {
    return gumbelRoot;
  }

  /** How many more playouts the limits allow. */
  int playoutsLeft() {
    return Math.max(0, playoutLimit - playouts.get());
  }

  /** Counts a playout that nobody asks about: the first of a root. */
  void countFirst() {
    playouts.getAndIncrement();
  }

  /** Looks now and then whether more playouts are worth it; to be asked after each one. */
  void review(SearchTree tree) {
    if (stopRule.isActive()) {
      StopReason why = stopRule.review(tree, playouts.get(), nanoTime.getAsLong());
      if (why != null) {
        stop(why);
      }
    }
  }

  /** The root is proven: there is nothing left to search. */
  void rootIsProven() {
    stop(StopReason.PROVEN);
  }

  /** Ends the search with a failure; the first one is told. */
  void fail(Throwable cause) {
    failure.compareAndSet(null, cause);
    stop(StopReason.CANCELLED);
  }

  private boolean stop(StopReason why) {
    reason.compareAndSet(null, why);
    return false;
  }

  @Nullable Throwable failure() {
    return failure.get();
  }

  /** How many playouts were begun. */
  int playouts() {
    return playouts.get();
  }

  /** Why the search ended. */
  StopReason reason() {
    StopReason why = reason.get();
    return why == null ? limitReason : why;
  }
}
