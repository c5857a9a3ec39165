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

  /** Between two looks at the result. The same on any number of threads, so that the match is. */
  private static final int PAIRS_AT_ONCE = 32;

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
    int parallelGames = Math.min(run.config().selfPlay().parallelGames(), 2 * PAIRS_AT_ONCE);
    long seed = RandomStream.derive(run.seed(RandomUse.GATE), progress.iteration);
    try (InferenceModel candidate = run.network().newInferenceModel(progress.mean);
        InferenceModel best = run.network().newInferenceModel(progress.best)) {
      GateMatch match =
          new GateMatch(
              run.game(),
              settings,
              worker -> new NetworkEvaluator(candidate.newBackend(parallelGames), run.game()),
              worker -> new NetworkEvaluator(best.newBackend(parallelGames), run.game()),
              run.config().run().threads(),
              parallelGames);
      while (!isDecided(progress.pairs)) {
        int first = progress.pairs.size();
        int count = Math.min(PAIRS_AT_ONCE, settings.pairs() - first);
        List<PairScore> more = match.play(seed, first, count, run.stop()::isRaised);
        if (more.isEmpty()) {
          return Optional.empty();
        }
        progress.pairs.addAll(more);
        double seconds = (System.nanoTime() - start) / 1e9;
        run.listener()
            .onProgress(
                progress.iteration,
                Stage.GATE,
                progress.pairs.size(),
                settings.pairs(),
                (progress.pairs.size() - before) / seconds);
        if (isToPause.getAsBoolean() && !isDecided(progress.pairs)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(
        new GateResult(
            progress.iteration,
            progress.candidate(),
            progress.bestGeneration,
            progress.pairs,
            isAccepted(progress.pairs)));
  }

  private boolean isDecided(List<PairScore> pairs) {
    return pairs.size() >= settings.pairs()
        || (settings.gateMode() == GateSettings.Mode.SPRT
            && test.verdict(pentanomial(pairs)) != Sprt.Verdict.GO_ON);
  }

  private boolean isAccepted(List<PairScore> pairs) {
    if (settings.gateMode() == GateSettings.Mode.ALWAYS) {
      return true;
    }
    Pentanomial score = pentanomial(pairs);
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

  private static Pentanomial pentanomial(List<PairScore> pairs) {
    Pentanomial all = Pentanomial.NONE;
    for (PairScore pair : pairs) {
      all = all.withPair(pair.points());
    }
    return all;
  }
}
