package io.tengen.arena.watch;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.search.Cancellation;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Time stands still, but where a test lets it pass: then by a second whenever somebody looks at the
 * clock, up to a moment that the test names.
 */
@Timeout(60)
class WatchdogTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final HangLimits LIMITS =
      new HangLimits(LIMIT, Duration.ofSeconds(5), LIMIT, Duration.ofSeconds(5));

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final AtomicLong ceiling = new AtomicLong();
  private final Watchdog watchdog = new Watchdog(LIMITS, this::time, Duration.ofMillis(1));

  private final List<String> events = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  @AfterEach
  void close() {
    release.countDown();
    watchdog.close();
  }

  private long time() {
    long end = ceiling.get();
    return now.updateAndGet(time -> time < end ? time + SECOND : time);
  }

  private void letTimePass(long seconds) {
    ceiling.set(now.get() + seconds * SECOND);
  }

  private static void waitFor(Cancellation cancellation) {
    while (!cancellation.isCancelled()) {
      Thread.onSpinWait();
    }
  }

  private static boolean isInterruptedAt(CountDownLatch latch) {
    try {
      latch.await();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private boolean answer(Watchdog.Task<Boolean> task) {
    return watchdog.run(task);
  }

  @Test
  void whatATaskAnswersOrThrowsComesBack() {
    assertEquals(
        "done",
        watchdog.run(
            watch -> {
              watch.enter(0, "no move", LIMIT, new Cancellation());
              assertTrue(watch.leave());
              return "done";
            }));
    IllegalStateException broken = new IllegalStateException("broken");
    AssertionError error = new AssertionError("worse");
    assertSame(
        broken,
        assertThrows(
            IllegalStateException.class,
            () ->
                watchdog.run(
                    watch -> {
                      throw broken;
                    })));
    assertSame(
        error,
        assertThrows(
            AssertionError.class,
            () ->
                watchdog.run(
                    watch -> {
                      throw error;
                    })));
  }

  @Test
  void whoHangsIsToldThenInterruptedThenGivenUp() throws InterruptedException {
    Cancellation request = new Cancellation();
    HungException hung =
        assertThrows(
            HungException.class,
            () ->
                watchdog.run(
                    watch -> {
                      watch.enter(1, "no move", LIMIT, request);
                      letTimePass(1_000);
                      waitFor(request);
                      events.add("told");
                      events.add("interrupted " + isInterruptedAt(release));
                      events.add("interrupted again " + isInterruptedAt(release));
                      try {
                        return watch.leave();
                      } catch (GivenUpException e) {
                        events.add("given up");
                        done.countDown();
                        throw e;
                      }
                    }));
    assertEquals(1, hung.player());
    assertEquals("hung: no move within 20.0 s", hung.getMessage());
    assertFalse(Thread.currentThread().isInterrupted());
    release.countDown();
    done.await();
    assertEquals(
        List.of("told", "interrupted true", "interrupted again false", "given up"), events);
    // The next task is none the worse for it.
    assertEquals("next", watchdog.run(watch -> "next"));
  }

  @Test
  void whoComesBackWhenToldIsLateAndNoMore() {
    Cancellation request = new Cancellation();
    assertFalse(
        answer(
            watch -> {
              watch.enter(0, "no move", LIMIT, request);
              letTimePass(22);
              waitFor(request);
              return watch.leave();
            }));
  }

  /** What is done next, such as writing a file, must not suffer from it. */
  @Test
  void anInterruptDoesNotOutliveTheCallThatItWasFor() {
    assertFalse(
        answer(
            watch -> {
              watch.enter(0, "no move", LIMIT, new Cancellation());
              letTimePass(28);
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              watch.leave();
              return Thread.currentThread().isInterrupted();
            }));
  }

  @Test
  void whoMayTakeForeverIsNotDisturbed() {
    Cancellation request = new Cancellation();
    assertTrue(
        answer(
            watch -> {
              watch.enter(0, "no move", Watch.FOREVER, request);
              letTimePass(100);
              while (now.get() < 100 * SECOND) {
                Thread.onSpinWait();
              }
              return watch.leave() && !request.isCancelled();
            }));
  }

  @Test
  void whatIsNoPlayersFaultMayTakeForever() {
    assertTrue(
        answer(
            watch -> {
              watch.enter(0, "no move", LIMIT, new Cancellation());
              watch.leave();
              // Such as a disk that takes its time over a move.
              now.addAndGet(100 * LIMIT.toNanos());
              watch.enter(0, "no move", LIMIT, new Cancellation());
              return watch.leave();
            }));
  }

  @Test
  void anInterruptOfWhoWaitsReachesTheTask() throws InterruptedException {
    AtomicReference<String> result = new AtomicReference<>("");
    Thread waiting =
        new Thread(
            () -> {
              String answer =
                  watchdog.run(
                      watch -> {
                        watch.enter(0, "no move", Watch.FOREVER, new Cancellation());
                        done.countDown();
                        String how = isInterruptedAt(release) ? "interrupted" : "released";
                        watch.leave();
                        return how;
                      });
              result.set(answer + " " + Thread.currentThread().isInterrupted());
            });
    waiting.start();
    done.await();
    waiting.interrupt();
    waiting.join();
    assertEquals("interrupted true", result.get());
  }

  @Test
  void anInterruptedTaskThatGoesOnIsGivenUp() throws InterruptedException {
    AtomicReference<String> result = new AtomicReference<>("");
    Thread waiting =
        new Thread(
            () -> {
              Thread.currentThread().interrupt();
              try {
                watchdog.run(
                    watch -> {
                      watch.enter(0, "no move", Watch.FOREVER, new Cancellation());
                      letTimePass(1_000);
                      while (isInterruptedAt(release)) {
                        events.add("ignored");
                      }
                      return watch.leave();
                    });
              } catch (HungException e) {
                result.set("hung");
              }
            });
    waiting.start();
    waiting.join();
    assertEquals("hung", result.get());
  }

  @Test
  void whatComesTooLateIsCleanedUp() throws InterruptedException {
    assertEquals(
        "hung: not ready within 20.0 s",
        messageOf(
            HungException.class,
            () ->
                watchdog.run(
                    watch ->
                        watch.call(
                            0,
                            "not ready",
                            LIMIT,
                            () -> {
                              letTimePass(1_000);
                              while (isInterruptedAt(release)) {
                                events.add("interrupted");
                              }
                              return "late";
                            },
                            late -> {
                              events.add(late);
                              done.countDown();
                            }))));
    release.countDown();
    done.await();
    assertEquals(List.of("interrupted", "late"), events);
  }

  @Test
  void limitsHaveRangesAndFollowTheClock() {
    Duration lag = Duration.ofSeconds(1);
    assertEquals(LIMIT, LIMITS.of(Clock.UNLIMITED, lag));
    assertEquals(
        Duration.ofSeconds(10 + 15 + 1 + 5), LIMITS.of(TimeControl.parse("10s+3x5s").start(), lag));
    assertEquals(TimeControl.LONGEST, HangLimits.PATIENT.of(Clock.UNLIMITED, lag));
    assertEquals(
        "the limit 'move' of players that hang is 0 ms, but must be above 0 and at most 30 days",
        messageOf(IllegalArgumentException.class, () -> HangLimits.USUAL.withMove(Duration.ZERO)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new HangLimits(LIMIT, LIMIT, LIMIT, Duration.ofDays(31)));
  }
}
