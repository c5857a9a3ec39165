package io.tengen.env.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tengen.env.FiniteMdp;
import io.tengen.env.MdpEnvironment;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The laws of {@link FiniteMdp}, and those of {@code Environment} on episodes sampled from it. */
public final class FiniteMdpLaws {
  private static final double ROUNDING = 1e-12;

  private final FiniteMdp mdp;

  private FiniteMdpLaws(FiniteMdp mdp) {
    this.mdp = mdp;
  }

  /** One test a law. */
  public static Stream<DynamicTest> of(FiniteMdp mdp) {
    FiniteMdpLaws laws = new FiniteMdpLaws(mdp);
    return Stream.concat(
        Stream.of(
            dynamicTest("outcomes are distributions", laws::outcomesAreDistributions),
            dynamicTest("start probabilities sum to 1", laws::startsAreADistribution),
            dynamicTest("states and actions have names", laws::namesEverything),
            dynamicTest("some outcome ends the episode", laws::canEnd)),
        EnvironmentLaws.of(() -> new MdpEnvironment(mdp)));
  }

  private void outcomesAreDistributions() {
    for (int state = 0; state < mdp.stateCount(); state++) {
      for (int action = 0; action < mdp.actionCount(); action++) {
        String where = "state " + state + ", action " + action;
        double[] sum = new double[1];
        mdp.outcomes(
            state,
            action,
            (probability, next, reward, terminated) -> {
              assertTrue(probability > 0 && probability <= 1 + ROUNDING, where + ": probability");
              assertTrue(next >= 0 && next < mdp.stateCount(), where + ": next " + next);
              assertTrue(Double.isFinite(reward), where + ": reward " + reward);
              sum[0] += probability;
            });
        assertEquals(1, sum[0], ROUNDING, where);
      }
    }
  }

  private void startsAreADistribution() {
    double sum = 0;
    for (int state = 0; state < mdp.stateCount(); state++) {
      assertTrue(mdp.startProbability(state) >= 0, "state " + state);
      sum += mdp.startProbability(state);
    }
    assertEquals(1, sum, 1e-9);
  }

  private void namesEverything() {
    for (int state = 0; state < mdp.stateCount(); state++) {
      assertFalse(mdp.stateName(state).isBlank(), "state " + state + " has no name");
      assertFalse(mdp.render(state).isBlank(), "state " + state + " has no picture");
    }
    for (int action = 0; action < mdp.actionCount(); action++) {
      assertFalse(mdp.actionName(action).isBlank(), "action " + action + " has no name");
    }
  }

  private void canEnd() {
    boolean[] ends = new boolean[1];
    for (int state = 0; state < mdp.stateCount(); state++) {
      for (int action = 0; action < mdp.actionCount(); action++) {
        mdp.outcomes(state, action, (p, next, reward, terminated) -> ends[0] |= terminated);
      }
    }
    assertTrue(ends[0], "no outcome of any action ends the episode");
  }
}
