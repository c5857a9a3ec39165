package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.gate.GateSettings;
import io.tengen.agents.alphazero.selfplay.RolloutSettings;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings;
import io.tengen.agents.alphazero.selfplay.SelfPlaySettings.Root;
import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.training.LearningRate;
import io.tengen.agents.network.training.NetworkShape;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configurations of self-play training, by name. */
public final class AlphaZeroPresets {

  /**
   * A preset.
   *
   * @param name what the command line calls it
   * @param summary one line that says what it does
   * @param config its configuration
   */
  public record Preset(String name, String summary, AlphaZeroConfig config) {}

  private AlphaZeroPresets() {}

  /** All presets. */
  public static List<Preset> all() {
    return List.of(
        new Preset(
            "tictactoe-zero",
            "tic-tac-toe from its rules alone, in a minute",
            config(
                "tic-tac-toe",
                null,
                NetworkShape.basic(2, 16),
                gumbel(16, 9, 1, 4, 2, 0.2, 10_000, 32),
                new ReplaySettings(4_000, 4, 64, 0),
                learning(0.02, 20),
                new GateSettings(GateSettings.Mode.ALWAYS, 32, 2, 2, 30),
                run(12, 0, 256))),
        new Preset(
            "connect4-zero",
            "Connect Four from its rules alone, in an hour",
            config(
                "connect-four",
                null,
                NetworkShape.basic(4, 48),
                gumbel(40, 7, 0.25, 10, 6, 0.4, 300_000, 128),
                new ReplaySettings(60_000, 3, 128, 0.4),
                learning(0.03, 100),
                new GateSettings(GateSettings.Mode.ALWAYS, 64, 32, 4, 30),
                run(1_000, 57, 1_000))),
        new Preset(
            "othello-zero",
            "Othello from its rules alone",
            config(
                "othello",
                null,
                NetworkShape.basic(5, 64),
                gumbel(40, 12, 1, 10, 6, 0.2, 100_000, 64),
                new ReplaySettings(100_000, 3, 128, 0.25),
                learning(0.03, 100),
                new GateSettings(GateSettings.Mode.ALWAYS, 64, 32, 6, 30),
                run(200, 0, 400))),
        new Preset(
            "gomoku-zero",
            "five in a row on 15x15 from its rules alone",
            config(
                "gomoku",
                null,
                NetworkShape.basic(5, 64),
                gumbel(64, 16, 1, 10, 4, 0.1, 50_000, 32),
                new ReplaySettings(100_000, 3, 128, 0.25),
                learning(0.03, 100),
                new GateSettings(GateSettings.Mode.ALWAYS, 64, 32, 4, 30),
                run(200, 0, 300))),
        new Preset(
            "go9-zero",
            "9x9 Go from its rules alone, in four hours",
            config(
                "go-9x9",
                7.0,
                NetworkShape.basic(4, 48),
                gumbelWithRollouts(32, 8, 0.25, 6, 0.1, 32),
                new ReplaySettings(30_000, 3, 128, 0.25),
                learning(0.03, 100),
                new GateSettings(GateSettings.Mode.ALWAYS, 16, 24, 4, 30),
                run(5_000, 240, 400))),
        new Preset(
            "go19-zero",
            "19x19 Go from its rules alone: for as long as you like",
            config(
                "go-19x19",
                7.5,
                NetworkShape.basic(6, 64),
                capped(128, 24, 0.03, 12, 20_000, 32),
                new ReplaySettings(100_000, 4, 128, 0.25),
                learning(0.03, 100),
                new GateSettings(GateSettings.Mode.ALWAYS, 20, 50, 6, 30),
                run(10_000, 0, 100))));
  }

  /**
   * The settings of self-play that suit a game: those of its preset.
   *
   * @param game as configurations call it; one without a preset gets those of Go
   */
  public static SelfPlaySettings selfPlayOf(String game) {
    return all().stream()
        .map(Preset::config)
        .filter(config -> config.game().equals(game))
        .findFirst()
        .map(AlphaZeroConfig::selfPlay)
        .orElseGet(() -> capped(96, 20, 0.1, 8, 50_000, 64));
  }

  private static AlphaZeroConfig config(
      String game,
      @Nullable Double komi,
      NetworkShape network,
      SelfPlaySettings selfPlay,
      ReplaySettings replay,
      Learning learning,
      GateSettings gate,
      AlphaZeroConfig.Run run) {
    return new AlphaZeroConfig(
        AlphaZeroConfig.KIND,
        game,
        komi,
        null,
        network,
        selfPlay,
        replay,
        learning,
        AuxiliaryWeights.NONE,
        gate,
        run);
  }

  /** Few visits, shared out at the root by Gumbel noise; every move is learned from. */
  private static SelfPlaySettings gumbel(
      int visits,
      int considered,
      double valueScale,
      double halfLife,
      double openingPlies,
      double openingNoise,
      int cache,
      int parallelGames) {
    return new SelfPlaySettings(
        visits,
        0,
        1,
        Root.GUMBEL,
        considered,
        valueScale,
        1.25,
        0.25,
        0,
        1,
        0,
        0,
        halfLife,
        0,
        openingPlies,
        openingNoise,
        0,
        0,
        0,
        true,
        true,
        cache,
        parallelGames,
        RolloutSettings.NONE);
  }

  /**
   * Few visits for Go: values are those of random games too, lost games are resigned, and nothing
   * is remembered, since positions hardly repeat.
   */
  private static SelfPlaySettings gumbelWithRollouts(
      int visits,
      int considered,
      double valueScale,
      double openingPlies,
      double openingNoise,
      int parallelGames) {
    return new SelfPlaySettings(
        visits,
        0,
        1,
        Root.GUMBEL,
        considered,
        valueScale,
        1.25,
        0.25,
        0,
        1,
        0,
        0,
        1,
        0,
        openingPlies,
        openingNoise,
        0.05,
        0.2,
        0,
        true,
        true,
        0,
        parallelGames,
        new RolloutSettings(2, 0.5));
  }

  /** Many visits for some moves, few for the others, as KataGo plays. */
  private static SelfPlaySettings capped(
      int visits,
      int fastVisits,
      double concentration,
      double halfLife,
      int cache,
      int parallelGames) {
    return new SelfPlaySettings(
        visits,
        fastVisits,
        0.25,
        Root.PUCT,
        16,
        0.1,
        1.25,
        0.25,
        0.25,
        concentration,
        2,
        0.8,
        halfLife,
        0.2,
        4,
        0.1,
        0.05,
        0.1,
        0,
        true,
        true,
        cache,
        parallelGames,
        RolloutSettings.NONE);
  }

  private static Learning learning(double rate, int warmUp) {
    return new Learning(
        Updater.NESTEROV, rate, LearningRate.COSINE, warmUp, 0.9, 1e-4, 4.0, 1, 0.99);
  }

  private static AlphaZeroConfig.Run run(int iterations, double minutes, int games) {
    return new AlphaZeroConfig.Run(0, iterations, minutes, games, 2, "fastest", 5, 20);
  }
}
