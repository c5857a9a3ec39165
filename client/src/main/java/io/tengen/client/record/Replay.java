package io.tengen.client.record;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.sgf.Setup;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfNode;
import io.tengen.go.sgf.SgfPoints;
import io.tengen.go.sgf.SgfProperty;

/**
 * Does to a position what a node says.
 *
 * <p>As {@link io.tengen.go.sgf.MainLine} does: set-up before moves, a colour may move twice in a
 * row, passes end nothing while there is more, a set-up starts a new past for superko. What breaks
 * the rules is no failure here: the stone is put on the board all the same, in place of one that is
 * there, as a set-up would; where even that leaves a chain without liberties, nothing changes but
 * the turn.
 */
final class Replay {
  private Replay() {}

  /**
   * The position after a node.
   *
   * @param state before it; may be changed and be the answer
   */
  static GoState after(MoveNode node, GoState state) {
    node.setIrregular(false);
    if (node.isPlain()) {
      return move(node, node.action(), node.colour(), state);
    }
    return afterAll(node, state);
  }

  private static GoState afterAll(MoveNode node, GoState before) {
    SgfNode sgf = node.sgf();
    GoState state = before;
    int player = playerOf(sgf);
    if (Setup.isIn(sgf)) {
      state = setUp(node, player, state);
    } else if (player != Colour.EMPTY) {
      state = resumed(state, player);
      state.setCurrentPlayer(player);
    }
    int size = state.board().size();
    for (SgfProperty property : sgf.properties()) {
      int mover = NodeMoves.moverOf(property);
      if (mover != Colour.EMPTY) {
        state = move(node, SgfPoints.move(property.values().get(0), size), mover, state);
      }
    }
    return state;
  }

  /** Whose turn a node says it is; {@link Colour#EMPTY} when it does not. */
  static int playerOf(SgfNode node) {
    return switch (node.value("PL").map(String::strip).orElse("")) {
      case "B", "b", "1" -> Colour.BLACK;
      case "W", "w", "2" -> Colour.WHITE;
      default -> Colour.EMPTY;
    };
  }

  private static GoState setUp(MoveNode node, int player, GoState state) {
    Board board = state.board().copy();
    try {
      Setup.of(node.sgf(), board.size()).apply(board);
    } catch (SgfException e) {
      node.setIrregular(true);
    }
    int toMove = player == Colour.EMPTY ? state.currentPlayer() : player;
    return state.game().newState(board, toMove, state.handicapStones());
  }

  /** A state that goes on: after two passes as it is, at the end of its length as a new one. */
  private static GoState resumed(GoState state, int player) {
    if (state.isTerminal() && state.moveCount() >= state.game().maxGameLength()) {
      return state.game().newState(state.board(), player, state.handicapStones());
    }
    state.resume();
    return state;
  }

  private static GoState move(MoveNode node, int action, int colour, GoState before) {
    GoState state = resumed(before, colour);
    state.setCurrentPlayer(colour);
    int point = state.game().points().pointOf(action);
    if (state.isLegal(point)) {
      state.play(point);
      return state;
    }
    node.setIrregular(true);
    return forced(point, colour, state);
  }

  private static GoState forced(int point, int colour, GoState state) {
    Board board = state.board().copy();
    if (board.isEmpty(point)) {
      board.playUnchecked(point, colour);
    } else {
      replace(point, colour, board);
    }
    return state.game().newState(board, Colour.opponent(colour), state.handicapStones());
  }

  private static void replace(int point, int colour, Board board) {
    int[] colours = colours(board);
    colours[board.points().actionOf(point)] = colour;
    if (isPosition(colours, board.size())) {
      board.setUp(colours);
    }
  }

  /** The colours of a board, by action. */
  static int[] colours(Board board) {
    Points points = board.points();
    int[] colours = new int[points.count()];
    for (int action = 0; action < colours.length; action++) {
      colours[action] = board.colourAt(points.pointOf(action));
    }
    return colours;
  }

  /** Whether every chain would have a liberty. */
  static boolean isPosition(int[] colours, int size) {
    try {
      new Board(size).setUp(colours);
      return true;
    } catch (IllegalArgumentException chainWithoutLiberty) {
      return false;
    }
  }
}
