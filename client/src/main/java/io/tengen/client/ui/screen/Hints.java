package io.tengen.client.ui.screen;

import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.ui.widget.BoardHints;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a board shows of an analysis. */
final class Hints {
  private static final int MOST_CANDIDATES = 12;

  private Hints() {}

  /** The parts that are wanted. */
  static BoardHints of(
      PositionAnalysis analysis, GoGame game, boolean moves, boolean heat, boolean ownership) {
    return new BoardHints(
        moves ? candidates(analysis, game) : List.of(),
        heat ? heat(analysis, game) : List.of(),
        ownership ? ownership(analysis, game) : List.of(),
        BoardHints.Line.NONE);
  }

  private static List<BoardHints.Candidate> candidates(PositionAnalysis analysis, GoGame game) {
    int pass = game.size() * game.size();
    List<BoardHints.Candidate> candidates = new ArrayList<>();
    double best = analysis.moves().isEmpty() ? 0 : analysis.moves().get(0).winRate();
    for (PositionAnalysis.Move move : analysis.moves()) {
      if (move.visits() > 0 && move.action() < pass && candidates.size() < MOST_CANDIDATES) {
        double loss = Math.max(0, Math.min(1, best - move.winRate()));
        candidates.add(
            new BoardHints.Candidate(move.action(), move.visits(), move.winRate(), loss));
      }
    }
    return candidates;
  }

  private static List<Float> heat(PositionAnalysis analysis, GoGame game) {
    int points = game.size() * game.size();
    List<Float> heat = new ArrayList<>(Collections.nCopies(points, 0f));
    for (PositionAnalysis.Move move : analysis.moves()) {
      if (move.action() < points) {
        heat.set(move.action(), (float) move.prior());
      }
    }
    return heat;
  }

  private static List<Float> ownership(PositionAnalysis analysis, GoGame game) {
    if (analysis.ownership().isEmpty()) {
      return List.of();
    }
    int points = game.size() * game.size();
    float sign = analysis.toMove() == Colour.BLACK ? 1 : -1;
    List<Float> shares = new ArrayList<>(points);
    for (int action = 0; action < points; action++) {
      shares.add(sign * analysis.ownership().get().of(action));
    }
    return shares;
  }

  /** The line of play that begins with a move; empty when it was not tried. */
  static BoardHints.Line line(PositionAnalysis analysis, GoState position, int action) {
    Optional<PositionAnalysis.Move> move =
        analysis.moves().stream()
            .filter(each -> each.action() == action && each.visits() > 0)
            .findFirst();
    return move.map(each -> line(each.line(), position)).orElse(BoardHints.Line.NONE);
  }

  /**
   * What a line of play leads to: the stones of it that stand in the end, each with the number of
   * the last move there, and those of the position that do not. A move that is illegal ends it.
   *
   * @param position from which it is played; stays as it is
   */
  static BoardHints.Line line(List<String> moves, GoState position) {
    GoState state = position.copy();
    Points points = state.game().points();
    int[] numbers = new int[points.count()];
    for (int i = 0; i < moves.size(); i++) {
      int point = points.parse(moves.get(i));
      if (!state.isLegal(point)) {
        break;
      }
      state.play(point);
      if (point != Points.PASS) {
        numbers[points.actionOf(point)] = i + 1;
      }
    }
    List<BoardHints.Ghost> stones = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int action = 0; action < numbers.length; action++) {
      int point = points.pointOf(action);
      boolean isLeft = !state.board().isEmpty(point);
      if (isLeft && numbers[action] > 0) {
        stones.add(new BoardHints.Ghost(action, state.board().colourAt(point), numbers[action]));
      }
      // A point of the position that the line has played on was taken before.
      if (!position.board().isEmpty(point) && (!isLeft || numbers[action] > 0)) {
        taken.add(action);
      }
    }
    stones.sort(Comparator.comparingInt(BoardHints.Ghost::number));
    return new BoardHints.Line(stones, taken);
  }
}
