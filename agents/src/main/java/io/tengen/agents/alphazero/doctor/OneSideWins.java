package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The same side wins nearly always. From 95% on every position of a game has the same result to
 * learn, whatever is on the board. A game that one side wins if both play well comes to this when
 * it is mastered, so it is no more than a note unless learning has hardly begun (20 iterations).
 */
final class OneSideWins implements Check {
  private static final double NEARLY_ALL = 0.95;
  private static final int EARLY = 20;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<SelfPlayMetrics> recent = patient.recentSelfPlay();
    int iterations = patient.metrics().selfPlay().size();
    double games = Patient.sum(recent, SelfPlayMetrics::games);
    double first = Patient.sum(recent, SelfPlayMetrics::firstPlayerWins) / games;
    double second = Patient.sum(recent, SelfPlayMetrics::secondPlayerWins) / games;
    if (iterations < Patient.RECENT || !(Math.max(first, second) >= NEARLY_ALL)) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            "one side wins",
            iterations < EARLY ? Severity.WARNING : Severity.NOTE,
            "the %s player won %s of the last %s games"
                .formatted(
                    first > second ? "first" : "second",
                    Patient.percent(Math.max(first, second)),
                    Patient.count(games)),
            "Every position has the same result to learn. If one side wins this game when both play"
                + " well, that is mastery; if not, as in Go with the wrong komi, the value learns"
                + " who sits where and nothing else.",
            Remedies.of(new Remedies(patient.settings()).randomOpenings())));
  }
}
