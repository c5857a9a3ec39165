package io.tengen.env.board;

import io.tengen.env.State;
import java.util.Arrays;

/**
 * A position of an {@link MnkGame}. Nothing scans the board: a win is found when it arises, by
 * counting outwards from the stone just placed, and the empty squares are kept as a sorted list,
 * which is shorter to copy than the board is to search.
 */
public final class MnkState extends BoardState {
  private final MnkGame game;

  /** The owner of each square, row-major from the top left. */
  private final byte[] owners;

  /** The empty squares, ascending: the first {@link #emptyCount()} elements. */
  private final int[] empty;

  private int plies;

  /** Whether the player who moved last has won. */
  private boolean won;

  MnkState(MnkGame game) {
    this.game = game;
    this.owners = new byte[game.actionCount()];
    Arrays.fill(owners, (byte) NOBODY);
    this.empty = new int[owners.length];
    Arrays.setAll(empty, square -> square);
  }

  private MnkState(MnkState from) {
    this.game = from.game;
    this.owners = from.owners.clone();
    this.empty = from.empty.clone();
    this.plies = from.plies;
    this.won = from.won;
  }

  @Override
  public MnkGame game() {
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
    int count = emptyCount();
    System.arraycopy(empty, 0, out, 0, count);
    return count;
  }

  private int emptyCount() {
    return owners.length - plies;
  }

  @Override
  public void apply(int action) {
    if (action < 0 || action >= owners.length || won || owners[action] != NOBODY) {
      throw refusal(action, "the square is occupied");
    }
    int emptyCount = emptyCount();
    int index = Arrays.binarySearch(empty, 0, emptyCount, action);
    System.arraycopy(empty, index + 1, empty, index, emptyCount - index - 1);
    owners[action] = (byte) currentPlayer();
    plies++;
    won = completesLine(action);
  }

  private boolean completesLine(int square) {
    int column = square % game.columns();
    int row = square / game.columns();
    return isLineThrough(column, row, 1, 0)
        || isLineThrough(column, row, 0, 1)
        || isLineThrough(column, row, 1, 1)
        || isLineThrough(column, row, 1, -1);
  }

  private boolean isLineThrough(int column, int row, int right, int down) {
    int run = 1 + runFrom(column, row, right, down) + runFrom(column, row, -right, -down);
    return run >= game.k();
  }

  /** How many stones like the one on a square follow it in one direction. */
  private int runFrom(int column, int row, int right, int down) {
    int columns = game.columns();
    int rows = game.rows();
    byte[] owners = this.owners;
    byte owner = owners[row * columns + column];
    int run = 0;
    int x = column + right;
    int y = row + down;
    while (x >= 0 && x < columns && y >= 0 && y < rows && owners[y * columns + x] == owner) {
      run++;
      x += right;
      y += down;
    }
    return run;
  }

  @Override
  public boolean isTerminal() {
    return won || plies == owners.length;
  }

  @Override
  public double returnFor(int player) {
    if (!won) {
      return 0;
    }
    return player == currentPlayer() ? -1 : 1;
  }

  @Override
  public MnkState copy() {
    return new MnkState(this);
  }

  @Override
  public void copyFrom(State other) {
    MnkState from = (MnkState) other;
    if (!from.game.equals(game)) {
      throw new ClassCastException(
          "a position of " + game.name() + " cannot become one of " + from.game.name());
    }
    System.arraycopy(from.owners, 0, owners, 0, owners.length);
    System.arraycopy(from.empty, 0, empty, 0, from.emptyCount());
    plies = from.plies;
    won = from.won;
  }

  @Override
  int ownerOf(int square) {
    return owners[square];
  }

  @Override
  BoardNotation notation() {
    return game.notation();
  }
}
