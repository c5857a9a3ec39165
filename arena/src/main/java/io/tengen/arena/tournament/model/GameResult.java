package io.tengen.arena.tournament.model;

import io.tengen.arena.match.EndReason;

/**
 * A game that is over.
 *
 * @param movesHash of its moves in order, the opening's included: two games of a tournament with
 *     equal ones are taken for the same game
 */
public record GameResult(Pairing pairing, Outcome outcome, EndReason reason, long movesHash) {

  /**
   * Half points of a player: 2 for a win, 1 for a draw, 0 for a loss and for a game without a
   * result.
   *
   * @throws IllegalArgumentException when it did not play
   */
  public int halfPoints(String player) {
    boolean isSecond = pairing.opponentOf(player).equals(pairing.first());
    return switch (outcome) {
      case FIRST_WINS -> isSecond ? 0 : 2;
      case DRAW -> 1;
      case SECOND_WINS -> isSecond ? 2 : 0;
      case VOID -> 0;
    };
  }
}
