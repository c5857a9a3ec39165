package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.IterationMetrics;
import java.util.List;
import java.util.Optional;

/**
 * A part that makes no games has most of the time. The match of the candidate teaches nothing and
 * need not have more than a third of it; learning at over 60% means that positions are learned from
 * more often than new ones come.
 */
final class TimeMisspent implements Check {
  private static final double MUCH_GATE = 0.35;
  private static final double MUCH_LEARNING = 0.6;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<IterationMetrics> recent = patient.recentIterations();
    double gate = Patient.mean(recent, IterationMetrics::gateShare);
    double learning = Patient.mean(recent, IterationMetrics::learnShare);
    if (recent.size() < Patient.RECENT || !(gate > MUCH_GATE || learning > MUCH_LEARNING)) {
      return Optional.empty();
    }
    boolean isGate = gate > MUCH_GATE;
    Remedies remedies = new Remedies(patient.settings());
    return Optional.of(
        new Diagnosis(
            isGate ? "gate takes the time" : "learning takes the time",
            Severity.WARNING,
            "%s has %s of the time, self-play %s"
                .formatted(
                    isGate ? "the match of the candidate" : "learning",
                    Patient.percent(isGate ? gate : learning),
                    Patient.percent(Patient.mean(recent, IterationMetrics::selfPlayShare))),
            "New games are what a run learns from; here they come slowly.",
            isGate
                ? Remedies.of(
                    patient
                        .settings()
                        .timesEven("gate.gateGames", 0.5, "a shorter match leaves time for games"),
                    patient
                        .settings()
                        .times("gate.gateVisits", 0.5, "each of its games is over sooner"),
                    remedies.moreGames())
                : Remedies.of(remedies.fewerSamples())));
  }
}
