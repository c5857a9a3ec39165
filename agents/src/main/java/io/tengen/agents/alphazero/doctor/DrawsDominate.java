package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * Nearly nobody wins. With four draws in five a value of 0 is almost always right, and results
 * teach next to nothing. In a short game (at most 12 moves, as tic-tac-toe) that is more likely the
 * end of the road than an illness: it is drawn if played well.
 */
final class DrawsDominate implements Check {
  private static final double MANY = 0.8;
  private static final int SHORT = 12;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<SelfPlayMetrics> recent = patient.recentSelfPlay();
    double games = Patient.sum(recent, SelfPlayMetrics::games);
    double draws = Patient.sum(recent, SelfPlayMetrics::draws) / games;
    if (patient.metrics().selfPlay().size() < Patient.RECENT || !(draws >= MANY)) {
      return Optional.empty();
    }
    Remedies remedies = new Remedies(patient.settings());
    boolean isShort = recent.stream().allMatch(iteration -> iteration.maxPlies() <= SHORT);
    return Optional.of(
        new Diagnosis(
            "draws dominate",
            isShort ? Severity.NOTE : Severity.WARNING,
            "%s of the last %s games are draws"
                .formatted(Patient.percent(draws), Patient.count(games)),
            isShort
                ? "A game that is drawn if played well ends so once it is mastered: the run may be"
                    + " done."
                : "Results hardly differ, so there is little to learn who is winning from. (If the"
                    + " game is drawn when played well, it may be mastered.)",
            isShort
                ? List.of()
                : Remedies.of(
                    remedies.randomOpenings(),
                    remedies.longerTemperature(),
                    remedies.moreNoise())));
  }
}
