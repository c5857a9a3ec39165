package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.text.Language;
import io.tengen.client.text.Texts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunnerTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void stepsAreDueAtTheSpeed() {
    Beat beat = new Beat(new Speed(10), 0);
    assertEquals(0, beat.due(0));
    assertEquals(SECOND / 10, beat.untilNext(0));
    assertEquals(0, beat.due(SECOND / 10 - 1));
    assertEquals(1, beat.due(SECOND / 10 + 1));
    beat.took(1);
    assertEquals(0, beat.due(SECOND / 10 + 1));
    assertEquals(1, beat.due(SECOND / 5 + 1));
    assertEquals(Beat.ALL, new Beat(Speed.unlimited(), 0).due(5));
  }

  @Test
  void whatWasMissedByFarIsNotCaughtUp() {
    Beat beat = new Beat(new Speed(100), 0);
    assertEquals(1, beat.due(60 * SECOND));
    beat.took(1);
    assertEquals(0, beat.due(60 * SECOND));
    assertEquals(1, beat.due(60 * SECOND + SECOND / 100 + 1));
  }

  @Test
  void aSliderGoesFromOneStepASecondToAsFastAsItGoes() {
    assertEquals(1, Speed.ofSlider(0).stepsPerSecond());
    assertEquals(100, Speed.ofSlider(0.5).stepsPerSecond());
    assertTrue(Speed.ofSlider(1).isUnlimited());
    for (double place = 0; place <= 1; place += 0.01) {
      assertEquals(place, Speed.ofSlider(place).slider(), 0.02);
    }
    assertTrue(new Speed(50).next(true).stepsPerSecond() > 50);
    assertTrue(new Speed(50).next(false).stepsPerSecond() < 50);
    assertEquals(1, new Speed(1).next(false).stepsPerSecond());
    assertTrue(Speed.unlimited().next(true).isUnlimited());
    Texts texts = Texts.of(Language.ENGLISH);
    assertEquals("100 steps/s", Speed.ofSlider(0.5).shown(texts));
    assertEquals("As fast as it goes", Speed.unlimited().shown(texts));
    assertThrows(IllegalArgumentException.class, () -> new Speed(0));
  }

  /** Counts its steps; tells when there were enough. */
  private static final class Counter implements Stepper<Integer> {
    private final CountDownLatch enough = new CountDownLatch(1);
    private final int goal;
    private int steps;

    Counter(int goal) {
      this.goal = goal;
    }

    @Override
    public void step() {
      steps++;
      if (steps == goal) {
        enough.countDown();
      }
    }

    @Override
    public Integer frame() {
      return steps;
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(10, TimeUnit.SECONDS));
  }

  /** Waits until all orders so far are carried out. */
  private static void settle(Runner<Counter, Integer> runner) throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    runner.tell(counter -> first.countDown());
    await(first);
    // Only behind this one the frame of the first is surely there.
    runner.tell(counter -> second.countDown());
    await(second);
  }

  @Test
  void stepsByHandAreTakenOneByOne() throws InterruptedException {
    try (Runner<Counter, Integer> runner =
        new Runner<>("test", new Counter(-1), new Speed(1_000))) {
      assertEquals(0, runner.frame());
      runner.step();
      runner.step();
      settle(runner);
      assertEquals(2, runner.frame());
      assertFalse(runner.isRunning());
    }
  }

  @Test
  void itGoesOnByItselfAsFastAsItGoesUntilItIsPaused() throws InterruptedException {
    Counter counter = new Counter(100_000);
    try (Runner<Counter, Integer> runner = new Runner<>("test", counter, Speed.unlimited())) {
      runner.run(true);
      await(counter.enough);
      runner.step();
      assertFalse(runner.isRunning(), "a step by hand is the last one");
      settle(runner);
      int steps = runner.frame();
      settle(runner);
      assertEquals(steps, runner.frame(), "nothing goes on");
      assertTrue(steps > 100_000);
    }
  }

  @Test
  void whatGoesWrongIsTold() throws InterruptedException {
    Counter counter = new Counter(-1);
    try (Runner<Counter, Integer> runner = new Runner<>("test", counter, Speed.unlimited())) {
      settle(runner);
      CountDownLatch reached = new CountDownLatch(1);
      runner.tell(
          each -> {
            reached.countDown();
            throw new IllegalStateException("broken");
          });
      await(reached);
      while (runner.failure().isEmpty()) {
        Thread.onSpinWait();
      }
      assertEquals("broken", runner.failure().get());
    }
  }
}
