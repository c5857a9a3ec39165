package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The same positions again and again, in games that are no copies of each other: most of what
 * searches ask the network was asked before. Connect Four that thrives has a quarter to two fifths
 * of its positions from memory; one that had fallen for a single drawn line had seven in ten. Games
 * of at most 12 moves have few positions and are left alone.
 */
final class PositionsRepeat implements Check {
  private static final double MANY = 0.5;
  private static final double NEARLY_ALL = 0.8;
  private static final int SHORT = 12;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<SelfPlayMetrics> recent = patient.recentSelfPlay();
    double remembered = Patient.sum(recent, SelfPlayMetrics::remembered);
    double asked = remembered + Patient.sum(recent, SelfPlayMetrics::evaluations);
    double share = remembered / asked;
    boolean isShort = recent.stream().allMatch(iteration -> iteration.maxPlies() <= SHORT);
    if (patient.metrics().selfPlay().size() < Patient.RECENT || isShort || !(share >= MANY)) {
      return Optional.empty();
    }
    Remedies remedies = new Remedies(patient.settings());
    return Optional.of(
        new Diagnosis(
            "positions repeat",
            share >= NEARLY_ALL ? Severity.SERIOUS : Severity.WARNING,
            "%s of the %s positions that the last searches came to had been evaluated before"
                .formatted(Patient.percent(share), Patient.count(asked)),
            "Games differ little: the network learns a few lines of play, and what lies beside them"
                + " remains unknown to it.",
            Remedies.of(
                remedies.randomOpenings(),
                remedies.noisyOpenings(),
                remedies.longerTemperature())));
  }
}
