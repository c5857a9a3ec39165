package io.tengen.agents.network.training;

import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Run;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import io.tengen.agents.network.training.games.GameSelection;
import java.util.List;

/** Configurations that learn from games, by name; only the data is missing. */
public final class SupervisedPresets {

  /**
   * A preset.
   *
   * @param name what the command line calls it
   * @param summary one line that says what it does
   * @param config its configuration, without data
   */
  public record Preset(String name, String summary, SupervisedConfig config) {}

  private SupervisedPresets() {}

  /** All presets. */
  public static List<Preset> all() {
    return List.of(
        preset(
            "go19-sl",
            "a network for 19x19 Go from the games in --data",
            new GameSelection(19, 30, 50),
            NetworkShape.basic(6, 64),
            run(20_000)),
        preset(
            "go9-sl",
            "a network for 9x9 Go from the games in --data",
            new GameSelection(9, 10, 50),
            NetworkShape.basic(6, 64),
            run(40_000)));
  }

  private static Preset preset(
      String name, String summary, GameSelection games, NetworkShape network, Run run) {
    Learning learning =
        new Learning(Updater.NESTEROV, 0.05, LearningRate.COSINE, 200, 0.9, 1e-4, 4.0, 1, 0.999);
    return new Preset(
        name,
        summary,
        new SupervisedConfig(
            SupervisedConfig.KIND, List.of(), null, games, network, learning, run));
  }

  private static Run run(long steps) {
    return new Run(0, 128, steps, null, null, 2, "best", 20, 1_000, 4_096, 5);
  }
}
