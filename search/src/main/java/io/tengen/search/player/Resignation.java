package io.tengen.search.player;

import io.tengen.search.SearchResult;

/**
 * When a player gives up: when it is proven to lose, or gives itself less than some chance to win
 * {@link #MOVES} times in a row, but not in its first moves: a twentieth of the number of the
 * game's actions, 18 moves on 19x19. Programs of Go give up at some 5 to 10% (AlphaGo Zero: 5%).
 *
 * @param winRate the chance, in [0, 0.5]; with 0 it never gives up
 */
public record Resignation(double winRate) {
  /** Plays every game to its end. */
  public static final Resignation NEVER = new Resignation(0);

  /** What suits a game between people or programs: below 5%. */
  public static final Resignation USUAL = new Resignation(0.05);

  /** How many of its moves in a row a player must be without hope. */
  public static final int MOVES = 3;

  /** The highest chance that makes sense. */
  static final double HIGHEST = 0.5;

  private static final int ACTIONS_A_MOVE = 20;

  /** Validates. */
  public Resignation {
    if (!(winRate >= 0 && winRate <= HIGHEST)) {
      throw new IllegalArgumentException(
          "the win rate to resign at is " + winRate + ", but must be in [0, " + HIGHEST + "]");
    }
  }

  /** Whether a search sees too little chance for the action that it chose. */
  boolean isHopeless(SearchResult result) {
    double value =
        result.actions().stream()
            .filter(each -> each.action() == result.action())
            .mapToDouble(each -> each.visits() == 0 ? result.value() : each.value())
            .findFirst()
            .orElseThrow();
    return (value + 1) / 2 < winRate;
  }

  /**
   * Whether it is time to give up.
   *
   * @param hopeless how many of the last moves in a row were without hope, this one included
   * @param made how many moves were made before this one
   * @param actions the number of the game's actions
   */
  boolean isDue(SearchResult result, int hopeless, int made, int actions) {
    boolean isLost = result.isProven() && result.value() <= -1;
    return winRate > 0 && (isLost || hopeless >= MOVES) && made >= actions / ACTIONS_A_MOVE;
  }
}
