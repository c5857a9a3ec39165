package io.tengen.go.sgf;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import java.util.List;

/** Stones that a node puts on the board or takes off it, other than by a move. */
public final class Setup {
  private static final int[] NO_POINTS = {};

  private final int beforeMove;
  private final SgfNode node;
  private final int[] black;
  private final int[] white;
  private final int[] empty;

  /**
   * Reads a node.
   *
   * @param beforeMove how many moves come before it
   * @throws IllegalArgumentException when something is no point of the board
   */
  Setup(int beforeMove, SgfNode node, int size) {
    this.beforeMove = beforeMove;
    this.node = node;
    this.black = pointsOf(node, "AB", size);
    this.white = pointsOf(node, "AW", size);
    this.empty = pointsOf(node, "AE", size);
  }

  /**
   * Reads a node by itself.
   *
   * @throws SgfException when something is no point of the board
   */
  public static Setup of(SgfNode node, int size) throws SgfException {
    try {
      return new Setup(0, node, size);
    } catch (IllegalArgumentException e) {
      throw new SgfException("", node.line(), node.column(), String.valueOf(e.getMessage()));
    }
  }

  /** Whether a node has such stones. */
  public static boolean isIn(SgfNode node) {
    return node.has("AB") || node.has("AW") || node.has("AE");
  }

  private static int[] pointsOf(SgfNode node, String id, int size) {
    List<String> values = node.values(id);
    return values.isEmpty() ? NO_POINTS : SgfPoints.points(values, size);
  }

  /** How many moves come before it. */
  int beforeMove() {
    return beforeMove;
  }

  /**
   * Changes a board.
   *
   * @throws SgfException when a chain would have no liberty; nothing has changed then
   */
  public void apply(Board board) throws SgfException {
    Points points = board.points();
    int[] colours = new int[points.count()];
    for (int action = 0; action < colours.length; action++) {
      colours[action] = board.colourAt(points.pointOf(action));
    }
    put(black, Colour.BLACK, colours);
    put(white, Colour.WHITE, colours);
    put(empty, Colour.EMPTY, colours);
    try {
      board.setUp(colours);
    } catch (IllegalArgumentException e) {
      throw new SgfException(
          "", node.line(), node.column(), "the set-up is no position: " + e.getMessage());
    }
  }

  private static void put(int[] actions, int colour, int[] colours) {
    for (int action : actions) {
      colours[action] = colour;
    }
  }
}
