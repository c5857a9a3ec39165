package io.tengen.go.sgf;

import io.tengen.go.Colour;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of a game, as RE tells it.
 *
 * @param winner the winner's colour; {@link Colour#EMPTY} of a draw by {@link Reason#SCORE}, of
 *     {@link Reason#VOID} and of {@link Reason#UNKNOWN}
 * @param reason how the game ended
 * @param margin by how many points it was won; 0 unless the reason is {@link Reason#SCORE}
 */
public record GameResult(int winner, Reason reason, double margin) {
  /** How a game ends. */
  public enum Reason {
    /** The points were counted; the winner may be nobody. */
    SCORE,
    /** The loser resigned. */
    RESIGNATION,
    /** The loser's time ran out. */
    TIME,
    /** The loser broke a rule or left. */
    FORFEIT,
    /** Somebody won, and the record does not say how. */
    UNTOLD,
    /** The game has no result, or was not finished. */
    VOID,
    /** The record does not tell, or in words that are not the standard's. */
    UNKNOWN
  }

  /** Refuses parts that contradict each other. */
  public GameResult {
    boolean won = Colour.isStone(winner);
    boolean fits =
        switch (reason) {
          case SCORE -> won ? margin >= 0 && margin < Double.POSITIVE_INFINITY : margin == 0;
          case RESIGNATION, TIME, FORFEIT, UNTOLD -> won && margin == 0;
          case VOID, UNKNOWN -> !won && margin == 0;
        };
    if (!fits || (!won && winner != Colour.EMPTY)) {
      throw new IllegalArgumentException(
          "the result is winner %d, %s by %s, but must be won by 0 (black) or 1 (white), or by 2"
                  .formatted(winner, reason, margin)
              + " (nobody) if it is a SCORE by 0, VOID or UNKNOWN, and by 0 unless it is a SCORE");
    }
  }

  /** The result of a record that does not tell. */
  public static final GameResult UNKNOWN = new GameResult(Colour.EMPTY, Reason.UNKNOWN, 0);

  private static final Pattern WON =
      Pattern.compile("([BW])(?:LACK|HITE)?\\s*\\+\\s*(.*)", Pattern.DOTALL);
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,6}([.,][0-9]{0,20})?");

  /** Reads a value of RE without its escapes; what it does not know is {@link Reason#UNKNOWN}. */
  public static GameResult parse(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    Matcher won = WON.matcher(upper);
    if (won.matches()) {
      int winner = won.group(1).equals("B") ? Colour.BLACK : Colour.WHITE;
      return wonBy(winner, won.group(2).strip());
    }
    return switch (upper) {
      case "0", "DRAW", "JIGO" -> new GameResult(Colour.EMPTY, Reason.SCORE, 0);
      case "VOID", "NO RESULT", "NORESULT" -> new GameResult(Colour.EMPTY, Reason.VOID, 0);
      default -> UNKNOWN;
    };
  }

  private static GameResult wonBy(int winner, String how) {
    if (POINTS.matcher(how).matches()) {
      return new GameResult(winner, Reason.SCORE, Double.parseDouble(how.replace(',', '.')));
    }
    Reason reason =
        switch (how) {
          case "R", "RES", "RESIGN", "RESIGNATION" -> Reason.RESIGNATION;
          case "T", "TIME", "TIMEOUT" -> Reason.TIME;
          case "F", "FORFEIT", "OFFLINE" -> Reason.FORFEIT;
          default -> Reason.UNTOLD;
        };
    return new GameResult(winner, reason, 0);
  }

  /** The points by which black won; negative when white did; NaN unless the points were counted. */
  public double blackMargin() {
    if (reason != Reason.SCORE) {
      return Double.NaN;
    }
    return winner == Colour.WHITE ? -margin : margin;
  }

  /** The value of RE, such as {@code B+3.5}, {@code W+R}, {@code 0} or {@code ?}. */
  @Override
  public String toString() {
    String side = winner == Colour.BLACK ? "B+" : "W+";
    return switch (reason) {
      case SCORE -> winner == Colour.EMPTY ? "0" : side + formatted(margin);
      case RESIGNATION -> side + "R";
      case TIME -> side + "T";
      case FORFEIT -> side + "F";
      case UNTOLD -> side;
      case VOID -> "Void";
      case UNKNOWN -> "?";
    };
  }

  private static String formatted(double points) {
    return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
  }
}
