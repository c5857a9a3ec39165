package io.tengen.search;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the root now and then, and ends a search that is not worth going on with:
 *
 * <ul>
 *   <li>early, when the most visited action would stay that even if all that is left went to the
 *       next one ({@link EarlyStop});
 *   <li>at the target of its time, unless the choice is unsettled: another action has the better
 *       mean, or the most visited one became that in the last quarter of the search. Then it goes
 *       on until that is over, or the time is.
 * </ul>
 *
 * <p>A look takes the tree's monitor for one pass over the actions of the root. Looks come every 5
 * ms; those that ask about playouts come every 64 of them, so that a search that is limited by
 * playouts alone ends at the same one each time.
 */
final class StopRule {
  private static final long NANOS_BETWEEN = 5_000_000;
  private static final int PLAYOUTS_BETWEEN = 64;

  /** A rate is believed after this part of the target... */
  private static final int TRIAL = 10;

  /** ...and may still rise to this many times itself. */
  private static final double RISE = 1.25;

  private static final int LATELY = 4;

  private final long start;
  private final long target;
  private final long maximum;
  private final int visitsBefore;
  private final int playoutLimit;
  private final boolean watchesTime;
  private final boolean watchesPlayouts;
  private final boolean endsEarly;

  private final AtomicBoolean isLooking = new AtomicBoolean();
  private volatile long nextTime;
  private volatile int nextPlayouts;
  private int leader = SearchTree.NONE;
  private long leaderSince;

  /**
   * A rule for a search that begins now.
   *
   * @param start in ns
   * @param visitsBefore the visits that the root has
   * @param playoutLimit the most playouts to come
   */
  StopRule(SearchLimits limits, long start, int visitsBefore, int playoutLimit) {
    this.start = start;
    this.target = limits.target().toNanos();
    this.maximum = limits.time().toNanos();
    this.visitsBefore = visitsBefore;
    this.playoutLimit = playoutLimit;
    this.endsEarly = limits.earlyStop() != EarlyStop.NEVER;
    this.watchesTime = limits.isTimed() && (endsEarly || target < maximum);
    this.watchesPlayouts =
        limits.earlyStop() == EarlyStop.ALWAYS && playoutLimit < SearchLimits.NO_LIMIT;
    this.nextTime = start;
    this.leaderSince = start;
  }

  /** Whether there is anything to look at. */
  boolean isActive() {
    return watchesTime || watchesPlayouts;
  }

  /**
   * Looks, if it is time to and no other thread does.
   *
   * @param playouts how many were begun
   * @param now in ns
   * @return why to stop, or null to go on
   */
  @Nullable StopReason review(SearchTree tree, int playouts, long now) {
    boolean isTime = watchesTime && now - nextTime >= 0;
    boolean isPlayouts = watchesPlayouts && playouts >= nextPlayouts;
    if (!(isTime || isPlayouts) || !isLooking.compareAndSet(false, true)) {
      return null;
    }
    try {
      RootStanding standing = RootStanding.of(tree);
      int done = standing.visits() - visitsBefore;
      StopReason why = null;
      if (isPlayouts) {
        nextPlayouts = playouts + PLAYOUTS_BETWEEN;
        why = standing.lead() > playoutLimit - done ? StopReason.SETTLED : null;
      }
      if (isTime) {
        long elapsed = now - start;
        nextTime =
            now + (elapsed < target ? Math.min(NANOS_BETWEEN, target - elapsed) : NANOS_BETWEEN);
        why = why == null ? reviewTime(standing, done, elapsed) : why;
      }
      return why;
    } finally {
      isLooking.set(false);
    }
  }

  private @Nullable StopReason reviewTime(RootStanding standing, int done, long elapsed) {
    if (leader != standing.leader()) {
      leaderSince = leader == SearchTree.NONE ? start : start + elapsed;
      leader = standing.leader();
    }
    boolean isUnsettled =
        !standing.isBestByValue() || leaderSince - start > elapsed - elapsed / LATELY;
    if (endsEarly && standing.lead() == RootStanding.FORCED) {
      return StopReason.SETTLED;
    }
    if (elapsed >= target && !isUnsettled) {
      return StopReason.TIME;
    }
    if (endsEarly && elapsed >= target / TRIAL && elapsed > 0) {
      long left = (isUnsettled ? maximum : target) - elapsed;
      double playoutsLeft = RISE * done * left / elapsed;
      return standing.lead() > playoutsLeft ? StopReason.SETTLED : null;
    }
    return null;
  }
}
