package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.LearnMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The network knows the window by heart: it foretells games that it has learned from far better
 * than the newest ones before it learns from them. Some difference is natural, since the newest
 * games are those of another network. 0.3 nats mean that the right move has e^0.3 = 1.35 times less
 * weight on new games; for the value half as much error again.
 */
final class LearnerOverfits implements Check {
  private static final double POLICY_GAP = 0.3;
  private static final double VALUE_RATIO = 1.5;

  /** Small errors differ by large factors. */
  private static final double VALUE_GAP = 0.1;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<LearnMetrics> recent = patient.recentLearn();
    if (recent.size() < Patient.RECENT) {
      return Optional.empty();
    }
    double policy = Patient.mean(recent, LearnMetrics::policyLoss);
    double newPolicy = Patient.mean(recent, LearnMetrics::newPolicyLoss);
    double value = Patient.mean(recent, LearnMetrics::valueLoss);
    double newValue = Patient.mean(recent, LearnMetrics::newValueLoss);
    boolean policyOverfits = newPolicy - policy > POLICY_GAP;
    boolean valueOverfits = newValue > VALUE_RATIO * value && newValue - value > VALUE_GAP;
    if (!policyOverfits && !valueOverfits) {
      return Optional.empty();
    }
    Remedies remedies = new Remedies(patient.settings());
    Settings settings = patient.settings();
    return Optional.of(
        new Diagnosis(
            "learner over-fitting the window",
            Severity.WARNING,
            "loss on the window and on new games: policy %s and %s, value %s and %s"
                .formatted(
                    Patient.decimal(policy),
                    Patient.decimal(newPolicy),
                    Patient.decimal(value),
                    Patient.decimal(newValue)),
            "The network remembers the games that it has seen instead of learning what they have in"
                + " common.",
            Remedies.of(
                remedies.fewerSamples(),
                settings.times("replay.firstWindow", 2, "it learns from more games at a time"),
                settings.scaled(
                    "learning.l2", 3, 1, "large weights, which memory needs, cost more"))));
  }
}
