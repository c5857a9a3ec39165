package io.tengen.agents.tabular;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that changes from episode to episode, such as epsilon or the step size. Its text form is
 * a plain number, {@code harmonic(...)}, {@code linear(...)} or {@code exponential(...)}.
 */
public sealed interface Schedule {

  /** The value in an episode; episodes count from 0. */
  double at(int episode);

  /** The text form, which {@link #parse} reads. */
  @JsonValue
  String text();

  /** Whether every value that it takes or comes near lies in [low, high]. */
  boolean isWithin(double low, double high);

  /** Always the same: {@code 0.1}. */
  record Constant(double value) implements Schedule {
    @Override
    public double at(int episode) {
      return value;
    }

    @Override
    public String text() {
      return Double.toString(value);
    }

    @Override
    public boolean isWithin(double low, double high) {
      return value >= low && value <= high;
    }
  }

  /**
   * Falls as {@code start * half / (half + episode)}: {@code harmonic(0.5,1)} is 0.5 / (episode +
   * 1).
   *
   * @param half the episode in which it has fallen to half; positive
   */
  record Harmonic(double start, double half) implements Schedule {
    public Harmonic {
      requirePositive("half", half);
    }

    @Override
    public double at(int episode) {
      return start * half / (half + episode);
    }

    @Override
    public String text() {
      return "harmonic(" + start + "," + half + ")";
    }

    @Override
    public boolean isWithin(double low, double high) {
      return Math.min(start, 0) >= low && Math.max(start, 0) <= high;
    }
  }

  /** Goes straight from one value to another over a number of episodes, and stays there. */
  record Linear(double start, double end, double episodes) implements Schedule {
    public Linear {
      requirePositive("episodes", episodes);
    }

    @Override
    public double at(int episode) {
      return episode >= episodes ? end : start + (end - start) * episode / episodes;
    }

    @Override
    public String text() {
      return "linear(" + start + "," + end + "," + episodes + ")";
    }

    @Override
    public boolean isWithin(double low, double high) {
      return Math.min(start, end) >= low && Math.max(start, end) <= high;
    }
  }

  /**
   * Comes nearer to its end by half in every {@code half} episodes.
   *
   * @param half the number of episodes in which the distance halves; positive
   */
  record Exponential(double start, double end, double half) implements Schedule {
    public Exponential {
      requirePositive("half", half);
    }

    @Override
    public double at(int episode) {
      return end + (start - end) * StrictMath.pow(0.5, episode / half);
    }

    @Override
    public String text() {
      return "exponential(" + start + "," + end + "," + half + ")";
    }

    @Override
    public boolean isWithin(double low, double high) {
      return Math.min(start, end) >= low && Math.max(start, end) <= high;
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be positive and finite");
    }
  }

  /** The text form of schedules, for people. */
  String FORMS =
      "a number, harmonic(start,half), linear(start,end,episodes) or exponential(start,end,half)";

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Schedule parse(String text) {
    Matcher call =
        Pattern.compile("(harmonic|linear|exponential)\\(([^()]*)\\)")
            .matcher(text.strip().toLowerCase(Locale.ROOT));
    try {
      if (!call.matches()) {
        return new Constant(Double.parseDouble(text));
      }
      String[] parts = call.group(2).split(",", -1);
      double[] numbers = new double[parts.length];
      for (int i = 0; i < parts.length; i++) {
        numbers[i] = Double.parseDouble(parts[i]);
      }
      return of(call.group(1), numbers, text);
    } catch (NumberFormatException e) {
      throw malformed(text);
    }
  }

  private static Schedule of(String form, double[] numbers, String text) {
    if (form.equals("harmonic") && numbers.length == 2) {
      return new Harmonic(numbers[0], numbers[1]);
    }
    if (form.equals("linear") && numbers.length == 3) {
      return new Linear(numbers[0], numbers[1], numbers[2]);
    }
    if (form.equals("exponential") && numbers.length == 3) {
      return new Exponential(numbers[0], numbers[1], numbers[2]);
    }
    throw malformed(text);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException("'" + text + "' is no schedule; give " + FORMS);
  }

  /** Reads what JSON holds: the text form, or a plain number. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Schedule ofJson(Object value) {
    return parse(String.valueOf(value));
  }
}
