package io.tengen.client.analysis;

import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.analysis.ReviewView.PlyReview;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Analyses every position of a game in the background, one after the other, the coarse course
 * first: its ends, the middle, the quarters, and so on. Tells after each. To be used by the owner
 * alone.
 */
public final class GameReview implements AutoCloseable {
  private final AnalysisDesk desk;
  private final State start;
  private final List<Integer> actions;
  private final AnalysisWish wish;
  private final Consumer<ReviewView> listener;
  private final PositionAnalyst analyst;
  private final List<Optional<PlyReview>> plies;
  private final List<Integer> order;
  private int next;
  private ReviewView view;

  /**
   * Begins.
   *
   * @param start where the game begins; copied
   * @param actions all moves, legal
   * @param wish how long each position is analysed
   * @param listener told on the owner's executor
   * @throws IllegalArgumentException when a move is illegal
   */
  public GameReview(
      AnalysisDesk desk,
      State start,
      List<Integer> actions,
      AnalysisWish wish,
      Consumer<ReviewView> listener) {
    this.desk = desk;
    this.start = start.copy();
    this.actions = List.copyOf(actions);
    this.wish = wish;
    this.listener = listener;
    this.analyst = desk.newAnalyst();
    this.plies = new ArrayList<>(Collections.nCopies(actions.size() + 1, Optional.empty()));
    this.order = order(actions.size());
    this.view = new ReviewView(plies, List.of(), false, Optional.empty());
    // All at once, so that nothing illegal comes to light later.
    position(actions.size());
    goOn();
  }

  /** The numbers from 0 to the last, both ends first, then in ever finer steps. */
  static List<Integer> order(int last) {
    List<Integer> order = new ArrayList<>();
    order.add(0);
    if (last > 0) {
      order.add(last);
    }
    int step = Math.max(1, Integer.highestOneBit(last));
    for (int size = step; size >= 1; size /= 2) {
      for (int ply = size; ply < last; ply += size) {
        // Those at even steps have been had with the coarser ones.
        if (size == step || ply / size % 2 == 1) {
          order.add(ply);
        }
      }
    }
    return order;
  }

  /** What is known so far. */
  public ReviewView view() {
    return view;
  }

  private State position(int ply) {
    State position = start.copy();
    actions.subList(0, ply).forEach(position::apply);
    return position;
  }

  private void goOn() {
    int ply = order.get(next);
    next++;
    State position = position(ply);
    if (Positions.isDecided(position)) {
      // Through the owner's queue, so that a listener is never called by who begins.
      desk.owner().execute(() -> found(ply, decided(position)));
    } else {
      analyst.analyse(position, wish, new Listener(ply));
    }
  }

  private static PlyReview decided(State position) {
    return new PlyReview(
        0, 0, Positions.winRateOfFirst(position), OptionalDouble.empty(), -1, List.of());
  }

  private void found(int ply, PlyReview found) {
    if (view.isDone()) {
      return;
    }
    plies.set(ply, Optional.of(found));
    view =
        new ReviewView(
            plies, ReviewView.mistakes(actions, plies), next == order.size(), Optional.empty());
    listener.accept(view);
    if (!view.isDone()) {
      goOn();
    }
  }

  /** Ends it, and tells nothing more. */
  public void cancel() {
    view = new ReviewView(plies, view.mistakes(), true, view.failure());
    analyst.stop();
  }

  @Override
  public void close() {
    cancel();
  }

  /** Keeps the last word on a position. */
  private final class Listener implements AnalysisListener {
    private final int ply;
    private @Nullable PositionAnalysis last;

    Listener(int ply) {
      this.ply = ply;
    }

    @Override
    public void found(PositionAnalysis analysis) {
      last = analysis;
    }

    @Override
    public void done() {
      PositionAnalysis analysis = last;
      if (analysis == null) {
        failed("the analyst has said nothing");
      } else {
        GameReview.this.found(ply, review(analysis));
      }
    }

    @Override
    public void failed(String why) {
      view = new ReviewView(plies, view.mistakes(), true, Optional.of(why));
      listener.accept(view);
    }
  }

  private static PlyReview review(PositionAnalysis analysis) {
    int toMove = analysis.toMove();
    List<PositionAnalysis.Move> moves = analysis.moves();
    double rate = analysis.winRate();
    OptionalDouble score = analysis.score();
    if (toMove == 1 && score.isPresent()) {
      score = OptionalDouble.of(-score.getAsDouble());
    }
    return new PlyReview(
        toMove,
        analysis.visits(),
        toMove == 0 ? rate : 1 - rate,
        score,
        moves.isEmpty() ? -1 : moves.get(0).action(),
        moves.isEmpty() ? List.of() : moves.get(0).line());
  }
}
