package io.tengen.client.ui.screen;

import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.analysis.AnalysisDesk;
import io.tengen.client.analysis.AnalysisWish;
import io.tengen.client.analysis.GameReview;
import io.tengen.client.analysis.PositionAnalyst;
import io.tengen.client.analysis.ReviewView;
import io.tengen.client.analysis.WhyNot;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.ui.widget.BoardHints;
import io.tengen.go.GoState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The analyses of a record: of the position that is looked at, of the whole game, of a single move.
 * Of the render thread; what searches is elsewhere.
 */
final class GoAnalysis implements AutoCloseable {
  private static final int ESTIMATE_VISITS = 200;

  private final Supplier<AnalysisDesk> desk;
  private final GameRecord record;
  private final GoOptions options;
  private final Runnable news;
  private final Consumer<String> problem;
  private final Insights insights = new Insights();
  private boolean isOn;
  private boolean withCandidates = true;
  private boolean withHeat;
  private boolean withOwnership;
  private @Nullable PositionAnalyst analyst;
  private @Nullable PositionAnalyst estimator;
  private @Nullable MoveNode analysed;
  private @Nullable AnalysisWish analysedAs;
  private @Nullable PositionAnalysis latest;
  private @Nullable GameReview review;
  private @Nullable ReviewView reviewed;
  private @Nullable WhyNot question;

  /**
   * Nothing runs yet.
   *
   * @param options who analyses, and for how long; read at each request
   * @param news run when there is something new to show
   * @param problem told what went wrong
   */
  GoAnalysis(
      Supplier<AnalysisDesk> desk,
      GameRecord record,
      GoOptions options,
      Runnable news,
      Consumer<String> problem) {
    this.desk = desk;
    this.record = record;
    this.options = options;
    this.news = news;
    this.problem = problem;
  }

  Insights insights() {
    return insights;
  }

  boolean isOn() {
    return isOn;
  }

  boolean withCandidates() {
    return withCandidates;
  }

  boolean withHeat() {
    return withHeat;
  }

  boolean withOwnership() {
    return withOwnership;
  }

  /** Begins or ends the analysis of what is looked at. */
  void switchOn() {
    set(!isOn);
  }

  /** Begins the analysis if it does not run. */
  void switchOnIfOff() {
    startIf(true);
  }

  private void set(boolean on) {
    isOn = on;
    analysed = null;
    latest = null;
    if (analyst != null) {
      analyst.stop();
    }
    follow();
  }

  void switchCandidates() {
    withCandidates = !withCandidates;
    startIf(withCandidates);
  }

  void switchHeat() {
    withHeat = !withHeat;
    startIf(withHeat);
  }

  void switchOwnership() {
    withOwnership = !withOwnership;
    // A search says whose points are whose only if it was asked to from the start.
    set(isOn || withOwnership);
  }

  private void startIf(boolean isWanted) {
    if (isWanted && !isOn) {
      set(true);
    }
  }

  /** Ends what runs, as when a game begins in which that is not fair. */
  void stop() {
    set(false);
    cancelReview();
  }

  /** Analyses the position at the cursor, if it is another one or is to be analysed otherwise. */
  void follow() {
    if (!isOn) {
      return;
    }
    MoveNode current = record.current();
    AnalysisWish wish = new AnalysisWish(options.model(), options.visits(), withOwnership);
    if (current == analysed && wish.equals(analysedAs)) {
      return;
    }
    analysed = current;
    analysedAs = wish;
    latest = null;
    PositionAnalyst known = analyst;
    if (known == null) {
      known = desk.get().newAnalyst();
      analyst = known;
    }
    if (record.state().isTerminal()) {
      known.stop();
    } else {
      known.analyse(record.state(), wish, new OfPosition(current));
    }
  }

  /** What is known of the position at the cursor, or null. */
  @Nullable PositionAnalysis latest() {
    return analysed == record.current() ? latest : null;
  }

  /** What the board shows. */
  BoardHints hints() {
    PositionAnalysis known = latest();
    return known == null || !isOn
        ? BoardHints.NONE
        : Hints.of(known, record.game(), withCandidates, withHeat, withOwnership);
  }

  /** The line of play behind a candidate; empty without. */
  BoardHints.Line line(int action) {
    PositionAnalysis known = latest();
    return known == null || !isOn || !withCandidates
        ? BoardHints.Line.NONE
        : Hints.line(known, record.state(), action);
  }

  /** Hears about the position at a node. */
  private final class OfPosition implements AnalysisListener {
    private final MoveNode node;

    OfPosition(MoveNode node) {
      this.node = node;
    }

    @Override
    public void found(PositionAnalysis analysis) {
      insights.learn(node, analysis);
      if (node == analysed) {
        latest = analysis;
      }
      news.run();
    }

    @Override
    public void done() {
      news.run();
    }

    @Override
    public void failed(String why) {
      problem.accept(why);
    }
  }

  // ---- The score ----

  /**
   * Estimates the score at the cursor.
   *
   * @param answer told black's points ahead, or its chance
   * @param failed told why there is no answer
   */
  void estimate(Consumer<Insights.Insight> answer, Consumer<String> failed) {
    PositionAnalyst known = estimator;
    if (known == null) {
      known = desk.get().newAnalyst();
      estimator = known;
    }
    MoveNode node = record.current();
    AnalysisWish wish = new AnalysisWish(options.model(), ESTIMATE_VISITS, true);
    known.analyse(
        record.state(),
        wish,
        new AnalysisListener() {
          @Override
          public void found(PositionAnalysis analysis) {
            insights.learn(node, analysis);
          }

          @Override
          public void done() {
            Insights.Insight insight = insights.of(node);
            if (insight != null) {
              answer.accept(insight);
            }
            news.run();
          }

          @Override
          public void failed(String why) {
            failed.accept(why);
          }
        });
  }

  // ---- The whole game ----

  /** Reviews the main line, each position for so many visits. */
  void review(int visitsEach) {
    cancelReview();
    List<MoveNode> line = record.line();
    int first = 0;
    // Nodes that set stones up have no move; the review begins behind the last of them.
    for (int i = 1; i < line.size(); i++) {
      first = line.get(i).isMove() ? first : i;
    }
    List<MoveNode> plies = List.copyOf(line.subList(first, line.size()));
    List<Integer> actions = plies.stream().skip(1).map(MoveNode::action).toList();
    GoState start = record.stateAt(plies.get(0));
    try {
      review =
          new GameReview(
              desk.get(),
              start,
              actions,
              new AnalysisWish(options.model(), visitsEach, false),
              found -> {
                reviewed = found;
                insights.learn(plies, found);
                found.failure().ifPresent(problem);
                news.run();
              });
    } catch (IllegalArgumentException e) {
      problem.accept(String.valueOf(e.getMessage()));
    }
  }

  /** Ends the review. */
  void cancelReview() {
    if (review != null) {
      review.cancel();
      review = null;
      reviewed = null;
    }
  }

  /** How far the review is, or null when there is none. */
  @Nullable ReviewView reviewed() {
    return reviewed;
  }

  /** Whether a review goes on. */
  boolean isReviewing() {
    return review != null && (reviewed == null || !reviewed.isDone());
  }

  // ---- A single move ----

  /** Asks why a move is not the best. */
  void ask(int action, WhyNot.Listener listener) {
    cancelQuestion();
    AnalysisWish wish = new AnalysisWish(options.model(), ESTIMATE_VISITS, false);
    try {
      question = new WhyNot(desk.get(), record.state(), action, wish, listener);
    } catch (IllegalArgumentException e) {
      listener.failed(String.valueOf(e.getMessage()));
    }
  }

  private void cancelQuestion() {
    if (question != null) {
      question.cancel();
      question = null;
    }
  }

  @Override
  public void close() {
    set(false);
    cancelReview();
    cancelQuestion();
    if (analyst != null) {
      analyst.close();
    }
    if (estimator != null) {
      estimator.close();
    }
  }
}
