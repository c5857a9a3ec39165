package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * The value foretells results no better than a guess that does not look at the board. That guess,
 * the mean result of each seat, has the variance of the results as its squared error: what is not
 * drawn, less the square of the first player's mean. On new games a value that has learned anything
 * is below 95% of it after 10 iterations, though the games change under it; early positions, which
 * nobody can judge, keep it from getting far below.
 *
 * <p>Where nearly all games end alike there is nothing to foretell, and nothing is said.
 */
final class ValueErrorFlat implements Check {
  private static final int FEWEST_ITERATIONS = 10;
  private static final double LITTLE = 0.95;
  private static final double NOTHING_TO_FORETELL = 0.1;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    if (patient.metrics().learn().size() < FEWEST_ITERATIONS) {
      return Optional.empty();
    }
    double guess = errorOfGuess(patient.recentSelfPlay());
    double error = Patient.mean(patient.recentLearn(), LearnMetrics::newValueLoss);
    if (!(guess > NOTHING_TO_FORETELL && error >= LITTLE * guess)) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            "value error flat",
            Severity.SERIOUS,
            ("on new games the value's squared error is %s; a guess that does not look at the board"
                    + " has %s")
                .formatted(Patient.decimal(error), Patient.decimal(guess)),
            "The network does not learn who is winning, so the search is guided by moves alone.",
            advice(patient)));
  }

  private static List<Advice> advice(Patient patient) {
    Remedies remedies = new Remedies(patient.settings());
    double first = patient.metrics().learn().get(0).policyLoss();
    boolean policyLearns =
        Patient.mean(patient.recentLearn(), LearnMetrics::policyLoss) < LITTLE * first;
    return policyLearns
        ? Remedies.of(remedies.shorterTemperature(), remedies.moreGames(), remedies.lowerRate())
        : Remedies.of(remedies.lowerRate(), remedies.moreSamples(), remedies.moreGames());
  }

  /** The squared error of the mean result of each seat. */
  private static double errorOfGuess(List<SelfPlayMetrics> recent) {
    double first = Patient.sum(recent, SelfPlayMetrics::firstPlayerWins);
    double second = Patient.sum(recent, SelfPlayMetrics::secondPlayerWins);
    double games = first + second + Patient.sum(recent, SelfPlayMetrics::draws);
    double mean = (first - second) / games;
    return (first + second) / games - mean * mean;
  }
}
