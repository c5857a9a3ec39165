package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.RunContext.RandomUse;
import io.tengen.agents.alphazero.gate.GateMatch;
import io.tengen.agents.alphazero.gate.GateResult;
import io.tengen.agents.alphazero.gate.GateSettings;
import io.tengen.agents.alphazero.gate.PairScore;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.NetworkEvaluator;
import io.tengen.env.RandomStream;
import io.tengen.env.rating.Pentanomial;
import io.tengen.env.rating.Sprt;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Plays what has learned against the best, and decides. With SPRT the match ends as soon as the
 * pairs so far decide it; a match that decides nothing is won by more than half of the points.
 */
final class GateStage {
  private static final double ERROR = 0.05;

  /** A worker has no more games at once than make a full batch of each network. */
  private static final int MOST_GAMES = 64;

  private final RunContext run;
  private final GateSettings settings;
  private final Sprt test;

  GateStage(RunContext run) {
    this.run = run;
    this.settings = run.config().gate();
    this.test = new Sprt(0, settings.gateElo(), ERROR, ERROR);
  }

  /**
   * Plays the match, or the rest of it, until there is to be a pause.
   *
   * @param isToPause asked between two looks at the result
   * @return empty when it was stopped, or there was a pause, before the end
   */
  Optional<GateResult> play(AlphaZeroProgress progress, BooleanSupplier isToPause) {
    long start = System.nanoTime();
    int before = progress.pairs.size();
    int parallelGames = Math.min(run.config().selfPlay().parallelGames(), MOST_GAMES);
    long seed = RandomStream.derive(run.seed(RandomUse.GATE), progress.iteration);
    try (InferenceModel candidate = run.network().newSelfPlayModel(progress.mean);
        InferenceModel best = run.network().newSelfPlayModel(progress.best)) {
      GateMatch match =
          new GateMatch(
              run.game(),
              settings,
              worker -> new NetworkEvaluator(candidate.newBackend(parallelGames), run.game()),
              worker -> new NetworkEvaluator(best.newBackend(parallelGames), run.game()),
              run.config().run().threads(),
              parallelGames);
      // Between two looks, so that no game is given up for a pause.
      match.playOn(
          seed,
          progress.pairs,
          pairs -> isDecided(pairs) || (pairs.size() > before && isToPause.getAsBoolean()),
          () -> tell(progress, before, start),
          run.stop()::isRaised);
    }
    if (!isDecided(progress.pairs)) {
      return Optional.empty();
    }
    return Optional.of(
        new GateResult(
            progress.iteration,
            progress.candidate(),
            progress.bestGeneration,
            progress.pairs,
            isAccepted(progress.pairs)));
  }

  private void tell(AlphaZeroProgress progress, int before, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    run.listener()
        .onProgress(
            progress.iteration,
            Stage.GATE,
            progress.pairs.size(),
            settings.pairs(),
            (progress.pairs.size() - before) / seconds);
  }

  private boolean isDecided(List<PairScore> pairs) {
    return pairs.size() >= settings.pairs()
        || (settings.gateMode() == GateSettings.Mode.SPRT
            && test.verdict(PairScore.sum(pairs)) != Sprt.Verdict.GO_ON);
  }

  private boolean isAccepted(List<PairScore> pairs) {
    if (settings.gateMode() == GateSettings.Mode.ALWAYS) {
      return true;
    }
    Pentanomial score = PairScore.sum(pairs);
    return switch (test.verdict(score)) {
      case ACCEPT -> true;
      case REJECT -> false;
      case GO_ON -> score.share() > 0.5;
    };
  }

  /** The logarithm of the likelihood ratio; NaN where there is no test. */
  double logLikelihoodRatio(GateResult result) {
    return settings.gateMode() == GateSettings.Mode.SPRT
        ? test.logLikelihoodRatio(result.pentanomial())
        : Double.NaN;
  }
}
