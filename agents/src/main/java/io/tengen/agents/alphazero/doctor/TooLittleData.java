package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The run has just begun. Most checks look at {@link Patient#RECENT} iterations together, so that
 * what they see is no accident; before there are as many, silence means nothing.
 */
final class TooLittleData implements Check {
  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<SelfPlayMetrics> all = patient.metrics().selfPlay();
    if (all.size() >= Patient.RECENT) {
      return Optional.empty();
    }
    double games = Patient.sum(all, SelfPlayMetrics::games);
    return Optional.of(
        new Diagnosis(
            "too little data yet",
            Severity.NOTE,
            "%d of %d iterations, %s games so far"
                .formatted(all.size(), Patient.RECENT, Patient.count(games)),
            "Most of what can go wrong shows only over some iterations. Let the run go on and ask"
                + " again.",
            List.of()));
  }
}
