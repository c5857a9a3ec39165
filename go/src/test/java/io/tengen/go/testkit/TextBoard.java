package io.tengen.go.testkit;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A position drawn as text: {@code X} black, {@code O} white, {@code .} empty, and any lower-case
 * letter an empty point that the test calls by that letter. Blanks do not count.
 */
public final class TextBoard {
  private final String cells;
  private final Board board;

  private TextBoard(String cells, int size) {
    this.cells = cells;
    this.board = new Board(size);
    board.setUp(
        cells
            .chars()
            .map(c -> c == 'X' ? Colour.BLACK : c == 'O' ? Colour.WHITE : Colour.EMPTY)
            .toArray());
  }

  /** Reads a square drawing. */
  public static TextBoard of(String drawing) {
    List<String> rows = new ArrayList<>();
    for (String line : drawing.split("\n", -1)) {
      String row = line.replace(" ", "");
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    for (String row : rows) {
      if (row.length() != rows.size() || !row.matches("[XO.a-z]*")) {
        throw new IllegalArgumentException("the row '" + row + "' of\n" + drawing);
      }
    }
    return new TextBoard(String.join("", rows), rows.size());
  }

  /** A fresh copy of the position. */
  public Board board() {
    return board.copy();
  }

  /** A game that starts here. */
  public GoState state(Rules rules, int playerToMove) {
    return new GoGame(board.size(), rules).newState(board, playerToMove, 0);
  }

  /** The point with the letter; the first one, row by row, where there are more. */
  public int point(char letter) {
    int action = cells.indexOf(letter);
    if (action < 0) {
      throw new IllegalArgumentException("no " + letter + " in " + cells);
    }
    return board.points().pointOf(action);
  }

  /** All points with the symbol. */
  public BitSet points(char symbol) {
    BitSet points = new BitSet();
    for (int action = 0; action < cells.length(); action++) {
      if (cells.charAt(action) == symbol) {
        points.set(board.points().pointOf(action));
      }
    }
    return points;
  }

  /** The position as text in the same way, without letters. */
  public static String draw(Board board) {
    StringBuilder text = new StringBuilder();
    Points points = board.points();
    for (int action = 0; action < points.count(); action++) {
      text.append("XO.".charAt(board.colourAt(points.pointOf(action))));
      text.append((action + 1) % points.size() == 0 ? "\n" : "");
    }
    return text.toString();
  }

  /** A drawing as {@link #draw} writes it: without blanks, letters as empty points. */
  public static String normalised(String drawing) {
    return draw(of(drawing).board);
  }

  /** The names of points, sorted, for messages that people read. */
  public static List<String> names(BitSet set, int size) {
    Points points = Points.ofSize(size);
    String[] names = set.stream().mapToObj(points::name).toArray(String[]::new);
    Arrays.sort(names);
    return Arrays.asList(names);
  }
}
