package io.tengen.benchmarks;

import io.tengen.go.GoState;
import io.tengen.go.KoRule;
import java.util.List;

/** The legal actions of 19x19 middle-game positions under positional superko. */
public final class LegalMaskWorkload implements Workload {
  private static final int REPEATS = 100;

  private final List<GoState> states = GoPositions.middleGames(KoRule.POSITIONAL_SUPERKO);
  private final int[] legal = new int[GoPositions.SIZE * GoPositions.SIZE + 1];
  private long found;

  @Override
  public String name() {
    return "legal mask, 19x19 mid-game";
  }

  @Override
  public String unit() {
    return "masks";
  }

  /** At most 3 microseconds each. */
  @Override
  public double target() {
    return 1e6 / 3;
  }

  @Override
  public long runBatch() {
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      for (GoState state : states) {
        found += state.legalActions(legal);
      }
    }
    return (long) REPEATS * states.size();
  }

  /** The actions found so far, so that no call can be optimised away. */
  public long found() {
    return found;
  }
}
