package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The same games again and again. A copy teaches nothing, so a quarter of them is a quarter of
 * self-play for nothing, and shows that the rest differ late only. There are few games of at most
 * 12 moves (tic-tac-toe), and sensible play finds the same ones: there copies are no illness until
 * almost nothing else is left.
 */
final class GamesIdentical implements Check {
  private static final double MANY = 0.25;
  private static final double HALF = 0.5;
  private static final double MANY_OF_SHORT = 0.95;
  private static final int SHORT = 12;

  /** Fewer games tell nothing. */
  private static final int FEWEST_GAMES = 50;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<SelfPlayMetrics> recent = patient.recentSelfPlay();
    double games = Patient.sum(recent, SelfPlayMetrics::games);
    double copies = Patient.sum(recent, SelfPlayMetrics::duplicates) / games;
    boolean isShort = recent.stream().allMatch(iteration -> iteration.maxPlies() <= SHORT);
    if (games < FEWEST_GAMES || copies < (isShort ? MANY_OF_SHORT : MANY)) {
      return Optional.empty();
    }
    Remedies remedies = new Remedies(patient.settings());
    return Optional.of(
        new Diagnosis(
            "games identical",
            copies >= HALF ? Severity.SERIOUS : Severity.WARNING,
            "%s of the last %s games are copies of another game of their iteration"
                .formatted(Patient.percent(copies), Patient.count(games)),
            "Self-play walks the same path again and again, and the network learns that path by"
                + " heart and nothing beside it.",
            Remedies.of(
                remedies.randomOpenings(), remedies.longerTemperature(), remedies.moreNoise())));
  }
}
