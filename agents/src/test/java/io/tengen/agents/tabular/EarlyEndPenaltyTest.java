package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Environment;
import io.tengen.env.MdpEnvironment;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import io.tengen.env.mdp.CliffWalking;
import org.junit.jupiter.api.Test;

/** Up along the left edge for as long as the time limit allows, at -1 a step. */
class EarlyEndPenaltyTest {
  private static final int UP = 0;
  private static final int STEPS = 5;

  private static Environment<Integer> limited() {
    return new TimeLimit<>(new MdpEnvironment(new CliffWalking()), STEPS);
  }

  /** The reward of the last step of the second episode, after checking the others. */
  private static double lastReward(int goalSteps) {
    Environment<Integer> environment = new EarlyEndPenalty(limited(), goalSteps, -70);
    double reward = 0;
    for (int episode = 0; episode < 2; episode++) {
      environment.reset(episode);
      for (int t = 1; t < STEPS; t++) {
        assertEquals(-1, environment.step(UP).reward());
      }
      Step<Integer> last = environment.step(UP);
      assertTrue(last.truncated() && !last.terminated(), "how it ends stays as it was");
      reward = last.reward();
    }
    return reward;
  }

  @Test
  void onlyAnEpisodeOfFewerStepsPaysThePenalty() {
    assertEquals(-70, lastReward(STEPS + 1));
    assertEquals(-1, lastReward(STEPS));
    assertEquals(-1, lastReward(STEPS - 1));
  }
}
