package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.GateMetrics;
import java.util.List;
import java.util.Optional;

/**
 * Networks that are taken whatever the match says lose to those before them. One that does is
 * chance; 10 in a row that together scored less than half, beyond the 95% interval, are not.
 */
final class NetworksGetWeaker implements Check {
  private static final int MATCHES = 10;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<GateMetrics> recent = Patient.last(patient.metrics().gate(), MATCHES);
    Score score = Score.of(recent);
    if (recent.size() < MATCHES
        || !recent.stream().allMatch(GateMetrics::accepted)
        || !score.isBelow()) {
      return Optional.empty();
    }
    Remedies remedies = new Remedies(patient.settings());
    return Optional.of(
        new Diagnosis(
            "networks get weaker",
            Severity.SERIOUS,
            "the last %d networks, all taken, scored %s against the one before"
                .formatted(MATCHES, score),
            "Each network makes the games of the next, so the run goes downhill.",
            Remedies.of(
                remedies.lowerRate(),
                patient
                    .settings()
                    .choose("gate.gateMode", "sprt", "a network that is no stronger is not taken"),
                remedies.fewerSamples())));
  }
}
