package io.tengen.env.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import io.tengen.env.VectorBatch;
import io.tengen.env.VectorEnvironment;
import io.tengen.env.testkit.VectorEnvironmentLaws;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VectorCartPoleTest {

  @TestFactory
  Stream<DynamicTest> laws() {
    return VectorEnvironmentLaws.of(size -> new VectorCartPole(size, 500), CartPole::v1);
  }

  @TestFactory
  Stream<DynamicTest> lawsWhereMostEpisodesAreCut() {
    return VectorEnvironmentLaws.of(
        size -> new VectorCartPole(size, 9), () -> new TimeLimit<>(new CartPole(), 9));
  }

  @Test
  void theLastCopyOfALargeBatchEqualsASingleOne() {
    int size = 301;
    int steps = 2_000;
    VectorCartPole large = new VectorCartPole(size, 50);
    VectorBatch batch = large.newBatch();
    large.reset(11, batch);
    CartPole single = new CartPole();
    int index = size - 1;
    long episode = 0;
    int taken = 0;
    single.reset(VectorEnvironment.episodeSeed(11, index, episode));
    for (int t = 0; t < steps; t++) {
      int[] actions = randomActions(size, t);
      large.step(actions, batch);
      Step<float[]> step = single.step(actions[index]);
      taken++;
      boolean ends = step.terminated() || taken == 50;
      assertEquals(ends, batch.ended(index), "step " + t);
      float[] shown = step.observation();
      if (ends) {
        taken = 0;
        episode++;
        shown = single.reset(VectorEnvironment.episodeSeed(11, index, episode));
      }
      float[] row = Arrays.copyOfRange(batch.observations, 4 * index, 4 * size);
      assertArrayEquals(shown, row, "step " + t);
    }
  }

  private static int[] randomActions(int size, long seed) {
    RandomStream random = new RandomStream(seed);
    int[] actions = new int[size];
    for (int i = 0; i < size; i++) {
      actions[i] = random.nextInt(2);
    }
    return actions;
  }

  @Test
  void stepAllocatesNothing() {
    int size = 64;
    VectorCartPole vector = new VectorCartPole(size, 100);
    VectorBatch batch = vector.newBatch();
    vector.reset(1, batch);
    int[] actions = randomActions(size, 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    threads.getThreadAllocatedBytes(thread);
    long before = threads.getThreadAllocatedBytes(thread);
    int steps = 10_000;
    for (int t = 0; t < steps; t++) {
      vector.step(actions, batch);
    }
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    assertTrue(allocated < steps, allocated + " bytes in " + steps + " steps");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> new VectorCartPole(0, 500));
    assertThrows(IllegalArgumentException.class, () -> new VectorCartPole(1, 0));
  }
}
