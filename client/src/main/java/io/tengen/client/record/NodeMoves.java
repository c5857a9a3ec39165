package io.tengen.client.record;

import io.tengen.go.Colour;
import io.tengen.go.sgf.Setup;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfPoints;
import io.tengen.go.sgf.SgfProperty;

/**
 * What a node of a file does to the position, in short.
 *
 * @param count how many moves it has; one, but for strange files
 * @param action the last one, or {@link MoveNode#NO_ACTION}
 * @param colour whose that is, or {@link Colour#EMPTY}
 * @param plain whether there is one move and nothing else
 */
record NodeMoves(int count, int action, int colour, boolean plain) {
  /** Of a node without a move. */
  static final NodeMoves NONE = new NodeMoves(0, MoveNode.NO_ACTION, Colour.EMPTY, false);

  /**
   * Reads a node.
   *
   * @throws SgfException when something is no point of the board
   */
  static NodeMoves of(SgfNode node, int size) throws SgfException {
    boolean setup = Setup.isIn(node);
    if (setup) {
      Setup.of(node, size);
    }
    int count = 0;
    int action = MoveNode.NO_ACTION;
    int colour = Colour.EMPTY;
    for (SgfProperty property : node.properties()) {
      int mover = moverOf(property);
      if (mover != Colour.EMPTY) {
        count++;
        colour = mover;
        action = actionOf(node, property, size);
      }
    }
    return new NodeMoves(count, action, colour, count == 1 && !setup && !node.has("PL"));
  }

  /** Whose move a property is; {@link Colour#EMPTY} if it is none. */
  static int moverOf(SgfProperty property) {
    return switch (property.id()) {
      case "B" -> Colour.BLACK;
      case "W" -> Colour.WHITE;
      default -> Colour.EMPTY;
    };
  }

  private static int actionOf(SgfNode node, SgfProperty property, int size) throws SgfException {
    try {
      return SgfPoints.move(property.values().get(0), size);
    } catch (IllegalArgumentException e) {
      throw new SgfException("", node.line(), node.column(), String.valueOf(e.getMessage()));
    }
  }
}
