package io.tengen.env.mdp;

import java.util.Locale;

/** The four moves on a grid. */
enum Direction {
  UP(0, -1),
  RIGHT(1, 0),
  DOWN(0, 1),
  LEFT(-1, 0);

  /** Change of column. */
  final int columnStep;

  /** Change of row; rows are counted from the top. */
  final int rowStep;

  Direction(int columnStep, int rowStep) {
    this.columnStep = columnStep;
    this.rowStep = rowStep;
  }

  Direction clockwise() {
    return switch (this) {
      case UP -> RIGHT;
      case RIGHT -> DOWN;
      case DOWN -> LEFT;
      case LEFT -> UP;
    };
  }

  Direction counterclockwise() {
    return clockwise().clockwise().clockwise();
  }

  /** The word for an action: {@code up}, {@code right}, {@code down}, {@code left}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
