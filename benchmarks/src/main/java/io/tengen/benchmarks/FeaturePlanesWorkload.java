package io.tengen.benchmarks;

import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import io.tengen.go.features.FeaturePlanes;
import io.tengen.go.features.FeatureSet;
import java.util.List;

/** Feature planes of 19x19 middle-game positions. */
public final class FeaturePlanesWorkload implements Workload {
  private static final int REPEATS = 10;

  private final FeatureSet set;
  private final double microseconds;
  private final FeaturePlanes planes;
  private final List<GoState> states = GoPositions.middleGames(KoRule.POSITIONAL_SUPERKO);
  private final float[] out;

  /**
   * Writes a set of planes.
   *
   * @param microseconds how long one position should take at the most
   */
  public FeaturePlanesWorkload(FeatureSet set, double microseconds) {
    this.set = set;
    this.microseconds = microseconds;
    this.planes = new FeaturePlanes(set, GoPositions.SIZE);
    this.out = new float[planes.length()];
  }

  @Override
  public String name() {
    return set.planes() + " planes, 19x19 mid-game";
  }

  @Override
  public String unit() {
    return "positions";
  }

  @Override
  public double target() {
    return 1e6 / microseconds;
  }

  @Override
  public long runBatch() {
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (GoState state : states) {
        planes.write(state, out, 0);
      }
    }
    return (long) REPEATS * states.size();
  }
}
