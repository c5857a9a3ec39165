package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.Optional;

/**
 * The network evaluates half-empty batches. Its cost is nearly that of full ones, so below 70% a
 * third of its speed is lost; the end of an iteration, when the last games run out, costs a few
 * percent in any run.
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
            "Too few games are played at once, or too few in an iteration, so that its end is spent"
                + " on the last ones.",
            Remedies.of(
                new Remedies(patient.settings()).moreGames(),
                patient
                    .settings()
                    .times(
                        "selfPlay.parallelGames", 2, "more games ask for evaluations at once"))));
  }
}
