package io.tengen.client.ui.screen;

import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.ui.widget.BoardHints;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.Points;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
        List.of());
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

  /** The line of play that begins with a move, as stones; empty when it was not tried. */
  static List<BoardHints.Ghost> line(PositionAnalysis analysis, GoGame game, int action) {
    Optional<PositionAnalysis.Move> move =
        analysis.moves().stream()
            .filter(each -> each.action() == action && each.visits() > 0)
            .findFirst();
    return move.map(each -> ghosts(each.line(), game, analysis.toMove())).orElse(List.of());
  }

  /** Moves by name, as stones that are numbered; a point that is played twice shows the first. */
  static List<BoardHints.Ghost> ghosts(List<String> line, GoGame game, int toMove) {
    Points points = game.points();
    List<BoardHints.Ghost> ghosts = new ArrayList<>();
    List<Integer> taken = new ArrayList<>();
    int colour = toMove;
    for (int i = 0; i < line.size(); i++) {
      int action = points.actionOf(points.parse(line.get(i)));
      if (action < points.count() && !taken.contains(action)) {
        taken.add(action);
        ghosts.add(new BoardHints.Ghost(action, colour, i + 1));
      }
      colour = Colour.opponent(colour);
    }
    return ghosts;
  }
}
