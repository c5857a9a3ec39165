package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.GateMetrics;
import java.util.List;
import java.util.Optional;

/**
 * Candidate after candidate fails. A run that learns has failures too, where the step forward was
 * small for the number of games: two or three in a row are usual, 5 are not, and at 10 the run has
 * stood still for longer than it will mend by itself. The score of all of them together says why.
 */
final class GateNeverPasses implements Check {
  private static final int MANY = 5;
  private static final int TOO_MANY = 10;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<GateMetrics> all = patient.metrics().gate();
    int failed = 0;
    while (failed < all.size() && !all.get(all.size() - 1 - failed).accepted()) {
      failed++;
    }
    if (failed < MANY) {
      return Optional.empty();
    }
    Score score = Score.of(Patient.last(all, failed));
    return Optional.of(
        new Diagnosis(
            "gate never passes",
            failed >= TOO_MANY ? Severity.SERIOUS : Severity.WARNING,
            "the last %d candidates all failed; together they scored %s".formatted(failed, score),
            meaning(score),
            advice(score, patient.settings())));
  }

  private static String meaning(Score score) {
    if (score.isAbove()) {
      return "The candidates are stronger than the best network, but each match has too few games"
          + " to be sure of it.";
    }
    if (score.isBelow()) {
      return "Learning makes the network weaker: its steps are too long, or it learns the same games"
          + " by heart.";
    }
    return "The candidates are no stronger than the network that they come from: its games teach"
        + " nothing new.";
  }

  private static List<Advice> advice(Score score, Settings settings) {
    Remedies remedies = new Remedies(settings);
    if (score.isAbove()) {
      return Remedies.of(
          settings.timesEven("gate.gateGames", 2, "a longer match can tell a smaller step forward"),
          settings.choose(
              "gate.gateMode",
              "always",
              "every candidate is taken, as AlphaZero does; watch the Elo curve then"));
    }
    return score.isBelow()
        ? Remedies.of(remedies.lowerRate(), remedies.fewerSamples(), remedies.moreGames())
        : Remedies.of(
            remedies.moreVisits(),
            remedies.moreGames(),
            remedies.moreNoise(),
            remedies.biggerNetwork());
  }
}
