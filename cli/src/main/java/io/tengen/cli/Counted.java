package io.tengen.cli;

import java.util.Locale;

/** Numbers of things and lengths of time, for people. */
final class Counted {
  private Counted() {}

  /**
   * So many things, such as {@code 1 step} or {@code 20,000 steps}.
   *
   * @param thing one of them; its plural ends in s
   */
  static String of(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }

  /** A length of time in the largest units that tell it: {@code 40 s}, {@code 12 min}. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
