package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.IterationMetrics;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The learner could learn more from the games that there are. Three signs together: it gets less
 * than 15% of the time; the policy is more than 0.3 nats above its targets' entropy, the least that
 * is possible; and it does as well on new games as on those that it knows (within 0.1 nats), so
 * more learning does not turn into memory.
 */
final class LearnerStarved implements Check {
  private static final double LITTLE_TIME = 0.15;
  private static final double MUCH_TO_LEARN = 0.3;
  private static final double NO_MEMORY = 0.1;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<LearnMetrics> recent = patient.recentLearn();
    if (recent.size() < Patient.RECENT) {
      return Optional.empty();
    }
    double share = Patient.mean(patient.recentIterations(), IterationMetrics::learnShare);
    double loss = Patient.mean(recent, LearnMetrics::policyLoss);
    double floor = Patient.mean(recent, LearnMetrics::targetEntropy);
    double memory = Patient.mean(recent, LearnMetrics::newPolicyLoss) - loss;
    if (!(share < LITTLE_TIME && loss - floor > MUCH_TO_LEARN && memory < NO_MEMORY)) {
      return Optional.empty();
    }
    Remedies remedies = new Remedies(patient.settings());
    return Optional.of(
        new Diagnosis(
            "learner starved",
            Severity.WARNING,
            "learning has %s of the time; the policy loss is %s, %s above the targets' entropy"
                .formatted(
                    Patient.percent(share), Patient.decimal(loss), Patient.decimal(loss - floor)),
            "The network lags behind what the search finds, and does not remember games: it can"
                + " learn more from each.",
            Remedies.of(
                remedies.moreSamples(),
                patient
                    .settings()
                    .scaled(
                        "selfPlay.fullShare",
                        1.6,
                        1,
                        "more of the moves are searched in full, and those are learned from"))));
  }
}
