package io.tengen.agents.alphazero.doctor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The settings of a run by their full names, such as {@code selfPlay.visits}, and advice to change
 * them. Nothing is advised of a setting that the run does not have, or that would stay as it is.
 *
 * @param config the run's configuration
 */
record Settings(JsonNode config) {

  private JsonNode find(String name) {
    JsonNode node = config;
    for (String part : name.split("\\.", -1)) {
      node = node.path(part);
    }
    return node;
  }

  /** A number; NaN where the run has no such setting. */
  double number(String name) {
    JsonNode node = find(name);
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }

  /** A text; empty where the run has no such setting. */
  String text(String name) {
    return find(name).asString("");
  }

  /** Advice to multiply a whole number, but to no less than 1. */
  Optional<Advice> times(String name, double factor, String reason) {
    return to(name, Math.max(1, Math.rint(number(name) * factor)), reason);
  }

  /** Advice to multiply a number that must be even, but to no less than 2. */
  Optional<Advice> timesEven(String name, double factor, String reason) {
    return to(name, Math.max(2, 2 * Math.rint(number(name) * factor / 2)), reason);
  }

  /** Advice to multiply a number that need not be whole, but to no more than {@code most}. */
  Optional<Advice> scaled(String name, double factor, double most, String reason) {
    return to(name, Math.min(most, number(name) * factor), reason);
  }

  /** Advice to add to a number. */
  Optional<Advice> plus(String name, double more, String reason) {
    return to(name, number(name) + more, reason);
  }

  private Optional<Advice> to(String name, double value, String reason) {
    if (!Double.isFinite(value)) {
      return Optional.empty();
    }
    String now = rounded(number(name));
    String text = rounded(value);
    return text.equals(now) ? Optional.empty() : Optional.of(new Advice(name, text, now, reason));
  }

  /** Advice to choose another word. */
  Optional<Advice> choose(String name, String word, String reason) {
    String now = text(name);
    return now.isEmpty() || now.equals(word)
        ? Optional.empty()
        : Optional.of(new Advice(name, word, now, reason));
  }

  /** Two digits that matter, or all of a whole number. */
  private static String rounded(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }
}
