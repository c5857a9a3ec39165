package io.tengen.agents.actorcritic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.acting.Approximator;
import io.tengen.agents.acting.Descent;
import io.tengen.agents.acting.NumericalGradient;
import io.tengen.agents.acting.PolicyValue;
import io.tengen.agents.acting.Rollout;
import io.tengen.agents.acting.VectorActing;
import io.tengen.env.RandomStream;
import io.tengen.env.control.VectorCartPole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PPO's gradients are those of its loss, with rows on both sides of the clip. */
class PpoLossTest {
  private static final int SIZE = 2;
  private static final int STEPS = 6;

  private final RandomStream random = new RandomStream(2);
  private final VectorActing acting = new VectorActing(new VectorCartPole(SIZE, 500), SIZE, 3);
  private final PolicyValue networks =
      new PolicyValue(4, 2, List.of(3), Descent.ADAM, 1e-5, SIZE * STEPS, 1);
  private final Rollout rollout = new Rollout(acting, STEPS);

  private void disturb(Approximator network, double most) {
    float[] parameters = network.parameters();
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] += (float) random.nextDouble(-most, most);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void theGradientIsTheSlopeOfTheLoss(boolean clipValue, boolean normalise) {
    Ppo.Config config =
        new Ppo.Config(
            List.of(3),
            SIZE,
            STEPS,
            1,
            1,
            1e-3,
            0,
            0.9,
            0.9,
            0.2,
            clipValue,
            normalise,
            0.3,
            0.5,
            1e6,
            0);
    disturb(networks.policy(), 0.5);
    disturb(networks.value(), 0.5);
    for (int t = 0; t < STEPS; t++) {
      rollout.step(networks, random, (episodeReturn, length) -> {});
    }
    rollout.estimate(networks, 0.9, 0.9);
    disturb(networks.policy(), 0.5);
    disturb(networks.value(), 0.3);
    int[] order = new int[SIZE * STEPS];
    for (int i = 0; i < order.length; i++) {
      order[i] = (5 * i + 1) % order.length;
    }
    PpoLoss loss = new PpoLoss(config, 4, 2, order.length);
    loss.add(networks, rollout, order, 0, order.length);
    float[] policyGradient = networks.policy().gradient().clone();
    float[] valueGradient = networks.value().gradient().clone();
    assertTrue(loss.clippedShare() > 0 && loss.clippedShare() < 1, "rows on both sides");
    NumericalGradient.check(
        networks.policy().parameters(),
        policyGradient,
        () -> loss.add(networks, rollout, order, 0, order.length));
    NumericalGradient.check(
        networks.value().parameters(),
        valueGradient,
        () -> loss.add(networks, rollout, order, 0, order.length));
  }
}
