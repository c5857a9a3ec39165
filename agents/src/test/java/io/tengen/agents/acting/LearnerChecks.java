package io.tengen.agents.acting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.Learner;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;

/** What every learner must keep, as checks that its test calls. */
public final class LearnerChecks {
  private LearnerChecks() {}

  /**
   * A learner that was saved and restored goes on to the very same bytes as one that was not.
   *
   * @param factory makes one from a seed
   */
  public static void resumesExactly(LongFunction<Learner> factory) throws IOException {
    try (Learner first = factory.apply(7);
        Learner second = factory.apply(8);
        Learner other = factory.apply(9)) {
      advance(first, 3);
      byte[] saved = first.save();
      advance(first, 3);
      advance(second, 1);
      second.restore(saved);
      assertArrayEquals(saved, second.save());
      advance(second, 3);
      assertArrayEquals(first.save(), second.save());
      assertEquals(first.measurements(), second.measurements());
      advance(other, 6);
      assertFalse(Arrays.equals(first.save(), other.save()), "another seed, another run");
      refusesDamage(second, saved);
    }
  }

  private static void refusesDamage(Learner learner, byte[] saved) {
    byte[] cut = Arrays.copyOf(saved, saved.length - 1);
    assertThrows(IOException.class, () -> learner.restore(cut));
    byte[] longer = Arrays.copyOf(saved, saved.length + 1);
    assertThrows(IOException.class, () -> learner.restore(longer));
    byte[] renamed = saved.clone();
    renamed[2]++;
    IOException refused = assertThrows(IOException.class, () -> learner.restore(renamed));
    assertTells(refused, "algorithm");
  }

  /** An actor that was saved acts as the one that was asked for; one of another kind is refused. */
  public static void savesItsActor(Learner learner, int observationLength) throws IOException {
    advance(learner, 2);
    Actor actor = learner.actor();
    byte[] saved = actor.save();
    Actor restored = learner.actor(saved);
    assertArrayEquals(saved, restored.save());
    int[] both = {0, 1};
    float[] observation = new float[observationLength];
    for (int i = 0; i < 20; i++) {
      observation[i % observationLength] += 0.03f * (i % 7 - 3);
      assertEquals(actor.act(observation, both, 2), restored.act(observation, both, 2));
      assertEquals(1, restored.act(observation, new int[] {1, 0}, 1), "the only legal action");
    }
    byte[] cut = Arrays.copyOf(saved, saved.length - 4);
    assertThrows(IOException.class, () -> learner.actor(cut));
  }

  /**
   * A time limit does not bias the value: with gamma 0.9 each step of {@link Ring} that pays 1
   * makes every state worth 10, the one before the cut as well.
   *
   * @param learner on a ring that is cut after 4 steps
   * @param value of an observation
   */
  public static void limitDoesNotBias(
      Learner learner, ToDoubleFunction<float[]> value, int advances) {
    advance(learner, advances);
    for (int state = 0; state < Ring.STATES; state++) {
      assertEquals(10, value.applyAsDouble(Ring.observation(state)), 0.6, "state " + state);
    }
  }

  /**
   * What follows a cut is not what the next episode begins with: where only the first step pays,
   * all states but the first are worth nothing, although the next episode begins in that.
   *
   * @param learner on {@link Ring#payingOnce} that is cut after 4 steps
   * @param value of an observation
   */
  public static void nextEpisodeIsAnother(
      Learner learner, ToDoubleFunction<float[]> value, int advances) {
    advance(learner, advances);
    for (int state = 0; state < Ring.STATES; state++) {
      double expected = state == 0 ? 1 : 0;
      assertEquals(expected, value.applyAsDouble(Ring.observation(state)), 0.15, "state " + state);
    }
  }

  /**
   * Termination cuts the bootstrap: on a ring that ends after one step, state 0 is worth 1.
   *
   * @param value of an observation
   */
  public static void endIsWorthNothing(
      Learner learner, ToDoubleFunction<float[]> value, int advances) {
    advance(learner, advances);
    assertEquals(1, value.applyAsDouble(Ring.observation(0)), 0.1);
  }

  /** The message of a failure has a part. */
  public static void assertTells(Throwable failure, String part) {
    assertTrue(String.valueOf(failure.getMessage()).contains(part), failure.toString());
  }

  /** Advances a learner, and checks that each time it takes a step. */
  public static void advance(Learner learner, int times) {
    for (int i = 0; i < times; i++) {
      long before = learner.steps();
      learner.advance((episodeReturn, length) -> assertTrue(length > 0));
      assertTrue(learner.steps() > before);
    }
  }
}
