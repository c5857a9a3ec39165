package io.tengen.agents.policygradient;

import io.tengen.agents.acting.Descent;
import io.tengen.agents.acting.NumericalGradient;
import io.tengen.agents.acting.PolicyValue;
import io.tengen.agents.acting.Rollout;
import io.tengen.agents.acting.VectorActing;
import io.tengen.env.RandomStream;
import io.tengen.env.control.VectorCartPole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gradients that are followed are those of the losses that are told. */
class PolicyGradientLossTest {
  private static final int SIZE = 2;

  /** Smaller than the rollout, so that it is taken in parts. */
  private static final int CAPACITY = 5;

  private final VectorActing acting = new VectorActing(new VectorCartPole(SIZE, 500), SIZE, 3);
  private final PolicyValue networks =
      new PolicyValue(4, 2, List.of(3), Descent.ADAM, 1e-5, CAPACITY, 1);
  private final Rollout rollout = new Rollout(acting, 2);
  private final PolicyGradientLoss loss = new PolicyGradientLoss(2, CAPACITY);

  @BeforeEach
  void act() {
    RandomStream random = new RandomStream(2);
    for (float[] parameters :
        List.of(networks.policy().parameters(), networks.value().parameters())) {
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] += (float) random.nextDouble(-0.5, 0.5);
      }
    }
    for (int t = 0; t < 6; t++) {
      rollout.step(networks, random, (episodeReturn, length) -> {});
    }
    rollout.estimate(networks, 0.9, 0.9);
  }

  private double policyLoss() {
    networks.policy().clearGradient();
    return loss.policy(networks.policy(), rollout, rollout.advantages, 0.3, 0.5);
  }

  private double valueLoss() {
    networks.value().clearGradient();
    return loss.value(networks.value(), rollout, rollout.targets, 0.5);
  }

  @Test
  void ofThePolicy() {
    policyLoss();
    NumericalGradient.check(
        networks.policy().parameters(), networks.policy().gradient().clone(), this::policyLoss);
  }

  @Test
  void ofTheValue() {
    valueLoss();
    NumericalGradient.check(
        networks.value().parameters(), networks.value().gradient().clone(), this::valueLoss);
  }
}
