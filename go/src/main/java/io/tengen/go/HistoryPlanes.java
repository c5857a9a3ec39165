package io.tengen.go;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The input of AlphaGo Zero (Silver et al., "Mastering the game of Go without human knowledge",
 * 2017, Methods): {@code X_t, Y_t, X_t-1, Y_t-1, ..., X_t-7, Y_t-7, C}. X has the stones of the
 * player to move, Y the opponent's, now and after each of the seven moves before; C is all ones
 * when black is to move. Before the start of the game there are no stones at all.
 *
 * <p>Older positions are found by taking the moves back on the planes themselves.
 */
final class HistoryPlanes {
  static final int POSITIONS = 8;
  static final int COUNT = 2 * POSITIONS + 1;

  /** By player and by what is on the point: tables, because a branch would be mispredicted. */
  private static final float[][] PLANE_VALUES = {{1, 0, 0, 0}, {0, 1, 0, 0}};

  private HistoryPlanes() {}

  /** Overwrites {@code COUNT * size * size} elements of {@code out} from {@code offset} on. */
  static void write(GoState state, float[] out, int offset) {
    Board board = state.board();
    int area = board.points().count();
    int player = state.currentPlayer();
    writePresent(board, player, out, offset);
    int plane = offset;
    Ply ply = state.lastPly();
    for (int age = 1; age < POSITIONS; age++) {
      Ply move = newestMove(ply);
      Ply before = move == null ? null : move.previous();
      plane += 2 * area;
      if (move == null || before == null) {
        Arrays.fill(out, plane, offset + 2 * POSITIONS * area, 0);
        break;
      }
      System.arraycopy(out, plane - 2 * area, out, plane, 2 * area);
      takeBack(move, board.points(), player, out, plane);
      ply = before;
    }
    int last = offset + 2 * POSITIONS * area;
    Arrays.fill(out, last, last + area, player == Colour.BLACK ? 1 : 0);
  }

  private static void writePresent(Board board, int player, float[] out, int offset) {
    Points points = board.points();
    int size = points.size();
    int area = points.count();
    float[] ownOf = PLANE_VALUES[player];
    float[] opponentsOf = PLANE_VALUES[Colour.opponent(player)];
    int own = offset;
    for (int row = 0; row < size; row++) {
      int point = points.at(row, 0);
      for (int end = point + size; point < end; point++, own++) {
        int colour = board.colourAt(point);
        out[own] = ownOf[colour];
        out[own + area] = opponentsOf[colour];
      }
    }
  }

  /** The newest of this and older entries that is a move; null when there is none. */
  private static @Nullable Ply newestMove(@Nullable Ply newest) {
    Ply ply = newest;
    while (ply != null && !ply.isMove()) {
      ply = ply.previous();
    }
    return ply;
  }

  private static void takeBack(Ply move, Points points, int player, float[] out, int plane) {
    int area = points.count();
    int captured = plane + (move.capturedColour() == player ? 0 : area);
    for (int i = 0; i < move.capturedCount(); i++) {
      out[captured + points.actionOf(move.captured(i))] = 1;
    }
    if (move.isStone()) {
      // After the captured stones, because a suicide is one of them.
      out[plane + (move.colour() == player ? 0 : area) + points.actionOf(move.point())] = 0;
    }
  }
}
