package io.tengen.env.rating;

/**
 * A match between A and B by pairs of games that share their opening, each player moving first
 * once: how many pairs gave A 0, 1, 2, 3 and 4 half points. The two games of a pair depend on one
 * another through the opening, pairs do not, so that a test on pairs is exact where one on games is
 * not, and mostly ends sooner.
 *
 * @param even pairs that brought both the same, by a win each or by two draws
 */
public record Pentanomial(
    long twoLosses, long lossAndDraw, long even, long winAndDraw, long twoWins) {
  /** A match in which no pair has been played. */
  public static final Pentanomial NONE = new Pentanomial(0, 0, 0, 0, 0);

  /** Checks the counts. */
  public Pentanomial {
    if (twoLosses < 0 || lossAndDraw < 0 || even < 0 || winAndDraw < 0 || twoWins < 0) {
      throw new IllegalArgumentException(
          "pairs with 0 to 4 half points: %d, %d, %d, %d, %d, but none may be negative"
              .formatted(twoLosses, lossAndDraw, even, winAndDraw, twoWins));
    }
  }

  /**
   * With one pair more.
   *
   * @param halfPoints A's in both games, 0 to 4
   */
  public Pentanomial withPair(int halfPoints) {
    if (halfPoints < 0 || halfPoints > 4) {
      throw new IllegalArgumentException(
          halfPoints + " half points of a pair of games, but it has 0 to 4");
    }
    return new Pentanomial(
        twoLosses + (halfPoints == 0 ? 1 : 0),
        lossAndDraw + (halfPoints == 1 ? 1 : 0),
        even + (halfPoints == 2 ? 1 : 0),
        winAndDraw + (halfPoints == 3 ? 1 : 0),
        twoWins + (halfPoints == 4 ? 1 : 0));
  }

  /** How many pairs. */
  public long pairs() {
    return twoLosses + lossAndDraw + even + winAndDraw + twoWins;
  }

  /** The share of the points that A has, a draw counting half; NaN without pairs. */
  public double share() {
    return (lossAndDraw + 2.0 * even + 3.0 * winAndDraw + 4.0 * twoWins) / (4.0 * pairs());
  }

  /** How often A had 0, 1, 2, 3 and 4 half points. */
  double[] counts() {
    return new double[] {twoLosses, lossAndDraw, even, winAndDraw, twoWins};
  }
}
