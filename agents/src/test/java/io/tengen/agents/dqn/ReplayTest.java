package io.tengen.agents.dqn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import io.tengen.env.RandomStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final int CAPACITY = 5;
  private final ReplayBuffer buffer = new ReplayBuffer(CAPACITY, 2, 3);

  /** Step n: observations {n, -n} and {n + 1, -n - 1}, of which one action is legal. */
  private int add(int n) {
    float[] from = {99, n, -n};
    float[] to = {n + 1, -n - 1};
    boolean[] legal = {true, true, true, n % 3 == 0, n % 3 == 1, n % 3 == 2};
    return buffer.add(from, 1, n % 3, 0.5f * n, n % 4 == 0, to, 0, legal, 3);
  }

  private void assertHolds(ReplayBuffer held, int slot, int n) {
    assertEquals(n, held.observations[2 * slot]);
    assertEquals(-n, held.observations[2 * slot + 1]);
    assertEquals(n + 1, held.nextObservations[2 * slot]);
    assertEquals(n % 3, held.actions[slot]);
    assertEquals(0.5f * n, held.rewards[slot]);
    assertEquals(n % 4 == 0, held.terminated[slot]);
    for (int a = 0; a < 3; a++) {
      assertEquals(n % 3 == a, held.nextLegal[3 * slot + a]);
    }
  }

  @Test
  void keepsTheLastStepsAndOverwritesTheOldest() {
    Deque<Integer> kept = new ArrayDeque<>();
    for (int n = 0; n < 23; n++) {
      assertEquals(n % CAPACITY, add(n));
      kept.add(n);
      if (kept.size() > CAPACITY) {
        kept.remove();
      }
      assertEquals(kept.size(), buffer.size());
      for (int step : kept) {
        assertHolds(buffer, step % CAPACITY, step);
      }
    }
  }

  @Test
  void isSavedAndRestoredAtAnyMoment() throws IOException {
    for (int n = 0; n < 13; n++) {
      add(n);
      StateWriter out = new StateWriter("test");
      buffer.save(out);
      ReplayBuffer other = new ReplayBuffer(CAPACITY, 2, 3);
      other.restore(new StateReader("test", out.toBytes()));
      assertEquals(buffer.size(), other.size());
      assertArrayEquals(buffer.observations, other.observations);
      assertEquals(
          (n + 1) % CAPACITY,
          other.add(new float[2], 0, 0, 0, false, new float[2], 0, new boolean[3], 0));
    }
    StateWriter out = new StateWriter("test");
    buffer.save(out);
    ReplayBuffer smaller = new ReplayBuffer(3, 2, 3);
    assertThrows(IOException.class, () -> smaller.restore(new StateReader("test", out.toBytes())));
  }

  @Test
  void withoutPriorityAllAreAlike() {
    ReplaySampler sampler = new ReplaySampler(false, CAPACITY, 0.6, 4_000);
    sampler.choose(4, 1, new RandomStream(1));
    int[] counts = new int[CAPACITY];
    for (int slot : sampler.slots()) {
      counts[slot]++;
    }
    assertEquals(0, counts[4]);
    for (int i = 0; i < 4; i++) {
      assertEquals(1_000, counts[i], 120);
    }
    assertEquals(1, sampler.weights()[7]);
  }

  /** P(i) in proportion to (|error| + 1e-6)^exponent, and weights that undo it. */
  @Test
  void withPriorityTheWrongestComeMostOften() {
    ReplaySampler sampler = new ReplaySampler(true, 3, 0.5, 3);
    for (int slot = 0; slot < 3; slot++) {
      sampler.added(slot);
    }
    RandomStream random = new RandomStream(1);
    // New steps are alike, and an even part of the line falls on each.
    sampler.choose(3, 1, random);
    assertEquals(Set.of(0, 1, 2), new HashSet<>(Arrays.stream(sampler.slots()).boxed().toList()));
    double[] errors = new double[3];
    for (int i = 0; i < 3; i++) {
      // Slot 0 is wrong by 1, slot 1 by -4, slot 2 by 9: priorities 1, 2 and 3.
      int n = sampler.slots()[i] + 1;
      errors[i] = n == 2 ? -4 : n * n;
    }
    sampler.learned(errors);
    int[] counts = new int[3];
    for (int round = 0; round < 4_000; round++) {
      sampler.choose(3, 1, random);
      float largest = 0;
      for (int i = 0; i < 3; i++) {
        counts[sampler.slots()[i]]++;
        largest = Math.max(largest, sampler.weights()[i]);
      }
      assertEquals(1, largest);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          double ratio = (double) (sampler.slots()[j] + 1) / (sampler.slots()[i] + 1);
          assertEquals(ratio, sampler.weights()[i] / sampler.weights()[j], 1e-4);
        }
      }
    }
    for (int slot = 0; slot < 3; slot++) {
      assertEquals(2_000 * (slot + 1), counts[slot], 150, "slot " + slot);
    }
    assertTrue(counts[2] > counts[0]);
  }
}
