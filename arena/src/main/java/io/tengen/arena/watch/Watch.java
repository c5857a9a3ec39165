package io.tengen.arena.watch;

import io.tengen.search.Cancellation;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The watch over one task and the players that it calls. The task says when it enters a player and
 * when it has left it; {@link Watchdog} looks now and then how long that takes. To enter and to
 * leave is a lock that hardly anybody else wants, and one look at the clock: well under a
 * microsecond.
 *
 * <p>Who takes too long is told to end by its cancellation, then interrupted, and then given up.
 */
public final class Watch {
  /** As long as one likes. */
  public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  private final LongSupplier nanoTime;
  private final long endNanos;

  // ---- All guarded by this ----

  private Stage stage = Stage.OUTSIDE;
  private int player;
  private String missing = "";
  private Duration limit = FOREVER;
  private Cancellation cancellation = new Cancellation();

  /** When the stage began. */
  private long since;

  /** The thread of the task while that runs. */
  private @Nullable Thread thread;

  /** Whether whoever waits was interrupted. */
  private boolean isHurried;

  private enum Stage {
    /** The task is not in a player. */
    OUTSIDE,
    CALLED,
    /** The player was told to end. */
    TOLD,
    INTERRUPTED,
    GIVEN_UP
  }

  Watch(LongSupplier nanoTime, Duration end) {
    this.nanoTime = nanoTime;
    this.endNanos = end.toNanos();
  }

  // ---- The task's side ----

  /** Runs the task on this thread. */
  <T> T run(Watchdog.Task<T> task) {
    begin(Thread.currentThread());
    try {
      return task.run(this);
    } finally {
      end();
    }
  }

  private synchronized void begin(Thread current) {
    thread = current;
    if (isHurried) {
      current.interrupt();
    }
  }

  private synchronized void end() {
    thread = null;
  }

  /**
   * A player is called from now on.
   *
   * @param who the number by which it is told who has hung
   * @param what is missing if it does not come back, such as {@code no move}
   * @param longest how long it may take, {@link #FOREVER} for one that never hangs
   * @param request cancelled when it takes longer
   */
  public synchronized void enter(int who, String what, Duration longest, Cancellation request) {
    if (stage == Stage.GIVEN_UP) {
      throw new GivenUpException();
    }
    player = who;
    missing = what;
    limit = longest;
    cancellation = request;
    since = nanoTime.getAsLong();
    stage = Stage.CALLED;
  }

  /**
   * The player has come back.
   *
   * @return whether it did so before it was told to end
   * @throws GivenUpException when it was given up in the meantime: the task must end, and change
   *     nothing any more that others see
   */
  public synchronized boolean leave() {
    if (stage == Stage.GIVEN_UP) {
      throw new GivenUpException();
    }
    if (stage == Stage.INTERRUPTED && !isHurried) {
      // That was for the player alone.
      Thread.interrupted();
    }
    boolean isInTime = stage == Stage.CALLED;
    stage = Stage.OUTSIDE;
    return isInTime;
  }

  /**
   * Calls a player that cannot be told to end.
   *
   * @param late what is done with the result, on this thread, when the player was given up
   */
  public <T> T call(int who, String what, Duration longest, Supplier<T> task, LateResult<T> late) {
    enter(who, what, longest, new Cancellation());
    T result;
    try {
      result = task.get();
    } catch (RuntimeException | Error e) {
      leave();
      throw e;
    }
    try {
      leave();
    } catch (GivenUpException e) {
      late.clean(result);
      throw e;
    }
    return result;
  }

  /** Cleans up what a player made when nobody waited for it any more. */
  @FunctionalInterface
  public interface LateResult<T> {
    /** Frees it. */
    void clean(T result);
  }

  // ---- The side of who waits ----

  /** Interrupts the task, as whoever waits for it was. */
  synchronized void hurry() {
    if (!isHurried) {
      isHurried = true;
      // From here on even who may think forever has only so long to end.
      since = nanoTime.getAsLong();
    }
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** Does what is due about the player that is being called. */
  synchronized void look() throws HungException {
    if (stage == Stage.OUTSIDE) {
      return;
    }
    long now = nanoTime.getAsLong();
    long passed = now - since;
    if (stage == Stage.CALLED && isHurried) {
      if (passed > endNanos) {
        giveUp();
      }
    } else if (stage == Stage.CALLED) {
      if (passed > limit.toNanos()) {
        cancellation.cancel();
        stage = Stage.TOLD;
        since = now;
      }
    } else if (passed > endNanos) {
      if (stage == Stage.TOLD) {
        if (thread != null) {
          thread.interrupt();
        }
        stage = Stage.INTERRUPTED;
        since = now;
      } else {
        giveUp();
      }
    }
  }

  private void giveUp() {
    stage = Stage.GIVEN_UP;
    throw new HungException(player, missing, limit);
  }
}
