package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The network sees one move only. An entropy of 0.25 nats is a choice among e^0.25 = 1.3 moves, or
 * 95% for one of two; networks that play well keep more, since most positions have several good
 * moves. It must also be below a tenth of what it was at the start, so that games with few moves to
 * choose from are not accused.
 */
final class PolicyEntropyCollapsed implements Check {
  private static final double LOW = 0.25;
  private static final double SHARE_OF_FIRST = 0.1;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<SelfPlayMetrics> all = patient.metrics().selfPlay();
    if (all.size() < Patient.RECENT) {
      return Optional.empty();
    }
    double first = all.get(0).policyEntropy();
    double now = Patient.mean(patient.recentSelfPlay(), SelfPlayMetrics::policyEntropy);
    if (!(now < LOW && now < SHARE_OF_FIRST * first)) {
      return Optional.empty();
    }
    Remedies remedies = new Remedies(patient.settings());
    return Optional.of(
        new Diagnosis(
            "policy entropy collapsed",
            Severity.SERIOUS,
            "the policy's entropy fell from %s to %s: it chooses among %s moves, at the start among %s"
                .formatted(
                    Patient.decimal(first),
                    Patient.decimal(now),
                    Patient.decimal(Math.exp(now)),
                    Patient.decimal(Math.exp(first))),
            "The network is sure of one move nearly everywhere, so the search looks at no other and"
                + " cannot find out that one is better.",
            Remedies.of(
                remedies.moreNoise(),
                remedies.longerTemperature(),
                remedies.randomOpenings(),
                remedies.moreVisits())));
  }
}
