package io.tengen.env.board;

import io.tengen.env.State;

/**
 * A position of {@link ConnectFour}, as a bitboard for each player in the layout of John Tromp's
 * Fhourstones: column {@code c} takes the seven bits from {@code 7c} on, its lowest square first.
 *
 * <pre>
 *   6 13 20 27 34 41 48    above the board, always empty
 *   5 12 19 26 33 40 47    the top row
 *   :  :  :  :  :  :  :
 *   0  7 14 21 28 35 42    the bottom row
 * </pre>
 *
 * <p>The empty seventh bit parts the columns, so that a shifted board cannot run from the top of
 * one into the bottom of the next, and four in a row are two shifts and two ands a direction.
 */
public final class ConnectFourState extends BoardState {
  private static final int COLUMN_BITS = ConnectFour.ROWS + 1;
  private static final int UP = 1;
  private static final int RIGHT = COLUMN_BITS;

  private final ConnectFour game;

  /** The stones of the player to move. */
  private long own;

  private long opponent;
  private int plies;

  /** Whether the player who moved last has won. */
  private boolean won;

  ConnectFourState(ConnectFour game) {
    this.game = game;
  }

  @Override
  public ConnectFour game() {
    return game;
  }

  @Override
  public int currentPlayer() {
    return plies & 1;
  }

  @Override
  public int legalActions(int[] out) {
    if (won) {
      return 0;
    }
    long occupied = own | opponent;
    int count = 0;
    for (int column = 0; column < ConnectFour.COLUMNS; column++) {
      if (!isFull(occupied, column)) {
        out[count++] = column;
      }
    }
    return count;
  }

  @Override
  public void apply(int action) {
    long occupied = own | opponent;
    if (action < 0 || action >= ConnectFour.COLUMNS || won || isFull(occupied, action)) {
      throw refusal(action, "the column is full");
    }
    long bottom = bit(action, 0);
    long column = (bottom << ConnectFour.ROWS) - bottom;
    // The stones of a column are the bits below its lowest empty one: adding 1 carries up to it.
    long landing = (occupied & column) + bottom;
    long moved = own | landing;
    own = opponent;
    opponent = moved;
    plies++;
    won = hasFour(moved);
  }

  private static boolean isFull(long occupied, int column) {
    return (occupied & bit(column, ConnectFour.ROWS - 1)) != 0;
  }

  /** The bit of a square, its height counted from 0 at the bottom. */
  static long bit(int column, int height) {
    return 1L << (column * COLUMN_BITS + height);
  }

  /** Whether a set of stones holds four in a row. */
  static boolean hasFour(long stones) {
    return hasFour(stones, UP)
        || hasFour(stones, RIGHT)
        || hasFour(stones, RIGHT + UP)
        || hasFour(stones, RIGHT - UP);
  }

  private static boolean hasFour(long stones, int direction) {
    long pairs = stones & (stones >>> direction);
    return (pairs & (pairs >>> (2 * direction))) != 0;
  }

  @Override
  public boolean isTerminal() {
    return won || plies == ConnectFour.SQUARES;
  }

  @Override
  public double returnFor(int player) {
    if (!won) {
      return 0;
    }
    return player == currentPlayer() ? -1 : 1;
  }

  @Override
  public ConnectFourState copy() {
    ConnectFourState copy = new ConnectFourState(game);
    copy.copyFrom(this);
    return copy;
  }

  @Override
  public void copyFrom(State other) {
    ConnectFourState from = (ConnectFourState) other;
    own = from.own;
    opponent = from.opponent;
    plies = from.plies;
    won = from.won;
  }

  @Override
  int ownerOf(int square) {
    int row = square / ConnectFour.COLUMNS;
    long bit = bit(square % ConnectFour.COLUMNS, ConnectFour.ROWS - 1 - row);
    if ((own & bit) != 0) {
      return currentPlayer();
    }
    return (opponent & bit) != 0 ? 1 - currentPlayer() : NOBODY;
  }

  @Override
  BoardNotation notation() {
    return ConnectFour.NOTATION;
  }
}
