package io.tengen.env.control;

/**
 * Sine and cosine of small angles, the same to the last bit on every machine and without a branch,
 * so that a loop of them can be vectorised.
 *
 * <p>Taylor polynomials for {@code |x| <= 0.25} (14.3 degrees). The first term left out is below
 * {@code x^13/13! < 1.1e-17 |x|} for the sine and {@code x^14/14! < 4.3e-20} for the cosine, both
 * under a tenth of the last place, so the error is that of rounding: at most one unit in the last
 * place. {@code Math.sin} promises no more, and differs between platforms.
 */
final class SmallAngle {
  /** The largest absolute value that the error bound holds for, in radians. */
  static final double LIMIT = 0.25;

  private static final double FACTORIAL_3 = 6;
  private static final double FACTORIAL_4 = 24;
  private static final double FACTORIAL_5 = 120;
  private static final double FACTORIAL_6 = 720;
  private static final double FACTORIAL_7 = 5_040;
  private static final double FACTORIAL_8 = 40_320;
  private static final double FACTORIAL_9 = 362_880;
  private static final double FACTORIAL_10 = 3_628_800;
  private static final double FACTORIAL_11 = 39_916_800;
  private static final double FACTORIAL_12 = 479_001_600;

  private SmallAngle() {}

  /** The sine of {@code x} radians, {@code |x| <= LIMIT}. */
  static double sin(double x) {
    double z = x * x;
    double tail = 1 / FACTORIAL_9 - z * (1 / FACTORIAL_11);
    tail = 1 / FACTORIAL_7 - z * tail;
    tail = 1 / FACTORIAL_5 - z * tail;
    tail = 1 / FACTORIAL_3 - z * tail;
    return x - x * (z * tail);
  }

  /** The cosine of {@code x} radians, {@code |x| <= LIMIT}. */
  static double cos(double x) {
    double z = x * x;
    double tail = 1 / FACTORIAL_10 - z * (1 / FACTORIAL_12);
    tail = 1 / FACTORIAL_8 - z * tail;
    tail = 1 / FACTORIAL_6 - z * tail;
    tail = 1 / FACTORIAL_4 - z * tail;
    tail = 0.5 - z * tail;
    return 1 - z * tail;
  }
}
