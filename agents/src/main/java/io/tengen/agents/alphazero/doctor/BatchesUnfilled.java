package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.Optional;

/**
 * The network evaluates half-empty batches. Its cost is nearly that of full ones, so below 70% a
 * third of its speed is lost. Every place of a batch has a game until those of the iteration run
 * out, so there are too few of them for so many places.
 */
final class BatchesUnfilled implements Check {
  private static final double LITTLE = 0.7;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    double fill = Patient.mean(patient.recentSelfPlay(), SelfPlayMetrics::batchFill);
    if (!(fill < LITTLE)) {
      return Optional.empty();
    }
    double rate = Patient.mean(patient.recentSelfPlay(), SelfPlayMetrics::evaluationsPerSecond);
    return Optional.of(
        new Diagnosis(
            "batches not filled",
            Severity.WARNING,
            "batches of self-play are %s full on average, at %s evaluations/s"
                .formatted(Patient.percent(fill), Patient.count(rate)),
            "The last games of an iteration end with nearly empty batches, and there are too few games"
                + " in it for so many at once.",
            Remedies.of(
                new Remedies(patient.settings()).moreGames(),
                patient
                    .settings()
                    .times(
                        "selfPlay.parallelGames",
                        0.5,
                        "smaller batches stay full for longer, at nearly the same speed"))));
  }
}
