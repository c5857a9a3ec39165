package io.tengen.env.board;

import io.tengen.env.State;
import java.util.Arrays;

/**
 * A position of an {@link MnkGame}. A win is found when it arises, by counting outwards from the
 * stone just placed, so that its cost does not grow with the board.
 */
public final class MnkState extends BoardState {
  private final MnkGame game;

  /** The owner of each square, row-major from the top left. */
  private final byte[] owners;

  private int plies;

  /** Whether the player who moved last has won. */
  private boolean won;

  MnkState(MnkGame game) {
    this.game = game;
    this.owners = new byte[game.actionCount()];
    Arrays.fill(owners, (byte) NOBODY);
  }

  private MnkState(MnkState from) {
    this.game = from.game;
    this.owners = from.owners.clone();
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
    byte[] owners = this.owners;
    int count = 0;
    for (int square = 0; square < owners.length; square++) {
      if (owners[square] == NOBODY) {
        out[count++] = square;
      }
    }
    return count;
  }

  @Override
  public void apply(int action) {
    if (action < 0 || action >= owners.length || won || owners[action] != NOBODY) {
      throw refusal(action, "the square is occupied");
    }
    owners[action] = (byte) currentPlayer();
    plies++;
    won =
        isLineThrough(action, 1, 0)
            || isLineThrough(action, 0, 1)
            || isLineThrough(action, 1, 1)
            || isLineThrough(action, 1, -1);
  }

  private boolean isLineThrough(int square, int right, int down) {
    return 1 + runFrom(square, right, down) + runFrom(square, -right, -down) >= game.k();
  }

  /** How many stones like the one on a square follow it in one direction. */
  private int runFrom(int square, int right, int down) {
    int columns = game.columns();
    int rows = game.rows();
    byte[] owners = this.owners;
    byte owner = owners[square];
    int column = square % columns + right;
    int row = square / columns + down;
    int run = 0;
    while (column >= 0
        && column < columns
        && row >= 0
        && row < rows
        && owners[row * columns + column] == owner) {
      run++;
      column += right;
      row += down;
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
