package io.tengen.benchmarks;

/**
 * A number that is no speed, and what it should be.
 *
 * @param name what was found out, in a few words
 * @param unit of the number
 * @param value the number
 * @param least the least that it should be
 * @param most the most that it should be
 */
public record Figure(String name, String unit, double value, double least, double most) {

  /** A number that should be large. */
  static Figure atLeast(String name, String unit, double value, double target) {
    return new Figure(name, unit, value, target, Double.POSITIVE_INFINITY);
  }

  /** A number that should be small. */
  static Figure atMost(String name, String unit, double value, double target) {
    return new Figure(name, unit, value, Double.NEGATIVE_INFINITY, target);
  }

  /** Whether it is what it should be. */
  public boolean isMet() {
    return value >= least && value <= most;
  }
}
