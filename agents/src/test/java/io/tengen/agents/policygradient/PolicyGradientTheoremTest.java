package io.tengen.agents.policygradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.acting.Approximator;
import io.tengen.agents.acting.Categorical;
import io.tengen.env.MdpEnvironment;
import io.tengen.env.OneHotEnvironment;
import io.tengen.env.SerialVectorEnvironment;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The policy gradient theorem: what REINFORCE estimates from episodes is the gradient that follows
 * from the model,
 *
 * <pre>grad J = sum over s of d(s) sum over a of q(s, a) grad pi(a | s)</pre>
 *
 * with d(s) the discounted expectation of visits. Both are computed here by sweeps over the model.
 */
class PolicyGradientTheoremTest {
  private static final double GAMMA = 0.9;
  private static final int SWEEPS = 400;
  private static final int STATES = 3;
  private static final int ACTIONS = 2;
  private static final int UPDATES = 60;
  private static final boolean[] LEGAL = {true, true};

  private final TinyMdp mdp = new TinyMdp();
  private final double[][] pi = new double[STATES][ACTIONS];

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEstimateIsTheExactGradient(boolean baseline) {
    Reinforce learner =
        new Reinforce(
            new Reinforce.Config(List.of(), 1e-3, 0, GAMMA, 1_000, baseline, false, true, 0, 1e6),
            new SerialVectorEnvironment(() -> new OneHotEnvironment(new MdpEnvironment(mdp)), 1),
            4);
    Approximator policy = learner.networks().policy();
    for (int i = 0; i < policy.parameters().length; i++) {
      policy.parameters()[i] = 0.3f * (i % 4 - 1.5f);
    }
    float[] exact = exactGradient(policy);
    policy.clearGradient();
    for (int i = 0; i < UPDATES; i++) {
      learner.play((episodeReturn, length) -> {});
      learner.addGradient();
    }
    double longest = 0;
    for (int i = 0; i < exact.length; i++) {
      assertEquals(exact[i], policy.gradient()[i] / UPDATES, 0.015, "parameter " + i);
      longest = Math.max(longest, Math.abs(exact[i]));
    }
    assertTrue(longest > 0.1, "a gradient of nothing would prove nothing");
  }

  /** Downhill, by the parameters, of the policy that the network has now. */
  private float[] exactGradient(Approximator policy) {
    float[] observations = new float[STATES * STATES];
    for (int s = 0; s < STATES; s++) {
      observations[s * STATES + s] = 1;
    }
    float[] logits = policy.evaluate(observations, 0, STATES);
    Categorical distribution = new Categorical(ACTIONS);
    for (int s = 0; s < STATES; s++) {
      distribution.set(logits, s * ACTIONS, LEGAL, 0);
      for (int a = 0; a < ACTIONS; a++) {
        pi[s][a] = distribution.probability(a);
      }
    }
    double[][] q = actionValues();
    double[] visits = visits();
    float[] logitGradients = new float[STATES * ACTIONS];
    for (int s = 0; s < STATES; s++) {
      double value = pi[s][0] * q[s][0] + pi[s][1] * q[s][1];
      for (int a = 0; a < ACTIONS; a++) {
        logitGradients[s * ACTIONS + a] = (float) (-visits[s] * pi[s][a] * (q[s][a] - value));
      }
    }
    policy.clearGradient();
    policy.accumulate(logitGradients, STATES);
    return policy.gradient().clone();
  }

  private double[][] actionValues() {
    double[][] q = new double[STATES][ACTIONS];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int s = 0; s < STATES; s++) {
        for (int a = 0; a < ACTIONS; a++) {
          double[] sum = {0};
          mdp.outcomes(
              s,
              a,
              (probability, next, reward, terminated) -> {
                double after = terminated ? 0 : pi[next][0] * q[next][0] + pi[next][1] * q[next][1];
                sum[0] += probability * (reward + GAMMA * after);
              });
          q[s][a] = sum[0];
        }
      }
    }
    return q;
  }

  private double[] visits() {
    double[] visits = new double[STATES];
    double[] now = new double[STATES];
    now[0] = 1;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double[] later = new double[STATES];
      for (int s = 0; s < STATES; s++) {
        visits[s] += now[s];
        for (int a = 0; a < ACTIONS; a++) {
          double weight = GAMMA * now[s] * pi[s][a];
          mdp.outcomes(
              s,
              a,
              (probability, next, reward, terminated) ->
                  later[next] += terminated ? 0 : weight * probability);
        }
      }
      now = later;
    }
    return visits;
  }
}
