package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.RunContext.RandomUse;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.replay.GameFileHeader;
import io.tengen.agents.alphazero.replay.ReplayWindow;
import io.tengen.agents.alphazero.replay.WindowContent;
import io.tengen.agents.alphazero.replay.WindowSampler;
import io.tengen.agents.alphazero.replay.WindowSize;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.selfplay.SelfPlay;
import io.tengen.agents.alphazero.selfplay.SelfPlayOrder;
import io.tengen.agents.alphazero.selfplay.SelfPlayStatistics;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Plays the games of an iteration, as many of them as there are not yet. */
final class SelfPlayStage {
  private static final int MEASURED = 512;
  private static final int MEASURING_BATCH = 32;

  private final RunContext run;
  private final AlphaZeroConfig config;

  SelfPlayStage(RunContext run) {
    this.run = run;
    this.config = run.config();
  }

  /**
   * The games of the iteration in the order of their numbers, and what was measured.
   *
   * @param games all games of the iteration
   * @param metrics of these
   */
  record Outcome(List<ZeroGame> games, SelfPlayMetrics metrics) {
    Outcome {
      games = List.copyOf(games);
    }
  }

  /**
   * Plays until all games are there.
   *
   * @return empty when it was stopped before; the games that are over are kept in the file
   */
  Optional<Outcome> play(AlphaZeroProgress progress) throws IOException {
    int count = config.run().gamesPerIteration();
    SelfPlayOrder order =
        new SelfPlayOrder(
            run.seed(RandomUse.SELF_PLAY),
            progress.bestGeneration,
            progress.resignThreshold,
            config
                .selfPlay()
                .rollouts()
                .mixAt(config.run().shareDone(progress.iteration, progress.secondsBefore())));
    GameFileHeader header =
        new GameFileHeader(
            run.game().name(),
            progress.iteration,
            progress.bestGeneration,
            StoredGames.checksum(progress.best));
    long start = System.nanoTime();
    StoredGames stored;
    double policyEntropy;
    try (InferenceModel network = run.network().newSelfPlayModel(progress.best)) {
      stored =
          StoredGames.complete(
              run.files().games(progress.iteration),
              header,
              progress.games,
              count,
              SelfPlay.of(run.game(), config.selfPlay(), network, config.run().threads()),
              order,
              (games, rate) ->
                  run.listener()
                      .onProgress(progress.iteration, Stage.SELF_PLAY, games, count, rate),
              run.warnings(),
              run.stop()::isRaised);
      progress.evaluations += stored.work().evaluations();
      if (stored.games().size() < count) {
        return Optional.empty();
      }
      policyEntropy = policyEntropy(network, stored.games());
    }
    List<ZeroGame> ordered = stored.games();
    run.files()
        .writeText(
            run.game(),
            progress.iteration,
            ordered.subList(0, Math.min(config.run().textGames(), ordered.size())));
    SelfPlayStatistics statistics = new SelfPlayStatistics(run.game().actionCount());
    ordered.forEach(statistics::add);
    double seconds = (System.nanoTime() - start) / 1e9;
    return Optional.of(
        new Outcome(
            ordered,
            statistics.metrics(
                progress.iteration,
                order,
                stored.work(),
                new SelfPlayStatistics.Time(
                    progress.secondsOf(Stage.SELF_PLAY) + seconds, stored.played().size(), seconds),
                policyEntropy)));
  }

  private double policyEntropy(InferenceModel network, List<ZeroGame> games) throws IOException {
    ReplayWindow all = new ReplayWindow(WindowSize.startingAt(1_000_000_000));
    games.forEach(all::add);
    WindowContent content = all.content();
    if (content.positions() == 0) {
      return Double.NaN;
    }
    try (InferenceBackend backend = network.newBackend(MEASURING_BATCH)) {
      return Measurement.of(
              backend,
              new WindowSampler(content, run.game(), run.seed(RandomUse.MEASURE), false, 0),
              Math.min(MEASURED, content.positions()))
          .policyEntropy();
    }
  }
}
