package io.tengen.client.ui.widget;

import io.tengen.env.RandomStream;

/** Smooth noise in the plane: random numbers at whole places, blended in between. */
final class Noise {
  private Noise() {}

  /** In [0, 1]; the same for the same place and seed. */
  static float at(float x, float y, int seed) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    float u = smooth(x - column);
    float v = smooth(y - row);
    float upper = blend(corner(column, row, seed), corner(column + 1, row, seed), u);
    float lower = blend(corner(column, row + 1, seed), corner(column + 1, row + 1, seed), u);
    return blend(upper, lower, v);
  }

  private static float smooth(float t) {
    return t * t * (3 - 2 * t);
  }

  private static float blend(float from, float to, float share) {
    return from + (to - from) * share;
  }

  private static float corner(int column, int row, int seed) {
    long bits = RandomStream.derive(seed * 0x1_0000L + row, column);
    return (bits >>> 40) * 0x1p-24f;
  }
}
