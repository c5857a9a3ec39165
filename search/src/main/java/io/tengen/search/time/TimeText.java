package io.tengen.search.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes time controls as people type them. */
final class TimeText {
  private static final String TIME = "(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h)";
  private static final Pattern ONE = Pattern.compile(TIME);
  private static final Pattern PER_MOVE = Pattern.compile(TIME + "/move");
  private static final Pattern BYO_YOMI = Pattern.compile(TIME + "\\+(\\d{1,9})x" + TIME);
  private static final Pattern CANADIAN = Pattern.compile(TIME + "\\+" + TIME + "/(\\d{1,9})");
  private static final Pattern FISCHER = Pattern.compile(TIME + "\\+" + TIME);

  private TimeText() {}

  static TimeControl parse(String text) {
    String clean = text.strip().toLowerCase(Locale.ROOT);
    if (clean.equals("none")) {
      return new TimeControl.Unlimited();
    }
    Matcher match = PER_MOVE.matcher(clean);
    if (match.matches()) {
      return new TimeControl.PerMove(time(match, 1));
    }
    match = ONE.matcher(clean);
    if (match.matches()) {
      return new TimeControl.Absolute(time(match, 1));
    }
    match = BYO_YOMI.matcher(clean);
    if (match.matches()) {
      return new TimeControl.ByoYomi(
          time(match, 1), time(match, 4), Integer.parseInt(match.group(3)));
    }
    match = CANADIAN.matcher(clean);
    if (match.matches()) {
      return new TimeControl.Canadian(
          time(match, 1), time(match, 3), Integer.parseInt(match.group(5)));
    }
    match = FISCHER.matcher(clean);
    if (match.matches()) {
      return new TimeControl.Fischer(time(match, 1), time(match, 3));
    }
    String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
    throw new IllegalArgumentException(
        "the time is '"
            + shown
            + "', but must be none, 2s/move, 10m, 10m+3x30s (byo-yomi), 10m+5m/25 (Canadian) or"
            + " 5m+3s (Fischer), with times in ms, s, m or h");
  }

  private static Duration time(Matcher match, int group) {
    long unit =
        switch (match.group(group + 1)) {
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          case "m" -> 60_000_000_000L;
          default -> 3_600_000_000_000L;
        };
    BigDecimal nanos = new BigDecimal(match.group(group)).multiply(BigDecimal.valueOf(unit));
    BigDecimal longest = BigDecimal.valueOf(TimeControl.LONGEST.toNanos() + 1);
    return Duration.ofNanos(nanos.min(longest).longValue());
  }

  /** A time in the largest unit that needs no fraction. */
  static String of(Duration time) {
    long nanos = time.toNanos();
    if (nanos % 3_600_000_000_000L == 0 && nanos > 0) {
      return nanos / 3_600_000_000_000L + "h";
    }
    if (nanos % 60_000_000_000L == 0 && nanos > 0) {
      return nanos / 60_000_000_000L + "m";
    }
    if (nanos % 1_000_000_000L == 0) {
      return nanos / 1_000_000_000L + "s";
    }
    return BigDecimal.valueOf(nanos, 6).stripTrailingZeros().toPlainString() + "ms";
  }
}
