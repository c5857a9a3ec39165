package io.tengen.agents.page;

import java.util.Locale;

/** Text and numbers as HTML. */
public final class Html {
  private Html() {}

  /** A text in which nothing is markup. */
  public static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A whole number as people read it: {@code 12,345}. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace('-', '−');
  }

  /** A number with so many digits as people read: {@code 12,345}, {@code 12.3}, {@code 0.0123}. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size >= 1000 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value).replace('-', '−');
    }
    String form = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
    return String.format(Locale.ROOT, form, value).replace('-', '−');
  }

  /** A coordinate of a picture. */
  public static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
