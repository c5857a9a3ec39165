package io.tengen.agents.acting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses hyper-parameters that are out of range, by name, value and range. */
public final class Ranges {
  private static final int WIDEST_LAYER = 4_096;
  private static final int MOST_LAYERS = 8;

  private Ranges() {}

  /** Refuses a whole number outside of [low, high]. */
  public static void require(String name, long value, long low, long high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be " + low + " to " + high);
    }
  }

  /** Refuses a number outside of [low, high], and one that is none. */
  public static void require(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be in [" + low + ", " + high + "]");
    }
  }

  /** Refuses a number outside of (0, high], and one that is none. */
  public static void requirePositive(String name, double value, double high) {
    if (!(value > 0 && value <= high)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be above 0 and at most " + high);
    }
  }

  /** Refuses what JSON left out. */
  public static void requireValue(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " has no value, but must have one");
    }
  }

  /** The widths of hidden layers, as an immutable list: at most 8 of 1 to 4,096 units. */
  public static List<Integer> hidden(@Nullable List<Integer> widths) {
    requireValue("hidden", widths);
    if (widths == null || widths.size() > MOST_LAYERS) {
      throw new IllegalArgumentException(
          "hidden is " + widths + ", but must have at most " + MOST_LAYERS + " layers");
    }
    for (Integer width : widths) {
      if (width == null || width < 1 || width > WIDEST_LAYER) {
        throw new IllegalArgumentException(
            "hidden is " + widths + ", but every width must be 1 to " + WIDEST_LAYER);
      }
    }
    return List.copyOf(widths);
  }
}
