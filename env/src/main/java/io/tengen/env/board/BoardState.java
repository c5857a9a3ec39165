package io.tengen.env.board;

import io.tengen.env.Game;
import io.tengen.env.State;

/**
 * What a position shows, whatever the game: derived from who owns which square, so that each game
 * can keep its stones in the form that makes its rules fast.
 */
abstract class BoardState implements State {
  /** The owner of an empty square. */
  static final int NOBODY = -1;

  /** Own stones, the opponent's stones, player 0 to move. */
  static final int PLANES = 3;

  /** The player whose stone is on a square, or {@link #NOBODY}. */
  abstract int ownerOf(int square);

  abstract BoardNotation notation();

  @Override
  public final void writeObservation(float[] out, int offset) {
    int squares = game().observationLength() / PLANES;
    int player = currentPlayer();
    int opponentPlane = offset + squares;
    int firstPlayerPlane = opponentPlane + squares;
    float firstPlayerMoves = player == 0 ? 1 : 0;
    for (int square = 0; square < squares; square++) {
      int owner = ownerOf(square);
      out[offset + square] = owner == player ? 1 : 0;
      out[opponentPlane + square] = owner == 1 - player ? 1 : 0;
      out[firstPlayerPlane + square] = firstPlayerMoves;
    }
  }

  @Override
  public final String toString() {
    return notation().draw(this);
  }

  /** The line under the picture, such as {@code x to move}, {@code o wins} or {@code draw}. */
  String statusLine() {
    if (!isTerminal()) {
      return notation().stoneOf(currentPlayer()) + " to move";
    }
    double firstReturn = returnFor(0);
    if (firstReturn == 0) {
      return "draw";
    }
    return notation().stoneOf(firstReturn > 0 ? 0 : 1) + " wins";
  }

  /**
   * The exception for an action that is not legal here.
   *
   * @param brokenRule the game's own reason, for when the action exists and the game goes on
   */
  final IllegalArgumentException refusal(int action, String brokenRule) {
    Game game = game();
    requireAction(game, action);
    String reason = isTerminal() ? "the game is over" : brokenRule;
    return new IllegalArgumentException(
        "action " + action + " (" + game.actionName(action) + ") is illegal: " + reason);
  }

  /**
   * Checks that the game knows an action, legal or not.
   *
   * @throws IllegalArgumentException when it does not
   */
  static void requireAction(Game game, int action) {
    if (action < 0 || action >= game.actionCount()) {
      throw new IllegalArgumentException(
          "action "
              + action
              + " of "
              + game.name()
              + " is out of range 0.."
              + (game.actionCount() - 1));
    }
  }
}
