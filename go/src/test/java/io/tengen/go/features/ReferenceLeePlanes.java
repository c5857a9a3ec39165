package io.tengen.go.features;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.analysis.Eyes;
import io.tengen.go.analysis.Ladder;
import java.util.List;

/** The planes of {@link LeePlanes}, each by its definition, every move tried out on a board. */
final class ReferenceLeePlanes {
  private final GoState state;
  private final Board board;
  private final Points points;
  private final int area;
  private final float[] planes;

  private ReferenceLeePlanes(GoState state) {
    this.state = state;
    this.board = state.board();
    this.points = board.points();
    this.area = points.count();
    this.planes = new float[49 * area];
  }

  /**
   * Writes 49 planes.
   *
   * @param moves the actions from the empty board to the present
   */
  static float[] of(GoState state, List<Integer> moves) {
    ReferenceLeePlanes writer = new ReferenceLeePlanes(state);
    for (int action = 0; action < writer.area; action++) {
      writer.writeStone(action);
      writer.writeAge(action, moves);
      writer.writeMove(action);
      writer.set(3, action);
      if (state.currentPlayer() == Colour.BLACK) {
        writer.set(48, action);
      }
    }
    return writer.planes;
  }

  private void set(int plane, int action) {
    planes[plane * area + action] = 1;
  }

  private void setBin(int first, int count, int action) {
    set(first + Math.min(count, 8) - 1, action);
  }

  private void writeStone(int action) {
    int point = points.pointOf(action);
    if (board.isEmpty(point)) {
      set(2, action);
      return;
    }
    set(board.colourAt(point) == state.currentPlayer() ? 0 : 1, action);
    setBin(12, board.liberties(point), action);
  }

  /** The stone came with the last move that was played there. */
  private void writeAge(int action, List<Integer> moves) {
    if (board.isEmpty(points.pointOf(action))) {
      return;
    }
    int age = 8;
    for (int turns = 7; turns >= 1; turns--) {
      int move = moves.size() - turns;
      if (move >= 0 && moves.get(move) == action) {
        age = turns;
      }
    }
    set(4 + age - 1, action);
  }

  private void writeMove(int action) {
    int point = points.pointOf(action);
    int player = state.currentPlayer();
    if (!state.isLegal(point)) {
      return;
    }
    Board after = board.copy();
    after.playUnchecked(point, player);
    if (!after.isEmpty(point)) {
      int before = board.prisoners(Colour.opponent(player));
      int captured = after.prisoners(Colour.opponent(player)) - before;
      if (captured > 0) {
        setBin(20, captured, action);
      }
      if (after.liberties(point) == 1) {
        setBin(28, after.chainLength(point), action);
      }
      setBin(36, after.liberties(point), action);
    }
    Ladder ladder = new Ladder(board.size());
    if (ladder.isCapture(board, point, player)) {
      set(44, action);
    }
    if (ladder.isEscape(board, point, player)) {
      set(45, action);
    }
    if (!Eyes.isSimpleEye(board, point, player)) {
      set(46, action);
    }
  }
}
