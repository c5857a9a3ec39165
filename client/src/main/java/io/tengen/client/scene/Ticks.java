package io.tengen.client.scene;

import java.util.Locale;

/**
 * The marks of an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param low the first mark
 * @param step from one to the next, above 0
 * @param count how many there are, at least 2
 */
public record Ticks(double low, double step, int count) {
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final double LARGEST = 1e300;

  /**
   * Marks that span a range.
   *
   * @param low the smallest value; finite
   * @param high the largest; one that is not above is widened
   * @param most how many marks there may be, about; at least 2
   */
  public static Ticks of(double low, double high, int most) {
    double from = Math.max(-LARGEST, Math.min(LARGEST, low));
    double to = Math.max(-LARGEST, Math.min(LARGEST, high));
    double least = Math.max(1e-9, Math.abs(from) * 1e-9);
    if (!(to - from > least)) {
      double room = Math.max(0.5, Math.abs(from) * 0.05);
      from -= room;
      to += room;
    }
    double rough = (to - from) / Math.max(1, most - 1);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    for (double candidate : STEPS) {
      if (candidate * power >= rough) {
        step = candidate * power;
        break;
      }
    }
    double first = Math.floor(from / step) * step;
    int count = (int) Math.ceil((to - first) / step - 1e-9) + 1;
    return new Ticks(first, step, Math.max(2, count));
  }

  /** The value of a mark. */
  public double at(int index) {
    double value = low + index * step;
    // What is 0 but for rounding.
    return Math.abs(value) < step * 1e-6 ? 0 : value;
  }

  /** The last mark. */
  public double high() {
    return at(count - 1);
  }

  /** Where a value lies: 0 at the first mark to 1 at the last. */
  public double share(double value) {
    return (value - low) / (high() - low);
  }

  /** The word at a mark, short: {@code 1500000} is {@code 1.5M}. */
  public String label(int index) {
    double value = at(index);
    double size = Math.abs(value);
    if (size >= 1e6 && size < 1e12) {
      return size >= 1e9
          ? number(value / 1e9, step / 1e9) + "G"
          : number(value / 1e6, step / 1e6) + "M";
    }
    if (size >= 1e4 && size < 1e6) {
      return number(value / 1e3, step / 1e3) + "k";
    }
    return size >= 1e12 || (size > 0 && step < 1e-6)
        ? String.format(Locale.ROOT, "%.1e", value)
        : number(value, step);
  }

  private static String number(double value, double step) {
    int decimals = (int) Math.max(0, Math.min(9, Math.ceil(-Math.log10(step) - 1e-9)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
