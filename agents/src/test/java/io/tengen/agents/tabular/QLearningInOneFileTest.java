package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingProgress;
import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.control.CartPole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Q-learning on CartPole as one page, read from top to bottom: its constants, its cells, its table,
 * its loop. It is the slow, obvious twin of {@code tengen train cartpole-q}, and must end with the
 * same table, bit for bit.
 */
class QLearningInOneFileTest {
  // The constants, as the preset has them.
  private static final long SEED = 3;
  private static final int EPISODES = 150;
  private static final double ALPHA = 0.5;
  private static final double GAMMA = 0.99;
  private static final double FIRST_EPSILON = 0.5;
  private static final int BINS = 6;
  private static final double[] LOW = {-2.4, -3.0, -0.5, -2.0};
  private static final double[] HIGH = {2.4, 3.0, 0.5, 2.0};
  private static final double LOWEST_FIRST_VALUE = -1;
  private static final double HIGHEST_FIRST_VALUE = 1;
  private static final int GOAL_STEPS = 195;
  private static final double PENALTY = -200;
  private static final int ACTIONS = 2;

  @TempDir private Path temporary;

  private static double[][] learn() {
    RandomStream tableRandom = RandomStream.derived(SEED, -1);
    double[][] q = new double[BINS * BINS * BINS * BINS][ACTIONS];
    for (double[] row : q) {
      for (int action = 0; action < ACTIONS; action++) {
        row[action] = tableRandom.nextDouble(LOWEST_FIRST_VALUE, HIGHEST_FIRST_VALUE);
      }
    }
    Environment<float[]> cartPole = CartPole.v0();
    for (int episode = 0; episode < EPISODES; episode++) {
      double epsilon = FIRST_EPSILON / (episode + 1);
      long seed = RandomStream.derive(SEED, episode);
      RandomStream random = RandomStream.derived(seed, 1);
      int state = cell(cartPole.reset(RandomStream.derive(seed, 0)));
      int action = choose(q[state], epsilon, random);
      int steps = 0;
      Step<float[]> step;
      do {
        step = cartPole.step(action);
        steps++;
        double reward = step.ended() && steps < GOAL_STEPS ? PENALTY : step.reward();
        int next = cell(step.observation());
        double future = step.terminated() ? 0 : Math.max(q[next][0], q[next][1]);
        q[state][action] += ALPHA * (reward + GAMMA * future - q[state][action]);
        state = next;
        action = choose(q[state], epsilon, random);
      } while (!step.ended());
    }
    return q;
  }

  private static int cell(float[] observation) {
    int cell = 0;
    for (int i = observation.length - 1; i >= 0; i--) {
      double share = (observation[i] - LOW[i]) / (HIGH[i] - LOW[i]);
      int bin = (int) Math.floor(share * BINS);
      cell = BINS * cell + Math.min(BINS - 1, Math.max(0, bin));
    }
    return cell;
  }

  private static int choose(double[] values, double epsilon, RandomStream random) {
    if (random.nextDouble() < epsilon) {
      return random.nextInt(ACTIONS);
    }
    if (values[0] == values[1]) {
      return random.nextInt(2) == 0 ? 1 : 0;
    }
    return values[0] > values[1] ? 0 : 1;
  }

  @Test
  void theProductLearnsTheSameTable() throws IOException {
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get("cartpole-q").config());
    ConfigOverrides.apply(config, "seed=" + SEED);
    ConfigOverrides.apply(config, "episodes=" + EPISODES);
    Path path = temporary.resolve("run");
    try (RunDirectory run = RunDirectory.create(path, config)) {
      assertEquals(
          EPISODES,
          TabularTraining.run(run, TrainingProgress.silent(), warning -> {}, new StopSignal())
              .episodes());
    }
    TabularConfig checked = TabularConfigs.ofRun(RunDirectory.readConfig(path));
    TabularAgent agent =
        TabularTraining.newAgent(checked, TabularTasks.get(checked.task()).training().get());
    Checkpoint checkpoint = RunDirectory.checkpointsOf(path).newest(warning -> {}).orElseThrow();
    assertEquals(EPISODES, TabularProgress.restore(checkpoint, agent).episodes());
    double[] expected = Arrays.stream(learn()).flatMapToDouble(Arrays::stream).toArray();
    assertArrayEquals(expected, agent.tables().get(0).values());
  }
}
