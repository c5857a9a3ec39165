package io.tengen.agents.dqn;

import io.tengen.agents.acting.Ranges;

/**
 * Tile coding (Sutton and Barto, section 9.5.4): several grids over the same box, each shifted
 * against the others by a part of a tile. An observation is coded by the one tile of each grid that
 * it lies in, so that near observations share most of their tiles.
 *
 * <p>Grid k is shifted in dimension d by {@code k (2 d + 1) mod tilings} parts of the {@code
 * tilings} that a tile has: the displacement by the first odd numbers that the book recommends.
 * Every tile has a number of its own; nothing is hashed. What lies outside of the box counts as on
 * its edge. Immutable.
 */
public final class TileCoding {
  private static final long MOST_TILES = 1 << 24;

  private final double[] low;
  private final double[] scale;
  private final double[] shift;
  private final int tiles;
  private final int tilings;
  private final int tilesPerTiling;

  /**
   * Codes a box.
   *
   * @param low its lower bounds, finite
   * @param high its upper bounds, finite and above those
   * @param tiles how many tiles a dimension is cut into, 1 to 1,000
   * @param tilings how many grids there are, 1 to 1,024
   * @throws IllegalArgumentException when a value is out of range, or there are more than
   *     16,777,216 tiles
   */
  public TileCoding(double[] low, double[] high, int tiles, int tilings) {
    Ranges.require("tiles", tiles, 1, 1_000);
    Ranges.require("tilings", tilings, 1, 1_024);
    if (low.length != high.length || low.length == 0) {
      throw new IllegalArgumentException(
          "low has "
              + low.length
              + " numbers and high "
              + high.length
              + ", but both must have as many as an observation");
    }
    long count = tilings;
    for (int d = 0; d < low.length; d++) {
      if (!(low[d] < high[d] && Double.isFinite(high[d] - low[d]))) {
        throw new IllegalArgumentException(
            "element "
                + d
                + " has the range ["
                + low[d]
                + ", "
                + high[d]
                + "], but it must be finite and not empty; give low and high");
      }
      count *= tiles + 1L;
      if (count > MOST_TILES) {
        throw new IllegalArgumentException(
            "tiles is "
                + tiles
                + " in "
                + low.length
                + " dimensions and tilings "
                + tilings
                + ", which is more than "
                + MOST_TILES
                + " tiles in all; lower one of them");
      }
    }
    this.low = low.clone();
    this.tiles = tiles;
    this.tilings = tilings;
    tilesPerTiling = (int) (count / tilings);
    scale = new double[low.length];
    shift = new double[tilings * low.length];
    for (int d = 0; d < low.length; d++) {
      scale[d] = tiles / (high[d] - low[d]);
      for (int k = 0; k < tilings; k++) {
        shift[k * low.length + d] = (double) (k * (2 * d + 1) % tilings) / tilings;
      }
    }
  }

  /** How many tiles there are in all grids together. */
  public int tileCount() {
    return tilings * tilesPerTiling;
  }

  /** How many tiles code one observation: one of each grid. */
  public int tilings() {
    return tilings;
  }

  /** How many elements an observation must have. */
  public int dimensions() {
    return low.length;
  }

  /** Writes the numbers of the tiles that an observation lies in, one of each grid, ascending. */
  public void write(float[] observations, int offset, int[] out) {
    int dimensions = low.length;
    for (int k = 0; k < tilings; k++) {
      int tile = 0;
      for (int d = dimensions - 1; d >= 0; d--) {
        double place = (observations[offset + d] - low[d]) * scale[d];
        double inside = Math.max(0, Math.min(tiles, place));
        tile = tile * (tiles + 1) + (int) (inside + shift[k * dimensions + d]);
      }
      out[k] = k * tilesPerTiling + tile;
    }
  }
}
