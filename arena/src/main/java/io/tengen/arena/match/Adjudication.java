package io.tengen.arena.match;

/**
 * When a game is over because both players say so: each has held the same player for the winner in
 * every move it chose, for so many plies in a row.
 *
 * @param value how sure they must be, above 0 and at most 1: a value of the position, of which 1 is
 *     won and 0 is even
 * @param plies for how long, counted over both, 2 to 1000
 */
public record Adjudication(double value, int plies) {
  private static final int MOST_PLIES = 1000;

  /** Checks the ranges. */
  public Adjudication {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "the value to adjudicate at is " + value + ", but must be above 0 and at most 1");
    }
    if (plies < 2 || plies > MOST_PLIES) {
      throw new IllegalArgumentException(
          "the plies to adjudicate after are %d, but must be in [2, %d]"
              .formatted(plies, MOST_PLIES));
    }
  }
}
