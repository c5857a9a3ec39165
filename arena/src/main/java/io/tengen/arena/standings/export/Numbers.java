package io.tengen.arena.standings.export;

import io.tengen.arena.match.EndReason;
import java.util.Locale;

/** Numbers of results as people write them, the same in every language. */
final class Numbers {
  /** Half the width of an interval of 95%, in standard errors. */
  private static final double DEVIATE = 1.96;

  private Numbers() {}

  /** Points, such as {@code 7} or {@code 6.5}. */
  static String points(double points) {
    return points == Math.rint(points)
        ? String.format(Locale.ROOT, "%.0f", points)
        : String.format(Locale.ROOT, "%.1f", points);
  }

  /** The number of a criterion: two digits at the most, such as {@code 15.25}. */
  static String value(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith("00")
        ? text.substring(0, text.length() - 3)
        : text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  /** A share of points, such as {@code 62.5%}; a dash where there were no games. */
  static String share(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** A likelihood, of which nothing but a certainty is 0% or 100%. */
  static String likelihood(double likelihood) {
    if (likelihood < 0.005) {
      return "<1%";
    }
    return likelihood > 0.995 ? ">99%" : String.format(Locale.ROOT, "%.0f%%", 100 * likelihood);
  }

  /**
   * An Elo: with its sign where the mean of all is 0, such as {@code +35}.
   *
   * @param isAnchored whether it is on the scale of players whose Elo is known
   */
  static String elo(double elo, boolean isAnchored) {
    long rounded = Math.round(elo);
    return isAnchored || rounded == 0
        ? Long.toString(rounded)
        : String.format(Locale.ROOT, "%+d", rounded);
  }

  /** How far an Elo may be off, to either side with 95% confidence, in whole points. */
  static String margin(double standardError) {
    return String.format(Locale.ROOT, "%.0f", DEVIATE * standardError);
  }

  /** So many games, such as {@code 1 game} or {@code 20,000 games}. */
  static String games(long count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "game" : "games");
  }

  /** Why games ended, such as {@code played out}. */
  static String reason(EndReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
