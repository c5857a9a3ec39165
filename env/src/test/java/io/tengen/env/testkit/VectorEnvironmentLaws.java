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
        dynamicTest("resets afresh", laws::resetsAfresh));
  }

  private void equalsSingleEnvironments() {
    long seed = 5;
    VectorEnvironment vector = vectorFactory.apply(SIZE);
    VectorBatch batch = vector.newBatch();
    vector.reset(seed, batch);
    int length = vector.observationSpace().length();
    int[][] actions = randomActions(vector, seed);
    float[][] rows = new float[STEPS + 1][];
    float[][] ends = new float[STEPS][];
    String[][] flags = new String[STEPS][SIZE];
    rows[0] = batch.observations.clone();
    for (int t = 0; t < STEPS; t++) {
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
    int[] actions = new int[SIZE];
    assertThrows(IllegalStateException.class, () -> tried.step(actions, batch));
    tried.reset(1, batch);
    untried.reset(1, expected);
    int[] bad = actions.clone();
    for (int action : new int[] {-1, tried.actionSpace().n()}) {
      bad[SIZE - 1] = action;
      assertThrows(IllegalArgumentException.class, () -> tried.step(bad, batch));
    }
    assertThrows(IllegalArgumentException.class, () -> tried.step(new int[SIZE - 1], batch));
    tried.step(actions, batch);
    untried.step(actions, expected);
    assertArrayEquals(expected.observations, batch.observations);
  }

  private void refusesOtherBatches() {
    VectorEnvironment tried = vectorFactory.apply(SIZE);
    VectorEnvironment untried = vectorFactory.apply(SIZE);
    VectorBatch batch = tried.newBatch();
    VectorBatch expected = untried.newBatch();
    tried.reset(1, batch);
    untried.reset(1, expected);
    int[] actions = new int[SIZE];
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
    for (int[] actions : randomActions(used, 1)) {
      used.step(actions, batch);
    }
    used.reset(2, batch);
    VectorEnvironment fresh = vectorFactory.apply(SIZE);
    VectorBatch expected = fresh.newBatch();
    fresh.reset(2, expected);
    for (int[] actions : randomActions(used, 2)) {
      assertArrayEquals(expected.observations, batch.observations);
      used.step(actions, batch);
      fresh.step(actions, expected);
    }
  }

  private static int[][] randomActions(VectorEnvironment vector, long seed) {
    RandomStream random = new RandomStream(seed);
    int[][] actions = new int[STEPS][SIZE];
    for (int[] row : actions) {
      Arrays.setAll(row, i -> random.nextInt(vector.actionSpace().n()));
    }
    return actions;
  }

  private static float[] row(float[] rows, int index, int length) {
    return Arrays.copyOfRange(rows, index * length, (index + 1) * length);
  }
}
