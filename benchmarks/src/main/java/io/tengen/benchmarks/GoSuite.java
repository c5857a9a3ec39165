package io.tengen.benchmarks;

import io.tengen.go.KoRule;
import io.tengen.go.features.FeatureSet;

/** What {@code tengen bench go} measures: playouts, moves, legal masks and planes on one core. */
public final class GoSuite implements Suite {
  /** How much longer a move under superko may take than under simple ko. */
  private static final double SUPERKO_COST = 1.5;

  @Override
  public String command() {
    return "go";
  }

  @Override
  public String title() {
    return "Go, one core";
  }

  @Override
  public void measure(Recorder recorder) {
    recorder.time(new PlayoutWorkload(9, 90_000));
    recorder.time(new PlayoutWorkload(13, 0));
    recorder.time(new PlayoutWorkload(19, 20_000));
    Measurement simple = recorder.time(new GoApplyWorkload(KoRule.SIMPLE));
    Measurement superko = recorder.time(new GoApplyWorkload(KoRule.POSITIONAL_SUPERKO));
    recorder.time(new GoApplyWorkload(KoRule.SITUATIONAL_SUPERKO));
    recorder.add(
        Figure.atMost(
            "positional superko against simple ko",
            "times as long a move",
            simple.perSecond() / superko.perSecond(),
            SUPERKO_COST));
    recorder.time(new LegalMaskWorkload());
    recorder.time(new LegalPositionsWorkload());
    recorder.time(new FeaturePlanesWorkload(FeatureSet.ZERO17, 3));
    recorder.time(new FeaturePlanesWorkload(FeatureSet.LEE48, 80));
  }
}
