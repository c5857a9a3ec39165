package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.LearnMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The losses are no numbers any more, or higher than at the start. A policy that knows nothing has
 * the loss of the first iteration; 20% above that is worse than knowing nothing, and more than the
 * targets' getting sharper explains.
 */
final class LearningDiverged implements Check {
  private static final double WORSE = 1.2;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<LearnMetrics> all = patient.metrics().learn();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    LearnMetrics last = all.get(all.size() - 1);
    double first = all.get(0).policyLoss();
    boolean isBroken = !Double.isFinite(last.policyLoss()) || !Double.isFinite(last.valueLoss());
    double recent = Patient.mean(patient.recentLearn(), LearnMetrics::policyLoss);
    boolean isWorse = all.size() >= Patient.RECENT && recent > WORSE * first;
    if (!isBroken && !isWorse) {
      return Optional.empty();
    }
    String seen =
        isBroken
            ? "the losses of iteration " + last.iteration() + " are not numbers"
            : "the policy loss was %s in the first iteration and is %s now"
                .formatted(Patient.decimal(first), Patient.decimal(recent));
    return Optional.of(
        new Diagnosis(
            "learning diverged",
            Severity.SERIOUS,
            seen,
            "The steps of learning are too long: they lead away from what the games teach.",
            Remedies.of(new Remedies(patient.settings()).lowerRate())));
  }
}
