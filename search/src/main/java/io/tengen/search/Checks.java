package io.tengen.search;

/** Refusals that name the value and its range. */
final class Checks {
  private Checks() {}

  static int inRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw refusal(name, value, "in [" + low + ", " + high + "]");
    }
    return value;
  }

  static void inRange(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw refusal(name, value, "in [" + low + ", " + high + "]");
    }
  }

  static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw refusal(name, value, "above 0 and finite");
    }
  }

  private static IllegalArgumentException refusal(String name, Object value, String range) {
    return new IllegalArgumentException(name + " is " + value + ", but must be " + range);
  }
}
