package io.tengen.env.board;

/** The twin of every game in which a number of stones in a row win. */
final class SlowLineGame extends SlowGame {
  private static final int[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

  private final int lineLength;
  private final boolean stonesFall;

  private SlowLineGame(int columns, int rows, int lineLength, boolean stonesFall, String stones) {
    super(columns, rows, stones);
    this.lineLength = lineLength;
    this.stonesFall = stonesFall;
  }

  static SlowLineGame ticTacToe() {
    return new SlowLineGame(3, 3, 3, false, "xo");
  }

  static SlowLineGame connectFour() {
    return new SlowLineGame(7, 6, 4, true, "xo");
  }

  static SlowLineGame of(MnkGame game) {
    return new SlowLineGame(game.columns(), game.rows(), game.k(), false, "XO");
  }

  @Override
  boolean isLegal(int action) {
    return squares[action / columns()][action % columns()] == EMPTY;
  }

  @Override
  void play(int action) {
    int row = action / columns();
    int column = action % columns();
    while (stonesFall && row + 1 < rows() && squares[row + 1][column] == EMPTY) {
      row++;
    }
    squares[row][column] = stone();
    player = 1 - player;
  }

  @Override
  boolean isOver() {
    return winner() != NOBODY || isFull();
  }

  @Override
  int winner() {
    for (int owner = 0; owner < 2; owner++) {
      for (int row = 0; row < rows(); row++) {
        for (int column = 0; column < columns(); column++) {
          for (int[] direction : DIRECTIONS) {
            if (isLine(stones.charAt(owner), column, row, direction)) {
              return owner;
            }
          }
        }
      }
    }
    return NOBODY;
  }

  private boolean isLine(char stone, int column, int row, int[] direction) {
    for (int i = 0; i < lineLength; i++) {
      int x = column + i * direction[0];
      int y = row + i * direction[1];
      if (!isOnBoard(x, y) || squares[y][x] != stone) {
        return false;
      }
    }
    return true;
  }

  @Override
  String picture() {
    StringBuilder picture = new StringBuilder();
    for (int row = 0; row < rows(); row++) {
      picture.append(drawRow(row, rows() - row));
    }
    return picture.append(drawColumnLabels(stonesFall ? '1' : 'a')).append(status()).toString();
  }
}
