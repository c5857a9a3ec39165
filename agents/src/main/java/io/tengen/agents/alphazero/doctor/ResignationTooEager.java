package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Optional;

/**
 * Games are given up that are not lost. Of the games that were played out although somebody would
 * have resigned, those that this player did not lose are wrong; the run aims at the share {@code
 * selfPlay.resignFalsePositives}, usually 5% (Silver et al., Nature 550, 2017). Games played out
 * are few, so the lower end of the 95% interval (Wilson, 1927) must be above what is aimed at;
 * above 20% what is learned near the end of games is wrong every fifth time.
 */
final class ResignationTooEager implements Check {
  private static final double USUAL_AIM = 0.05;
  private static final double MUCH = 0.2;
  private static final double NORMAL_QUANTILE = 1.96;
  private static final int FEWEST = 10;

  @Override
  public Optional<Diagnosis> examine(Patient patient) {
    List<SelfPlayMetrics> recent = patient.recentSelfPlay();
    double wrong = Patient.sum(recent, SelfPlayMetrics::resignFalsePositives);
    double all = Patient.sum(recent, SelfPlayMetrics::resignCandidates);
    double aim = patient.settings().number("selfPlay.resignFalsePositives");
    double aimedAt = Double.isNaN(aim) ? USUAL_AIM : aim;
    if (all < FEWEST || lowerEnd(wrong / all, all) <= aimedAt) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            "resignation too eager",
            wrong / all > MUCH ? Severity.SERIOUS : Severity.WARNING,
            "of %s games that were played out after somebody would have resigned, %s were not lost"
                    .formatted(Patient.count(all), Patient.percent(wrong / all))
                + "; the aim is "
                + Patient.percent(aimedAt),
            "Games that could be turned count as lost, and the network learns to despair of them.",
            Remedies.of(
                patient
                    .settings()
                    .scaled(
                        "selfPlay.resignFalsePositives",
                        0.4,
                        1,
                        "the run lowers the value at which it resigns until fewer are wrong"),
                new Remedies(patient.settings()).moreVisits())));
  }

  private static double lowerEnd(double share, double n) {
    double z2 = NORMAL_QUANTILE * NORMAL_QUANTILE;
    double centre = share + z2 / (2 * n);
    double half = NORMAL_QUANTILE * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return (centre - half) / (1 + z2 / n);
  }
}
