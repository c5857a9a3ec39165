package io.tengen.client.record;

import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfPoints;
import java.util.Arrays;

/** Writes moves and set-ups into nodes. */
final class Editing {
  /** What lists the points of a colour, by colour. */
  private static final String[] SETUP = {"AB", "AW", "AE"};

  private Editing() {}

  /** Adds a move behind a node. */
  static MoveNode addMove(
      RecordTree tree, MoveNode parent, int action, int colour, Runnable changed) {
    MoveNode node = tree.add(parent, new NodeMoves(1, action, colour, true));
    node.sgf().put(turn(colour), SgfPoints.valueOf(action, tree.size()));
    changed.run();
    return node;
  }

  /** B or W, refused of what is neither. */
  static String turn(int player) {
    return switch (player) {
      case Colour.BLACK -> "B";
      case Colour.WHITE -> "W";
      default ->
          throw new IllegalArgumentException(
              "the player is " + player + ", but must be 0 (black) or 1 (white)");
    };
  }

  /** Refuses what is no point of the board, and no colour or none. */
  static void requireStone(int point, int colour, GoGame game) {
    if (!game.points().isOnBoard(point)) {
      throw new IllegalArgumentException("point " + point + " is off the board");
    }
    if (colour != Colour.BLACK && colour != Colour.WHITE && colour != Colour.EMPTY) {
      throw new IllegalArgumentException(
          "colour is " + colour + ", but must be 0 (black), 1 (white) or 2 (empty)");
    }
  }

  /**
   * Makes a node turn one position into another.
   *
   * @param before the colours without the node, by action
   * @param wanted the colours with it
   */
  static void setUp(SgfNode node, int[] before, int[] wanted, int size) {
    for (int colour = 0; colour < SETUP.length; colour++) {
      int[] actions = new int[wanted.length];
      int count = 0;
      for (int action = 0; action < wanted.length; action++) {
        if (wanted[action] == colour && before[action] != colour) {
          actions[count++] = action;
        }
      }
      if (count == 0) {
        node.remove(SETUP[colour]);
      } else {
        node.put(SETUP[colour], SgfPoints.valuesOf(Arrays.copyOf(actions, count), size));
      }
    }
  }
}
