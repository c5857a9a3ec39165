package io.tengen.agents.dqn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.agents.acting.Approximator;
import io.tengen.agents.acting.LearnerChecks;
import io.tengen.agents.acting.NumericalGradient;
import io.tengen.agents.acting.Ring;
import io.tengen.agents.network.dense.DenseConfig;
import io.tengen.agents.run.ConfigJson;
import io.tengen.env.RandomStream;
import io.tengen.env.control.VectorCartPole;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class DqnTest {
  private static final int LENGTH = 3;
  private static final int ACTIONS = 3;
  private static final int COUNT = 12;

  private static Dqn.Config config(
      List<Integer> hidden, boolean doubleQ, boolean dueling, boolean prioritised, boolean huber) {
    return new Dqn.Config(
        hidden,
        2,
        0.02,
        0.9,
        300,
        COUNT,
        20,
        4,
        2,
        40,
        1,
        0.1,
        500,
        doubleQ,
        dueling,
        prioritised,
        0.6,
        0.4,
        1_000,
        huber,
        10);
  }

  @ParameterizedTest
  @CsvSource({"false, false, false", "true, false, true", "false, true, true", "true, true, false"})
  void theGradientIsTheSlopeOfTheLoss(boolean doubleQ, boolean dueling, boolean huber) {
    // Without a hidden layer, whose kinks would be no fault of the loss.
    Dqn.Config config = config(List.of(), doubleQ, dueling, false, huber);
    RandomStream random = new RandomStream(3);
    DenseConfig shape = DenseConfig.he(LENGTH, config.hidden(), ACTIONS + (dueling ? 1 : 0));
    Approximator network = new Approximator(shape, COUNT, 1);
    // Away from biases of 0, where next actions tie and the loss of the double form jumps.
    for (int i = 0; i < network.parameters().length; i++) {
      network.parameters()[i] += (float) random.nextDouble(-1, 1);
    }
    float[] target = shape.initialParameters(2);
    ReplayBuffer replay = filledBuffer(random);
    int[] slots = new int[COUNT];
    float[] weights = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      slots[i] = random.nextInt(replay.size());
      weights[i] = (float) random.nextDouble(0.2, 1);
    }
    DqnUpdate update = new DqnUpdate(config, network, target, LENGTH, ACTIONS);
    update.add(replay, slots, weights, COUNT);
    NumericalGradient.check(
        network.parameters(),
        network.gradient().clone(),
        () -> update.add(replay, slots, weights, COUNT));
  }

  private static ReplayBuffer filledBuffer(RandomStream random) {
    ReplayBuffer replay = new ReplayBuffer(40, LENGTH, ACTIONS);
    for (int n = 0; n < 40; n++) {
      float[] observations = new float[2 * LENGTH];
      for (int i = 0; i < observations.length; i++) {
        observations[i] = (float) random.nextDouble(-1, 1);
      }
      boolean[] legal = {true, random.nextInt(2) == 0, random.nextInt(2) == 0};
      replay.add(
          observations,
          0,
          random.nextInt(ACTIONS),
          (float) random.nextDouble(-3, 3),
          random.nextInt(4) == 0,
          observations,
          LENGTH,
          legal,
          0);
    }
    return replay;
  }

  /** The target of one step, by hand, from networks without a hidden layer. */
  @Test
  void targetsAreThoseOfTheEquations() {
    DenseConfig shape = DenseConfig.he(1, List.of(), ACTIONS);
    for (boolean doubleQ : new boolean[] {false, true}) {
      for (boolean terminated : new boolean[] {false, true}) {
        Approximator network = new Approximator(shape, COUNT, 1);
        // Of the input 0 the outputs are the biases, which stand last.
        float[] target = new float[network.parameters().length];
        Arrays.fill(network.parameters(), 0);
        System.arraycopy(new float[] {1, 2, 9}, 0, network.parameters(), ACTIONS, ACTIONS);
        System.arraycopy(new float[] {5, 3, 7}, 0, target, ACTIONS, ACTIONS);
        ReplayBuffer replay = new ReplayBuffer(1, 1, ACTIONS);
        boolean[] firstTwo = {true, true, false};
        replay.add(new float[1], 0, 2, 0.5f, terminated, new float[1], 0, firstTwo, 0);
        Dqn.Config config = config(List.of(), doubleQ, false, false, false);
        DqnUpdate update = new DqnUpdate(config, network, target, 1, ACTIONS);
        update.add(replay, new int[COUNT], new float[COUNT], 1);
        double next = doubleQ ? 3 : 5;
        double expected = terminated ? 0.5 : 0.5 + 0.9 * next;
        assertEquals(9 - expected, update.errors()[0], 1e-6);
      }
    }
  }

  private static Dqn onRing(int cutAfter, boolean dueling) {
    return new Dqn(config(List.of(), true, dueling, dueling, false), Ring.cutAfter(cutAfter, 2), 1);
  }

  private static ToDoubleFunction<float[]> value(Dqn learner) {
    // Output 0 is Q of action 0, or V in the dueling form; on the ring the two are alike.
    return shown -> learner.network().evaluate(shown, 0, 1)[0];
  }

  @Test
  void aTimeLimitDoesNotBiasTheValue() {
    Dqn plain = onRing(4, false);
    LearnerChecks.limitDoesNotBias(plain, value(plain), 60);
    Dqn allSwitches = onRing(4, true);
    LearnerChecks.limitDoesNotBias(allSwitches, value(allSwitches), 60);
  }

  @Test
  void whatFollowsACutIsNotTheNextEpisode() {
    Dqn learner = new Dqn(config(List.of(), false, false, false, false), Ring.payingOnce(4, 2), 1);
    LearnerChecks.nextEpisodeIsAnother(learner, value(learner), 60);
  }

  /** Eight environments take eight steps at once: two bouts of two updates each are due then. */
  @Test
  void noUpdateIsLeftOutWhereManyEnvironmentsAct() {
    ObjectNode json = ConfigJson.toJson(config(List.of(), false, false, false, false));
    Dqn.Config eight = ConfigJson.fromJson(json.put("environments", 8), Dqn.Config.class);
    Dqn learner = new Dqn(eight, Ring.cutAfter(4, 8), 1);
    LearnerChecks.advance(learner, 1);
    // From step 24 on, the first that reaches 20, to step 64.
    assertEquals(2 * 2 * 6, learner.updates());
  }

  @Test
  void refusesABufferThatFitsNoCheckpoint() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new ReplayBuffer(10_000_000, 64, 4));
    LearnerChecks.assertTells(refused, "bufferSize is 10000000, but must be at most 2");
  }

  @Test
  void terminationCutsTheBootstrap() {
    Dqn learner = new Dqn(config(List.of(), false, false, false, true), Ring.endingAfter(1, 2), 1);
    LearnerChecks.endIsWorthNothing(learner, value(learner), 30);
  }

  @Test
  void resumesExactly() throws IOException {
    LearnerChecks.resumesExactly(
        seed ->
            new Dqn(
                config(List.of(8), false, false, false, false), new VectorCartPole(2, 500), seed));
    LearnerChecks.resumesExactly(
        seed ->
            new Dqn(config(List.of(8), true, true, true, true), new VectorCartPole(2, 500), seed));
    LearnerChecks.savesItsActor(
        new Dqn(config(List.of(8), true, true, true, true), new VectorCartPole(2, 500), 1), 4);
  }
}
