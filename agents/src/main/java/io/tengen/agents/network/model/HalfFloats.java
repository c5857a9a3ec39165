package io.tengen.agents.network.model;

/** IEEE 754 half precision, which Java 17 does not have. */
final class HalfFloats {
  private static final int MANTISSA_SHIFT = 13;
  private static final int BIAS_DIFFERENCE = 127 - 15;
  private static final float SMALLEST_NORMAL = 0x1p-14f;
  private static final float STEP_BELOW = 0x1p-24f;

  /** From here on numbers round to infinity. */
  private static final float TOO_LARGE = 65_520f;

  private HalfFloats() {}

  /** The nearest half, ties to even. */
  static short of(float value) {
    int sign = (Float.floatToRawIntBits(value) >>> 16) & 0x8000;
    float size = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) (sign | 0x7e00);
    }
    if (size >= TOO_LARGE) {
      return (short) (sign | 0x7c00);
    }
    if (size < SMALLEST_NORMAL) {
      return (short) (sign | (int) Math.rint(size / STEP_BELOW));
    }
    int bits = Float.floatToRawIntBits(size);
    int odd = (bits >>> MANTISSA_SHIFT) & 1;
    // A carry out of the mantissa goes into the exponent, as it should.
    int rounded = (bits + (1 << (MANTISSA_SHIFT - 1)) - 1 + odd) >>> MANTISSA_SHIFT;
    return (short) (sign | (rounded - (BIAS_DIFFERENCE << 10)));
  }

  /** Whether a number has a half near it. */
  static boolean hold(float value) {
    return Math.abs(value) < TOO_LARGE;
  }

  /** The number that a half is. */
  static float toFloat(short half) {
    int exponent = (half >>> 10) & 0x1f;
    int mantissa = half & 0x3ff;
    float size;
    if (exponent == 0) {
      size = mantissa * STEP_BELOW;
    } else if (exponent == 0x1f) {
      size = mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      size =
          Float.intBitsToFloat(((exponent + BIAS_DIFFERENCE) << 23) | (mantissa << MANTISSA_SHIFT));
    }
    return half < 0 ? -size : size;
  }
}
