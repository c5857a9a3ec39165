package io.tengen.env.board;

import io.tengen.env.State;

/**
 * A position of {@link TicTacToe}. The stones of each player are a set of squares: bit {@code i} of
 * an {@code int} is square {@code i}, row-major from the top left.
 */
public final class TicTacToeState extends BoardState {
  private static final int FULL_BOARD = (1 << TicTacToe.SQUARES) - 1;

  /** The rows, the columns and the two diagonals. */
  private static final int[] LINES = {
    0b000_000_111, 0b000_111_000, 0b111_000_000,
    0b001_001_001, 0b010_010_010, 0b100_100_100,
    0b100_010_001, 0b001_010_100
  };

  private final TicTacToe game;

  /** The stones of the player to move. */
  private int own;

  private int opponent;
  private int plies;

  /** Whether the player who moved last has won. */
  private boolean won;

  TicTacToeState(TicTacToe game) {
    this.game = game;
  }

  @Override
  public TicTacToe game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return plies & 1;
  }

  @Override
  public int legalActions(int[] out) {
    int empty = won ? 0 : FULL_BOARD & ~(own | opponent);
    int count = 0;
    while (empty != 0) {
      out[count++] = Integer.numberOfTrailingZeros(empty);
      empty &= empty - 1;
    }
    return count;
  }

  @Override
  public void apply(int action) {
    if (action < 0
        || action >= TicTacToe.SQUARES
        || won
        || (((own | opponent) >>> action) & 1) != 0) {
      throw refusal(action, "the square is occupied");
    }
    int moved = own | (1 << action);
    own = opponent;
    opponent = moved;
    plies++;
    won = hasLine(moved);
  }

  private static boolean hasLine(int stones) {
    for (int line : LINES) {
      if ((stones & line) == line) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isTerminal() {
    return won || plies == TicTacToe.SQUARES;
  }

  @Override
  public double returnFor(int player) {
    if (!won) {
      return 0;
    }
    return player == currentPlayer() ? -1 : 1;
  }

  @Override
  public TicTacToeState copy() {
    TicTacToeState copy = new TicTacToeState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(State other) {
    TicTacToeState from = (TicTacToeState) other;
    own = from.own;
    opponent = from.opponent;
    plies = from.plies;
    won = from.won;
  }

  @Override
  int ownerOf(int square) {
    if (((own >>> square) & 1) != 0) {
      return currentPlayer();
    }
    return ((opponent >>> square) & 1) != 0 ? 1 - currentPlayer() : NOBODY;
  }

  @Override
  BoardNotation notation() {
    return TicTacToe.NOTATION;
  }
}
