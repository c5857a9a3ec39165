package io.tengen.search.player;

import io.tengen.env.catalogue.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The part of a player's text after the colon: {@code key=value}, parted by commas. */
public final class PlayerOptions {
  private final String kind;
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads options.
   *
   * @param kind the kind of player, for messages
   * @param known the keys that there are, at least one
   */
  public PlayerOptions(String kind, String text, List<String> known) {
    this.kind = kind;
    if (text.isEmpty()) {
      return;
    }
    for (String option : text.split(",", -1)) {
      int equals = option.indexOf('=');
      String key = (equals < 0 ? option : option.substring(0, equals)).strip();
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            NearestName.unknown("key of player " + kind, key, known));
      }
      if (equals < 0) {
        throw new IllegalArgumentException(
            "player " + kind + ": " + key + " has no value; write " + key + "=VALUE");
      }
      if (values.put(key, option.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("player " + kind + ": " + key + " is given twice");
      }
    }
  }

  /** Whether the text names the key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** A whole number in [low, high]. */
  public int integer(String key, int fallback, int low, int high) {
    String value = values.get(key);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refusal(key, value, "a whole number in [" + low + ", " + high + "]", e);
    }
    throw refusal(key, value, "a whole number in [" + low + ", " + high + "]", null);
  }

  /** A number above {@code low} and at most {@code high}. */
  public double decimal(String key, double fallback, double low, double high) {
    String value = values.get(key);
    if (value == null) {
      return fallback;
    }
    try {
      double number = Double.parseDouble(value);
      if (number > low && number <= high) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refusal(key, value, "a number above " + low + " and at most " + high, e);
    }
    throw refusal(key, value, "a number above " + low + " and at most " + high, null);
  }

  /** A text, empty only where the fallback is. */
  public String text(String key, String fallback) {
    String value = values.getOrDefault(key, fallback);
    if (value.isEmpty() && has(key)) {
      throw refusal(key, value, "a text", null);
    }
    return value;
  }

  /** The seed, if the text names one. */
  public OptionalLong seed() {
    String value = values.get("seed");
    if (value == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw refusal("seed", value, "a whole number of 64 bits", e);
    }
  }

  private IllegalArgumentException refusal(
      String key, String value, String range, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "player " + kind + ": " + key + " is '" + value + "', but must be " + range, cause);
  }
}
