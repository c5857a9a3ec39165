package io.tengen.env.board;

import java.util.ArrayList;
import java.util.List;

/** The twin of {@link Othello}: walks from a square in each of eight directions. */
final class SlowOthello extends SlowGame {
  private static final int SIDE = 8;

  SlowOthello() {
    super(SIDE, SIDE, "XO");
    squares[3][3] = 'O';
    squares[3][4] = 'X';
    squares[4][3] = 'X';
    squares[4][4] = 'O';
  }

  @Override
  boolean isLegal(int action) {
    return action < SIDE * SIDE ? !flips(action).isEmpty() : !canPlace();
  }

  @Override
  void play(int action) {
    if (action < SIDE * SIDE) {
      List<int[]> flips = flips(action);
      squares[action / SIDE][action % SIDE] = stone();
      for (int[] flip : flips) {
        squares[flip[1]][flip[0]] = stone();
      }
    }
    player = 1 - player;
  }

  private boolean canPlace() {
    for (int square = 0; square < SIDE * SIDE; square++) {
      if (!flips(square).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private List<int[]> flips(int square) {
    List<int[]> flips = new ArrayList<>();
    if (squares[square / SIDE][square % SIDE] != EMPTY) {
      return flips;
    }
    for (int right = -1; right <= 1; right++) {
      for (int down = -1; down <= 1; down++) {
        List<int[]> run = new ArrayList<>();
        int column = square % SIDE + right;
        int row = square / SIDE + down;
        while (isOnBoard(column, row) && squares[row][column] == otherStone()) {
          run.add(new int[] {column, row});
          column += right;
          row += down;
        }
        if (isOnBoard(column, row) && squares[row][column] == stone()) {
          flips.addAll(run);
        }
      }
    }
    return flips;
  }

  @Override
  boolean isOver() {
    if (canPlace()) {
      return false;
    }
    player = 1 - player;
    boolean otherCanPlace = canPlace();
    player = 1 - player;
    return !otherCanPlace;
  }

  @Override
  int winner() {
    int lead = count('X') - count('O');
    if (lead == 0) {
      return NOBODY;
    }
    return lead > 0 ? 0 : 1;
  }

  @Override
  String picture() {
    StringBuilder picture = new StringBuilder(drawColumnLabels('a'));
    for (int row = 0; row < SIDE; row++) {
      picture.append(drawRow(row, row + 1));
    }
    return picture
        .append(status())
        .append(", ")
        .append(count('X'))
        .append('-')
        .append(count('O'))
        .toString();
  }
}
