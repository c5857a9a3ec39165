package io.tengen.benchmarks;

import io.tengen.go.KoRule;
import io.tengen.go.features.FeatureSet;
import java.util.List;

/** What {@code tengen bench go} measures. */
public final class GoSuite {
  private GoSuite() {}

  /** Fresh workloads. */
  public static List<Workload> workloads() {
    return List.of(
        new PlayoutWorkload(9, 90_000),
        new PlayoutWorkload(13, 0),
        new PlayoutWorkload(19, 20_000),
        new GoApplyWorkload(KoRule.SIMPLE),
        new GoApplyWorkload(KoRule.POSITIONAL_SUPERKO),
        new GoApplyWorkload(KoRule.SITUATIONAL_SUPERKO),
        new LegalMaskWorkload(),
        new LegalPositionsWorkload(),
        new FeaturePlanesWorkload(FeatureSet.ZERO17, 3),
        new FeaturePlanesWorkload(FeatureSet.LEE48, 80));
  }
}
