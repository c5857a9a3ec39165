package io.tengen.agents.policygradient;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.agents.acting.LearnerChecks;
import io.tengen.agents.acting.Ring;
import io.tengen.env.control.VectorCartPole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReinforceTest {
  private static Reinforce.Config config(boolean baseline, double learningRate) {
    return new Reinforce.Config(
        List.of(), learningRate, 0, 0.9, 2, baseline, true, false, 0.01, 100);
  }

  private static Reinforce onCartPole(long seed) {
    Reinforce.Config config =
        new Reinforce.Config(List.of(8), 1e-2, 0, 0.99, 2, true, true, false, 0, 0.5);
    return new Reinforce(config, new VectorCartPole(1, 500), seed);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTimeLimitDoesNotBiasTheValue(boolean baseline) {
    Reinforce learner = new Reinforce(config(baseline, 0.05), Ring.cutAfter(4, 1), 1);
    LearnerChecks.limitDoesNotBias(
        learner, shown -> learner.networks().value().evaluate(shown, 0, 1)[0], 1_500);
  }

  @Test
  void whatFollowsACutIsNotTheNextEpisode() {
    Reinforce learner = new Reinforce(config(true, 0.02), Ring.payingOnce(4, 1), 1);
    LearnerChecks.nextEpisodeIsAnother(
        learner, shown -> learner.networks().value().evaluate(shown, 0, 1)[0], 500);
  }

  @Test
  void saysThatAnEpisodeDoesNotEnd() {
    Reinforce learner = new Reinforce(config(true, 0.02), Ring.endless(1), 1);
    IllegalStateException failed =
        assertThrows(IllegalStateException.class, () -> LearnerChecks.advance(learner, 1));
    LearnerChecks.assertTells(failed, "give the environment a time limit");
  }

  @Test
  void terminationCutsTheBootstrap() {
    Reinforce learner = new Reinforce(config(true, 0.05), Ring.endingAfter(1, 1), 1);
    LearnerChecks.endIsWorthNothing(
        learner, shown -> learner.networks().value().evaluate(shown, 0, 1)[0], 300);
  }

  @Test
  void resumesExactly() throws IOException {
    LearnerChecks.resumesExactly(ReinforceTest::onCartPole);
    LearnerChecks.savesItsActor(onCartPole(1), 4);
  }

  @Test
  void refusesSeveralEnvironments() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Reinforce(config(true, 0.1), Ring.cutAfter(4, 2), 1));
    LearnerChecks.assertTells(refused, "2");
  }
}
