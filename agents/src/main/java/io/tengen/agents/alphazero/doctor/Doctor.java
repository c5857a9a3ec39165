package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.RunMetrics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Examines runs of self-play. */
public final class Doctor {
  private static final List<Check> CHECKS =
      List.of(
          new TooLittleData(),
          new LearningDiverged(),
          new GateNeverPasses(),
          new NetworksGetWeaker(),
          new GamesIdentical(),
          new PositionsRepeat(),
          new PolicyEntropyCollapsed(),
          new ValueErrorFlat(),
          new ResignationTooEager(),
          new DrawsDominate(),
          new OneSideWins(),
          new LearnerOverfits(),
          new LearnerStarved(),
          new BatchesUnfilled(),
          new NetworkIdle(),
          new TimeMisspent());

  private Doctor() {}

  /**
   * What is wrong with a run.
   *
   * @param config the run's configuration; nothing is advised of settings that it does not have
   * @return the worst first; none for a run that is well
   */
  public static List<Diagnosis> examine(RunMetrics metrics, JsonNode config) {
    Patient patient = new Patient(metrics, new Settings(config));
    return CHECKS.stream()
        .map(check -> check.examine(patient))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Diagnosis::severity))
        .toList();
  }
}
