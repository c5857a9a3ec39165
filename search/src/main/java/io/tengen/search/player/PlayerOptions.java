package io.tengen.search.player;

import io.tengen.env.catalogue.NearestName;
import io.tengen.search.SearchLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a player's text after the colon: {@code key=value}, parted by commas. Whatever reads
 * a value throws an {@link IllegalArgumentException} that names the player, the key, the value and
 * its range when it makes no sense.
 */
public final class PlayerOptions {
  /** The key of {@link #seed}. */
  public static final PlayerKey SEED =
      new PlayerKey("seed", "a whole number", "of all its randomness; else that of the command");

  /** The key of {@link #moveTime}. */
  public static final PlayerKey TIME =
      new PlayerKey("time", "above 0 to 86400", "seconds a move, whatever its clock says");

  /** The key of {@link #threads}. */
  public static final PlayerKey THREADS =
      new PlayerKey(
          "threads", "1 to 1024", "that search at once; 1, and only then is it the same each time");

  /** The key of {@link #exploration}. */
  public static final PlayerKey EXPLORATION =
      new PlayerKey(
          "exploration", "above 0 to 100", "the constant of the rule that chooses in the tree");

  /** The key of {@link #mebibytes}. */
  public static final PlayerKey MEMORY =
      new PlayerKey(
          "memory",
          "1 to 16384",
          "MiB for the tree; a full tree is searched on, but grows no more");

  private static final double LONGEST_SECONDS = 86_400;

  private static final Pattern WITH_UNIT =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ms|s|m|h)");

  private static final Set<String> IN_SECONDS = Set.of("time", "lag");

  /** The units of time, in seconds. */
  private static final Map<String, String> UNITS =
      Map.of("ms", "0.001", "s", "1", "m", "60", "h", "3600");

  private final String kind;
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads options.
   *
   * @param kind the kind of player, for messages
   * @param keys those that there are, at least one
   * @throws IllegalArgumentException when the text has another key, one twice, or one without a
   *     value
   */
  public PlayerOptions(String kind, String text, List<PlayerKey> keys) {
    this.kind = kind;
    if (text.isEmpty()) {
      return;
    }
    List<String> known = keys.stream().map(PlayerKey::name).toList();
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

  /** A number above {@code low} and at most {@code high}, if there is one. */
  public OptionalDouble decimal(String key, double low, double high) {
    return decimal(key, low, high, false);
  }

  /** A number from {@code low} to {@code high}, if there is one. */
  public OptionalDouble decimalFrom(String key, double low, double high) {
    return decimal(key, low, high, true);
  }

  private OptionalDouble decimal(String key, double low, double high, boolean withLow) {
    String value = values.get(key);
    if (value == null) {
      return OptionalDouble.empty();
    }
    String range = "a number " + (withLow ? "at least " : "above ") + low + " and at most " + high;
    try {
      double number = Double.parseDouble(value);
      if ((number > low || (withLow && number == low)) && number <= high) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      throw refusal(key, value, range + hint(key, value), e);
    }
    throw refusal(key, value, range, null);
  }

  /** What to write for a time with a unit, as the clocks of matches have one. */
  private static String hint(String key, String value) {
    Matcher match = WITH_UNIT.matcher(value);
    if (!IN_SECONDS.contains(key) || !match.matches()) {
      return "";
    }
    BigDecimal seconds =
        new BigDecimal(match.group(1)).multiply(new BigDecimal(UNITS.get(match.group(2))));
    return "; write seconds, such as " + key + "=" + seconds.stripTrailingZeros().toPlainString();
  }

  /** {@code true} or {@code false}. */
  public boolean truth(String key, boolean fallback) {
    String value = values.get(key);
    if (value == null) {
      return fallback;
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refusal(key, value, "true or false", null);
    };
  }

  /** One of some words, if there is one. */
  public Optional<String> word(String key, List<String> known) {
    String value = values.get(key);
    if (value != null && !known.contains(value)) {
      throw refusal(key, value, String.join(" or ", known), null);
    }
    return Optional.ofNullable(value);
  }

  /** A text, empty only where the fallback is. */
  public String text(String key, String fallback) {
    String value = values.getOrDefault(key, fallback);
    if (value.isEmpty() && has(key)) {
      throw refusal(key, value, "a text", null);
    }
    return value;
  }

  /** The longest time for a move; {@link SearchLimits#LONGEST} where the text names none. */
  public Duration moveTime() {
    OptionalDouble seconds = decimal(TIME.name(), 0, LONGEST_SECONDS);
    return seconds.isPresent()
        ? Duration.ofNanos(Math.max(1, Math.round(seconds.getAsDouble() * 1e9)))
        : SearchLimits.LONGEST;
  }

  /** How many threads search; 1 where the text does not say. */
  public int threads() {
    return integer(THREADS.name(), 1, 1, 1024);
  }

  /** The constant of the selection rule, if there is one. */
  public OptionalDouble exploration() {
    return decimal(EXPLORATION.name(), 0, 100);
  }

  /** The memory of the tree in MiB. */
  public int mebibytes(int fallback) {
    return integer(MEMORY.name(), fallback, 1, 16_384);
  }

  /** The seed, if the text names one. */
  public OptionalLong seed() {
    String value = values.get(SEED.name());
    if (value == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw refusal(SEED.name(), value, "a whole number of 64 bits", e);
    }
  }

  private IllegalArgumentException refusal(
      String key, String value, String range, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "player " + kind + ": " + key + " is '" + value + "', but must be " + range, cause);
  }
}
