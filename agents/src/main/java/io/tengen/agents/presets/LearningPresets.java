package io.tengen.agents.presets;

import io.tengen.agents.acting.Descent;
import io.tengen.agents.actorcritic.A2c;
import io.tengen.agents.actorcritic.A3c;
import io.tengen.agents.actorcritic.Ppo;
import io.tengen.agents.dqn.Dqn;
import io.tengen.agents.dqn.TileCodedQ;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.Algorithms;
import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningPreset;
import io.tengen.agents.policygradient.Reinforce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The algorithms that learn by acting, and configurations of them that are known to work.
 *
 * <p>PPO's are those of CleanRL's {@code ppo.py}, the learning rate falling over the run's own
 * steps. DQN's are those of RL Baselines3 Zoo ({@code hyperparams/dqn.yml}, for 50,000 steps of
 * CartPole and 120,000 of MountainCar), with smaller networks than its two layers of 256;
 * CartPole's target network is copied before each bout of updates, as there, where the interval of
 * 10 steps comes to the same. Tile coding's are those of Sutton and Barto, example 10.1. The
 * others' were found by trial.
 */
public final class LearningPresets {
  private static final String CART_POLE = "cartpole-v1";
  private static final List<Integer> TWO_LAYERS = List.of(64, 64);
  private static final double CART_POLE_SOLVED = 475;

  private static final Algorithms ALGORITHMS =
      new Algorithms(
          List.of(
              Reinforce.ALGORITHM,
              A2c.ALGORITHM,
              A3c.ALGORITHM,
              Ppo.ALGORITHM,
              Dqn.ALGORITHM,
              TileCodedQ.ALGORITHM));

  private LearningPresets() {}

  /** All algorithms, the simplest first. */
  public static Algorithms algorithms() {
    return ALGORITHMS;
  }

  /** All presets, in the order that lists show them in. */
  public static List<LearningPreset> all() {
    return List.of(
        preset(
            "cartpole-reinforce",
            "CartPole-v1 by REINFORCE with a baseline",
            CART_POLE,
            new Reinforce.Config(TWO_LAYERS, 2e-3, 0, 0.99, 4, true, true, false, 0, 0.5),
            500_000,
            CART_POLE_SOLVED),
        preset(
            "cartpole-a2c",
            "CartPole-v1 by A2C",
            CART_POLE,
            a2c(8, 16, 2e-3, 300_000, 0.98, 0.95, true, 0),
            300_000,
            CART_POLE_SOLVED),
        preset(
            "cartpole-a3c",
            "CartPole-v1 by A3C with two workers",
            CART_POLE,
            new A3c.Config(
                TWO_LAYERS, 2, 32, 1, Descent.ADAM, 1e-5, 5e-4, 500_000, 0.98, 0.95, 0, 0.5, 0.5),
            500_000,
            CART_POLE_SOLVED),
        preset(
            "cartpole-ppo",
            "CartPole-v1 by PPO",
            CART_POLE,
            ppo(300_000),
            300_000,
            CART_POLE_SOLVED),
        preset(
            "cartpole-dqn",
            "CartPole-v1 by DQN",
            CART_POLE,
            new Dqn.Config(
                List.of(120, 84),
                1,
                2.3e-3,
                0.99,
                100_000,
                64,
                1_000,
                256,
                128,
                256,
                1,
                0.04,
                8_000,
                false,
                false,
                false,
                0.6,
                0.4,
                0,
                true,
                10),
            150_000,
            CART_POLE_SOLVED),
        preset("acrobot-ppo", "Acrobot by PPO", "acrobot", ppo(500_000), 500_000, -100.0),
        preset(
            "mountaincar-dqn",
            "MountainCar by DQN",
            "mountaincar",
            new Dqn.Config(
                TWO_LAYERS,
                1,
                4e-3,
                0.98,
                10_000,
                128,
                1_000,
                16,
                8,
                600,
                1,
                0.07,
                24_000,
                false,
                false,
                false,
                0.6,
                0.4,
                0,
                true,
                10),
            often(LearningConfig.Run.of(300_000, -130.0))),
        preset(
            "mountaincar-tiles",
            "MountainCar by semi-gradient SARSA with tile coding",
            "mountaincar",
            new TileCodedQ.Config(List.of(), List.of(), 8, 8, 0.5, 1, true, 0, 0, 0),
            200_000,
            -130.0),
        preset(
            "gridworld-reinforce",
            "the 4x3 world by REINFORCE without a hidden layer",
            "gridworld",
            new Reinforce.Config(List.of(), 1e-2, 0, 0.99, 8, true, false, true, 0.01, 5),
            50_000,
            null),
        preset(
            "tictactoe-a2c",
            "tic-tac-toe in either seat against random moves, by A2C",
            "tic-tac-toe-random",
            boardGameA2c(2_000_000),
            judgedByMany(LearningConfig.Run.of(2_000_000, null))),
        preset(
            "tictactoe-perfect-a2c",
            "tic-tac-toe in either seat against perfect play, by A2C: a draw is the best there is",
            "tic-tac-toe-perfect",
            boardGameA2c(2_000_000),
            judgedByMany(LearningConfig.Run.of(2_000_000, 0.0))));
  }

  /** Wider than for control, and much entropy: a game is lost by one reply that was never tried. */
  private static A2c.Config boardGameA2c(long steps) {
    return new A2c.Config(
        List.of(128, 128), 16, 16, Descent.ADAM, 1e-5, 1e-3, steps, 1, 0.95, true, 0.03, 0.5, 0.5);
  }

  /** The constants of CleanRL's ppo.py, for a number of steps. */
  private static Ppo.Config ppo(long steps) {
    return new Ppo.Config(
        TWO_LAYERS, 4, 128, 4, 4, 2.5e-4, steps, 0.99, 0.95, 0.2, true, true, 0.01, 0.5, 0.5, 0);
  }

  private static A2c.Config a2c(
      int environments,
      int rolloutSteps,
      double learningRate,
      long steps,
      double gamma,
      double lambda,
      boolean normalise,
      double entropyWeight) {
    return new A2c.Config(
        TWO_LAYERS,
        environments,
        rolloutSteps,
        Descent.ADAM,
        1e-5,
        learningRate,
        steps,
        gamma,
        lambda,
        normalise,
        entropyWeight,
        0.5,
        0.5);
  }

  /**
   * The same with an evaluation every 5,000 steps, for what is good at one time and bad at the
   * next.
   */
  private static LearningConfig.Run often(LearningConfig.Run run) {
    return new LearningConfig.Run(
        run.seed(),
        run.steps(),
        5_000,
        run.evaluationEpisodes(),
        run.goal(),
        run.goalEpisodes(),
        run.checkpointMinutes(),
        run.reportEvery());
  }

  /** Games differ in length and luck more than control does: twenty would crown a lucky one. */
  private static LearningConfig.Run judgedByMany(LearningConfig.Run run) {
    return new LearningConfig.Run(
        run.seed(),
        run.steps(),
        50_000,
        200,
        run.goal(),
        run.goalEpisodes(),
        run.checkpointMinutes(),
        run.reportEvery());
  }

  private static LearningPreset preset(
      String name,
      String summary,
      String task,
      AlgorithmConfig algorithm,
      long steps,
      @Nullable Double goal) {
    return preset(name, summary, task, algorithm, LearningConfig.Run.of(steps, goal));
  }

  private static LearningPreset preset(
      String name, String summary, String task, AlgorithmConfig algorithm, LearningConfig.Run run) {
    return new LearningPreset(
        name, summary, new LearningConfig(LearningConfig.KIND, task, algorithm, run));
  }
}
