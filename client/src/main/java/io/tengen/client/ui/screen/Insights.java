package io.tengen.client.ui.screen;

import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.analysis.ReviewView;
import io.tengen.client.analysis.ReviewView.Mistake;
import io.tengen.client.analysis.ReviewView.PlyReview;
import io.tengen.client.record.MoveNode;
import io.tengen.client.ui.widget.GraphData;
import io.tengen.go.Colour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What analyses have said about the positions of a record so far, all from black's view. */
final class Insights {
  /** Smaller losses are differences of opinion. */
  static final double MISTAKE = 0.05;

  private final Map<Long, Insight> byNode = new HashMap<>();
  private List<MoveNode> reviewed = List.of();
  private List<Mistake> mistakes = List.of();

  /**
   * What is known of a position.
   *
   * @param winRate black's, in [0, 1]
   * @param score black's points ahead, if the analyst tells
   */
  record Insight(double winRate, OptionalDouble score, int visits) {}

  /** Keeps what an analysis says, if it rests on more than what is known. */
  void learn(MoveNode node, PositionAnalysis analysis) {
    boolean isBlack = analysis.toMove() == Colour.BLACK;
    double rate = isBlack ? analysis.winRate() : 1 - analysis.winRate();
    OptionalDouble score = analysis.score();
    if (score.isPresent() && !isBlack) {
      score = OptionalDouble.of(-score.getAsDouble());
    }
    put(node, new Insight(rate, score, analysis.visits()));
  }

  private void put(MoveNode node, Insight insight) {
    Insight known = byNode.get(node.id());
    if (known == null || insight.visits() >= known.visits() || insight.visits() == 0) {
      byNode.put(node.id(), insight);
    }
  }

  /**
   * Keeps what a review says.
   *
   * @param line the nodes it went along, one more than its moves
   */
  void learn(List<MoveNode> line, ReviewView review) {
    reviewed = line;
    mistakes = review.mistakes().stream().filter(each -> each.drop() >= MISTAKE).toList();
    for (int ply = 0; ply < Math.min(line.size(), review.plies().size()); ply++) {
      Optional<PlyReview> found = review.plies().get(ply);
      if (found.isPresent()) {
        PlyReview each = found.get();
        put(line.get(ply), new Insight(each.winRate(), each.score(), each.visits()));
      }
    }
  }

  /** What is known of a position, or null. */
  @Nullable Insight of(MoveNode node) {
    return byNode.get(node.id());
  }

  /** The mistakes that a review has found and that are still in the record, the worst first. */
  List<Mistake> mistakes() {
    int kept = kept();
    return mistakes.stream().filter(each -> each.ply() + 1 < kept).toList();
  }

  /** The position in which a mistake was made, or null if it is not in the record any more. */
  @Nullable MoveNode nodeBefore(Mistake mistake) {
    return mistake.ply() < kept() ? reviewed.get(mistake.ply()) : null;
  }

  /** How many of the reviewed nodes are still in the record; they follow one another. */
  private int kept() {
    if (reviewed.isEmpty() || !reviewed.get(0).isInRecord()) {
      return 0;
    }
    int kept = 1;
    while (kept < reviewed.size()
        && reviewed.get(kept - 1).children().contains(reviewed.get(kept))) {
      kept++;
    }
    return kept;
  }

  /** The mistake that was made by a move, or null. */
  @Nullable Mistake mistakeAt(MoveNode node) {
    for (Mistake mistake : mistakes) {
      if (mistake.ply() + 1 < reviewed.size() && reviewed.get(mistake.ply() + 1) == node) {
        return mistake;
      }
    }
    return null;
  }

  /** The graph of a line of play. */
  GraphData graph(List<MoveNode> line, MoveNode current) {
    List<@Nullable Double> rates = new ArrayList<>();
    List<@Nullable Double> scores = new ArrayList<>();
    List<Integer> bad = new ArrayList<>();
    boolean isEmpty = true;
    for (int i = 0; i < line.size(); i++) {
      Insight insight = byNode.get(line.get(i).id());
      isEmpty &= insight == null;
      rates.add(insight == null ? null : Double.valueOf(insight.winRate()));
      scores.add(
          insight == null || insight.score().isEmpty()
              ? null
              : Double.valueOf(insight.score().getAsDouble()));
      if (mistakeAt(line.get(i)) != null) {
        bad.add(i);
      }
    }
    int place = Math.max(0, line.indexOf(current));
    return isEmpty ? GraphData.NONE : new GraphData(rates, scores, place, bad);
  }
}
