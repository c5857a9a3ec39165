package io.tengen.go.sgf;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Ply;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of a game: the way back from a state to SGF. Names, ranks and the result are the
 * caller's to add, to the root.
 */
public final class SgfRecorder {
  private SgfRecorder() {}

  /** The record of a state with all that led to it. */
  public static SgfGame record(GoState state) {
    int size = state.board().size();
    SgfNode root = new SgfNode().put("GM", "1").put("FF", "4").put("CA", "UTF-8");
    root.put("SZ", Integer.toString(size));
    root.put(GameInfo.KOMI.id(), Double.toString(state.rules().komi()));
    String rules = rulesName(state);
    if (rules != null) {
      root.put(GameInfo.RULES.id(), rules);
    }
    if (state.handicapStones() > 0) {
      root.put(GameInfo.HANDICAP.id(), Integer.toString(state.handicapStones()));
    }
    List<Ply> moves = moves(state);
    addStart(root, startOf(state), size);
    SgfNode node = root;
    for (Ply move : moves) {
      int action = state.board().points().actionOf(move.point());
      node = node.addChild();
      node.put(move.colour() == Colour.BLACK ? "B" : "W", SgfPoints.valueOf(action, size));
    }
    if (moves.isEmpty() && state.currentPlayer() == Colour.WHITE) {
      root.put("PL", "W");
    }
    return new SgfGame(root);
  }

  private static @Nullable String rulesName(GoState state) {
    for (Ruleset ruleset : Ruleset.values()) {
      if (ruleset.rules().withKomi(state.rules().komi()).equals(state.rules())) {
        return switch (ruleset) {
          case TROMP_TAYLOR -> "Tromp-Taylor";
          case CHINESE -> "Chinese";
          case JAPANESE -> "Japanese";
          case KOREAN -> "Korean";
          case AGA -> "AGA";
          case NEW_ZEALAND -> "NZ";
        };
      }
    }
    return null;
  }

  private static List<Ply> moves(GoState state) {
    List<Ply> moves = new ArrayList<>();
    for (Ply ply = state.lastPly(); ply != null; ply = ply.previous()) {
      if (ply.isMove()) {
        moves.add(ply);
      }
    }
    Collections.reverse(moves);
    return moves;
  }

  /** The colours at the start, by point: the last position with every move undone. */
  private static int[] startOf(GoState state) {
    Board board = state.board();
    Points points = board.points();
    int[] colours = new int[points.arrayLength()];
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      colours[point] = board.colourAt(point);
    }
    for (Ply ply = state.lastPly(); ply != null; ply = ply.previous()) {
      for (int i = 0; i < ply.capturedCount(); i++) {
        colours[ply.captured(i)] = ply.capturedColour();
      }
      if (ply.isStone()) {
        colours[ply.point()] = Colour.EMPTY;
      }
    }
    return colours;
  }

  private static void addStart(SgfNode root, int[] colours, int size) {
    Points points = Points.ofSize(size);
    for (int colour = Colour.BLACK; colour <= Colour.WHITE; colour++) {
      List<String> values = new ArrayList<>();
      for (int action = 0; action < points.count(); action++) {
        if (colours[points.pointOf(action)] == colour) {
          values.add(SgfPoints.valueOf(action, size));
        }
      }
      if (!values.isEmpty()) {
        root.put(colour == Colour.BLACK ? "AB" : "AW", values);
      }
    }
  }
}
