package io.tengen.agents.dqn;

import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import io.tengen.agents.learning.Actor;
import java.io.IOException;

/** The q of {@link TileCodedQ}: a weight for each tile and action; acts by the largest. */
final class TileCodedValues implements Actor {
  private static final String NAME = "tile coded values";

  private final TileCoding coding;
  private final int actionCount;
  private final double[] weights;
  private final int[] tiles;

  /** All 0. */
  TileCodedValues(TileCoding coding, int actionCount) {
    this(coding, actionCount, new double[Math.multiplyExact(coding.tileCount(), actionCount)]);
  }

  private TileCodedValues(TileCoding coding, int actionCount, double[] weights) {
    this.coding = coding;
    this.actionCount = actionCount;
    this.weights = weights;
    tiles = new int[coding.tilings()];
  }

  TileCoding coding() {
    return coding;
  }

  /** The weights, tile by tile, live. */
  double[] weights() {
    return weights;
  }

  /** q(s, a) by the tiles of s. */
  double get(int[] tiles, int action) {
    double sum = 0;
    for (int tile : tiles) {
      sum += weights[tile * actionCount + action];
    }
    return sum;
  }

  /** Each weight of q(s, a) grows by the change. */
  void add(int[] tiles, int action, double change) {
    for (int tile : tiles) {
      weights[tile * actionCount + action] += change;
    }
  }

  /** The legal action with the largest q; the lowest of equals. */
  int best(int[] tiles, boolean[] legal) {
    int best = -1;
    double most = 0;
    for (int a = 0; a < actionCount; a++) {
      if (legal[a]) {
        double value = get(tiles, a);
        if (best < 0 || value > most) {
          best = a;
          most = value;
        }
      }
    }
    return best;
  }

  @Override
  public int act(float[] observation, int[] legal, int legalCount) {
    coding.write(observation, 0, tiles);
    int best = legal[0];
    for (int k = 1; k < legalCount; k++) {
      if (get(tiles, legal[k]) > get(tiles, best)) {
        best = legal[k];
      }
    }
    return best;
  }

  /** The same values, in arrays of their own. */
  TileCodedValues copy() {
    return new TileCodedValues(coding, actionCount, weights.clone());
  }

  @Override
  public byte[] save() {
    return new StateWriter(NAME).doubles(weights).toBytes();
  }

  /**
   * Other values of the same tiles.
   *
   * @throws IOException when what was saved is not that
   */
  TileCodedValues read(byte[] saved) throws IOException {
    StateReader in = new StateReader(NAME, saved);
    TileCodedValues other = new TileCodedValues(coding, actionCount);
    in.doubles("weights", other.weights);
    in.end();
    return other;
  }
}
