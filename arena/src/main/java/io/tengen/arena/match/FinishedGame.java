package io.tengen.arena.match;

import io.tengen.env.Game;
import java.time.Duration;
import java.util.List;

/**
 * A game that was played to an end.
 *
 * @param moves the actions, the opening's included; an illegal move is not among them
 * @param openingPlies how many of the moves were the opening's and not the players'
 * @param firstUsed how long who moved first has thought
 * @param secondUsed how long the other has
 */
public record FinishedGame(
    GameEnd end, List<Integer> moves, int openingPlies, Duration firstUsed, Duration secondUsed) {
  /** Copies the moves. */
  public FinishedGame {
    moves = List.copyOf(moves);
  }

  /**
   * A game that a player has lost before it could begin, or go on.
   *
   * @param culprit who, 0 or 1
   * @param detail what is wrong with it, in a line
   */
  public static FinishedGame forfeited(Game game, GameStart start, int culprit, String detail) {
    return new FinishedGame(
        Results.lost(game.newInitialState(), EndReason.FAILURE, culprit, detail),
        start.moves(),
        start.openingPlies(),
        start.firstUsed(),
        start.secondUsed());
  }

  /** The {@link MovesHash} of the moves. */
  public long movesHash() {
    return MovesHash.of(moves);
  }
}
