package io.tengen.env.rating;

import io.tengen.env.RandomStream;

/** Games with dice. */
final class Games {
  private Games() {}

  /**
   * The first mover's half points in a game after Davidson.
   *
   * @param d what the first mover is ahead by, in the logarithm of wins against losses
   * @param nu draws between equals, for one win
   */
  static int halfPoints(double d, double nu, RandomStream random) {
    double win = Math.exp(d / 2);
    double loss = Math.exp(-d / 2);
    double at = random.nextDouble() * (win + nu + loss);
    return at < win ? 2 : at < win + nu ? 1 : 0;
  }
}
