package io.tengen.agents.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis: from values to places.
 *
 * @param low the value at its beginning
 * @param high the value at its end, above low
 * @param from the place of its beginning
 * @param to the place of its end
 * @param step between its marks
 */
public record Scale(double low, double high, double from, double to, double step) {

  /** An axis that begins and ends at marks, of which there are about {@code marks}. */
  public static Scale round(double least, double most, double from, double to, int marks) {
    double high = most > least ? most : least + Math.max(1e-3, Math.abs(least) * 0.1);
    double step = step((high - least) / marks);
    return new Scale(
        Math.floor(least / step + 1e-9) * step,
        Math.ceil(high / step - 1e-9) * step,
        from,
        to,
        step);
  }

  /** An axis of whole numbers that begins and ends where they do. */
  public static Scale whole(double least, double most, double from, double to, int marks) {
    double high = most > least ? most : least + 1;
    return new Scale(least, high, from, to, Math.max(1, step((high - least) / marks)));
  }

  /** 1, 2 or 5 times a power of ten, no less than asked for. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** Where a value lies. */
  public double place(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** The values of its marks. */
  public List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    double first = Math.ceil(low / step - 1e-9);
    for (int i = 0; (first + i) * step <= high + 1e-9 * step; i++) {
      marks.add((first + i) * step);
    }
    return marks;
  }

  /** What stands at a mark. */
  public String label(double mark) {
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (size >= 10_000 && mark != 0) {
      return Html.number(mark / 1000) + "k";
    }
    int digits = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    String text = String.format(Locale.ROOT, "%,." + digits + "f", mark + 0.0);
    return text.replace('-', '−');
  }
}
