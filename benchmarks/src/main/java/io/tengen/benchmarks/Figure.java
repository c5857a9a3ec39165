package io.tengen.benchmarks;

import java.util.Locale;

/**
 * A number that is no speed, and what it should be.
 *
 * @param name what was found out, in a few words
 * @param unit of the number
 * @param value the number
 * @param least the least that it should be; negative infinity where there is no such
 * @param most the most that it should be; infinity where there is no such
 * @param detail what more there is to say about it, such as an interval; mostly empty
 */
public record Figure(
    String name, String unit, double value, double least, double most, String detail) {

  /** A number that should be large. */
  public static Figure atLeast(String name, String unit, double value, double target) {
    return new Figure(name, unit, value, target, Double.POSITIVE_INFINITY, "");
  }

  /** A number that should be small. */
  public static Figure atMost(String name, String unit, double value, double target) {
    return new Figure(name, unit, value, Double.NEGATIVE_INFINITY, target, "");
  }

  /** A number for information. */
  public static Figure plain(String name, String unit, double value) {
    return new Figure(name, unit, value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");
  }

  /** The same with more to say about it. */
  public Figure withDetail(String newDetail) {
    return new Figure(name, unit, value, least, most, newDetail);
  }

  /** Whether it should be something at all. */
  public boolean hasTarget() {
    return Double.isFinite(least) || Double.isFinite(most);
  }

  /** Whether it is what it should be; true where nothing is asked. */
  public boolean isMet() {
    return !hasTarget() || (value >= least && value <= most);
  }

  /** The number, as a person reads it. */
  public String valueText() {
    return number(value);
  }

  /** What it should be, such as {@code at least 1.7}; empty where nothing is asked. */
  public String targetText() {
    if (!hasTarget()) {
      return "";
    }
    return Double.isFinite(least) ? "at least " + number(least) : "at most " + number(most);
  }

  /** Three digits or more, and no decimals that mean nothing. */
  static String number(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e15) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (size != 0 && size < 0.001) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
    return String.format(Locale.ROOT, format, value);
  }
}
