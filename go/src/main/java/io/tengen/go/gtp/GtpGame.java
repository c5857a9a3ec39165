package io.tengen.go.gtp;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Rules;
import java.util.ArrayList;
import java.util.List;

/** A game with every position it went through, so that a move can be taken back. */
final class GtpGame {
  /** Bounds the memory of a game that a controller never ends: some 5 KB a move. */
  private static final int MOST_MOVES = 10_000;

  private final Board start;
  private final int firstPlayer;
  private final int handicapStones;
  private final GoGame game;
  private final List<GoState> positions = new ArrayList<>();
  private final List<GtpMove> moves = new ArrayList<>();

  /**
   * A game from a position on.
   *
   * @throws IllegalArgumentException when something is out of range
   */
  GtpGame(Rules rules, Board start, int firstPlayer, int handicapStones) {
    this.game = new GoGame(start.size(), rules, MOST_MOVES);
    this.start = start.copy();
    this.firstPlayer = firstPlayer;
    this.handicapStones = handicapStones;
    positions.add(game.newState(start, firstPlayer, handicapStones));
  }

  /** A game on an empty board. */
  static GtpGame empty(int size, Rules rules) {
    return new GtpGame(rules, new Board(size), Colour.BLACK, 0);
  }

  Rules rules() {
    return game.rules();
  }

  /** The present position; not to be played on. */
  GoState state() {
    return positions.get(positions.size() - 1);
  }

  /** A copy of the present position with the colour to move, even if the game was over. */
  GoState stateFor(int colour) {
    GoState state = state().copy();
    if (state.isTerminal()) {
      state.resume();
    }
    state.setCurrentPlayer(colour);
    return state;
  }

  /**
   * Plays a move, whoever's turn it is.
   *
   * @throws IllegalArgumentException when it is illegal; nothing has changed then
   * @throws IllegalStateException when the game is too long
   */
  void play(GtpMove move) {
    GoState next = stateFor(move.colour());
    next.play(move.point());
    positions.add(next);
    moves.add(move);
  }

  /** Takes the last move back; answers whether there was one. */
  boolean undo() {
    if (moves.isEmpty()) {
      return false;
    }
    moves.remove(moves.size() - 1);
    positions.remove(positions.size() - 1);
    return true;
  }

  /**
   * The same moves under other rules.
   *
   * @throws IllegalArgumentException when they forbid one of them
   */
  GtpGame withRules(Rules rules) {
    GtpGame other = new GtpGame(rules, start, firstPlayer, handicapStones);
    moves.forEach(other::play);
    return other;
  }
}
