package io.tengen.env.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.VectorBatch;
import io.tengen.env.VectorEnvironment;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The laws of {@link VectorEnvironment}: it does what so many single environments do. */
public final class VectorEnvironmentLaws {
  private static final int SIZE = 7;
  private static final int STEPS = 1_500;
  private static final int REFUSED_STEPS = 20;

  private final IntFunction<? extends VectorEnvironment> vectorFactory;
  private final Supplier<? extends Environment<float[]>> singleFactory;

  private VectorEnvironmentLaws(
      IntFunction<? extends VectorEnvironment> vectorFactory,
      Supplier<? extends Environment<float[]>> singleFactory) {
    this.vectorFactory = vectorFactory;
    this.singleFactory = singleFactory;
  }

  /**
   * One test a law.
   *
   * @param vectorFactory makes the vector environment of a size
   * @param singleFactory makes the single environment that each copy must equal
   */
  public static Stream<DynamicTest> of(
      IntFunction<? extends VectorEnvironment> vectorFactory,
      Supplier<? extends Environment<float[]>> singleFactory) {
    VectorEnvironmentLaws laws = new VectorEnvironmentLaws(vectorFactory, singleFactory);
    return Stream.of(
        dynamicTest("equals single environments", laws::equalsSingleEnvironments),
        dynamicTest("refuses bad actions and changes nothing", laws::refusesBadActions),
        dynamicTest("refuses a batch for others and changes nothing", laws::refusesOtherBatches),
        dynamicTest("resets afresh", laws::resetsAfresh),
        dynamicTest("goes on from what was saved", laws::goesOnFromWhatWasSaved),
        dynamicTest("refuses what was not saved of it", laws::refusesWhatWasNotSaved));
  }

  private void equalsSingleEnvironments() {
    long seed = 5;
    VectorEnvironment vector = vectorFactory.apply(SIZE);
    VectorBatch batch = vector.newBatch();
    vector.reset(seed, batch);
    int length = vector.observationSpace().length();
    RandomStream random = new RandomStream(seed);
    int[][] actions = new int[STEPS][];
    int[][][] legal = new int[STEPS][SIZE][];
    float[][] rows = new float[STEPS + 1][];
    float[][] ends = new float[STEPS][];
    String[][] flags = new String[STEPS][SIZE];
    rows[0] = batch.observations.clone();
    for (int t = 0; t < STEPS; t++) {
      for (int i = 0; i < SIZE; i++) {
        legal[t][i] = legalActions(vector, i);
      }
      actions[t] = randomActions(vector, random);
      vector.step(actions[t], batch);
      rows[t + 1] = batch.observations.clone();
      ends[t] = batch.finalObservations.clone();
      for (int i = 0; i < SIZE; i++) {
        flags[t][i] = batch.rewards[i] + " " + batch.terminated[i] + " " + batch.truncated[i];
      }
    }
    for (int i = 0; i < SIZE; i++) {
      Environment<float[]> single = singleFactory.get();
      long episode = 0;
      float[] observation = single.reset(VectorEnvironment.episodeSeed(seed, i, episode));
      for (int t = 0; t < STEPS; t++) {
        String where = "environment " + i + ", step " + t;
        assertArrayEquals(observation, row(rows[t], i, length), where);
        assertArrayEquals(legalActions(single), legal[t][i], where + ", legal actions");
        Step<float[]> step = single.step(actions[t][i]);
        observation = step.observation();
        assertEquals(
            (float) step.reward() + " " + step.terminated() + " " + step.truncated(),
            flags[t][i],
            where);
        if (step.ended()) {
          assertArrayEquals(observation, row(ends[t], i, length), where + ", last observation");
          episode++;
          observation = single.reset(VectorEnvironment.episodeSeed(seed, i, episode));
        }
      }
    }
  }

  private void refusesBadActions() {
    VectorEnvironment tried = vectorFactory.apply(SIZE);
    VectorEnvironment untried = vectorFactory.apply(SIZE);
    VectorBatch batch = tried.newBatch();
    VectorBatch expected = untried.newBatch();
    assertThrows(IllegalStateException.class, () -> tried.step(new int[SIZE], batch));
    tried.reset(1, batch);
    untried.reset(1, expected);
    RandomStream random = new RandomStream(1);
    for (int t = 0; t < REFUSED_STEPS; t++) {
      int[] actions = randomActions(tried, random);
      for (int i = 0; i < SIZE; i++) {
        int[] legal = legalActions(tried, i);
        for (int action = -1; action <= tried.actionSpace().n(); action++) {
          if (Arrays.binarySearch(legal, action) < 0) {
            int[] bad = actions.clone();
            bad[i] = action;
            assertThrows(IllegalArgumentException.class, () -> tried.step(bad, batch));
          }
        }
      }
      assertThrows(IllegalArgumentException.class, () -> tried.step(new int[SIZE - 1], batch));
      tried.step(actions, batch);
      untried.step(actions, expected);
      assertArrayEquals(expected.observations, batch.observations);
    }
  }

  private void refusesOtherBatches() {
    VectorEnvironment tried = vectorFactory.apply(SIZE);
    VectorEnvironment untried = vectorFactory.apply(SIZE);
    VectorBatch batch = tried.newBatch();
    VectorBatch expected = untried.newBatch();
    tried.reset(1, batch);
    untried.reset(1, expected);
    int[] actions = randomActions(tried, new RandomStream(1));
    int length = tried.observationSpace().length();
    for (VectorBatch other :
        new VectorBatch[] {
          new VectorBatch(SIZE - 1, length), new VectorBatch(SIZE, length + 1),
        }) {
      assertThrows(IllegalArgumentException.class, () -> tried.reset(2, other));
      assertThrows(IllegalArgumentException.class, () -> tried.step(actions, other));
    }
    tried.step(actions, batch);
    untried.step(actions, expected);
    assertArrayEquals(expected.observations, batch.observations);
  }

  private void resetsAfresh() {
    VectorEnvironment used = vectorFactory.apply(SIZE);
    VectorBatch batch = used.newBatch();
    used.reset(1, batch);
    walk(used, STEPS, new RandomStream(1), batch);
    used.reset(2, batch);
    VectorEnvironment fresh = vectorFactory.apply(SIZE);
    VectorBatch expected = fresh.newBatch();
    fresh.reset(2, expected);
    assertGoOnAlike(fresh, expected, used, batch);
  }

  private void goesOnFromWhatWasSaved() {
    VectorEnvironment stopped = vectorFactory.apply(SIZE);
    assertThrows(IllegalStateException.class, stopped::save);
    VectorBatch batch = stopped.newBatch();
    VectorEnvironment restored = vectorFactory.apply(SIZE);
    VectorBatch restoredBatch = restored.newBatch();
    RandomStream random = new RandomStream(3);
    stopped.reset(9, batch);
    for (int pause : new int[] {0, 1, 5, 60, 400}) {
      walk(stopped, pause, random, batch);
      restored.restore(stopped.save(), restoredBatch);
      assertGoOnAlike(stopped, batch, restored, restoredBatch);
    }
  }

  private void refusesWhatWasNotSaved() {
    VectorEnvironment tried = vectorFactory.apply(SIZE);
    VectorEnvironment untried = vectorFactory.apply(SIZE);
    VectorBatch batch = tried.newBatch();
    VectorBatch expected = untried.newBatch();
    tried.reset(1, batch);
    untried.reset(1, expected);
    walk(tried, 5, new RandomStream(1), batch);
    walk(untried, 5, new RandomStream(1), expected);
    byte[] saved = tried.save();
    for (int length = 0; length < saved.length + 9; length++) {
      byte[] other = Arrays.copyOf(saved, length);
      if (length != saved.length) {
        assertThrows(IllegalArgumentException.class, () -> tried.restore(other, batch));
      }
    }
    VectorEnvironment larger = vectorFactory.apply(SIZE + 1);
    larger.reset(1, larger.newBatch());
    byte[] ofMore = larger.save();
    assertThrows(IllegalArgumentException.class, () -> tried.restore(ofMore, batch));
    VectorBatch room = larger.newBatch();
    assertThrows(IllegalArgumentException.class, () -> tried.restore(saved, room));
    assertGoOnAlike(untried, expected, tried, batch);
  }

  /** Steps both with the same actions; from the first observation on, they show the same. */
  private static void assertGoOnAlike(
      VectorEnvironment one, VectorBatch ofOne, VectorEnvironment other, VectorBatch ofOther) {
    RandomStream random = new RandomStream(7);
    for (int t = 0; t < STEPS; t++) {
      assertArrayEquals(ofOne.observations, ofOther.observations, "step " + t);
      int[] actions = randomActions(one, random);
      one.step(actions, ofOne);
      other.step(actions, ofOther);
      assertArrayEquals(ofOne.rewards, ofOther.rewards, "step " + t);
      assertArrayEquals(ofOne.terminated, ofOther.terminated, "step " + t);
      assertArrayEquals(ofOne.truncated, ofOther.truncated, "step " + t);
    }
  }

  private static void walk(
      VectorEnvironment vector, int steps, RandomStream random, VectorBatch batch) {
    for (int t = 0; t < steps; t++) {
      vector.step(randomActions(vector, random), batch);
    }
  }

  private static int[] randomActions(VectorEnvironment vector, RandomStream random) {
    int[] actions = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      int[] legal = legalActions(vector, i);
      actions[i] = legal[random.nextInt(legal.length)];
    }
    return actions;
  }

  private static int[] legalActions(VectorEnvironment vector, int index) {
    int[] legal = new int[vector.actionSpace().n()];
    return Arrays.copyOf(legal, vector.legalActions(index, legal));
  }

  private static int[] legalActions(Environment<float[]> single) {
    int[] legal = new int[single.actionSpace().n()];
    return Arrays.copyOf(legal, single.legalActions(legal));
  }

  private static float[] row(float[] rows, int index, int length) {
    return Arrays.copyOfRange(rows, index * length, (index + 1) * length);
  }
}
