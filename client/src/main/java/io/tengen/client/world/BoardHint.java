package io.tengen.client.world;

import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.analysis.AnalysisWish;
import io.tengen.client.analysis.PositionAnalyst;
import io.tengen.client.text.Texts;
import io.tengen.client.world.BoardScene.Mark;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a search says about the moves of a position, for one who asks. */
final class BoardHint {
  /** With fewer visits than these by legal action a search sees nothing. */
  private static final int VISITS_BY_ACTION = 40;

  private static final int LEAST_VISITS = 600;

  /** Moves with less than this share of the best one's visits are not worth showing. */
  private static final double WORTH = 0.05;

  private static final int MOST_MARKS = 5;

  private final PositionAnalyst analyst;
  private final Consumer<String> failure;
  private @Nullable PositionAnalysis known;

  /**
   * @param analyst searches; closed with this
   * @param failure is told why a search failed
   */
  BoardHint(PositionAnalyst analyst, Consumer<String> failure) {
    this.analyst = analyst;
    this.failure = failure;
  }

  /** Searches a position; what is known of another is forgotten. */
  void ask(State position, int actionCount) {
    known = null;
    int visits = Math.max(LEAST_VISITS, VISITS_BY_ACTION * actionCount);
    analyst.analyse(position, AnalysisWish.of(visits), new Listener());
  }

  /** Stops searching and forgets what was found. */
  void forget() {
    known = null;
    analyst.stop();
  }

  /** The best move, once there is one. */
  Optional<PositionAnalysis.Move> best() {
    return known == null ? Optional.empty() : known.moves().stream().findFirst();
  }

  /**
   * The best moves with the chance in percent that each wins.
   *
   * @param picture the board as it is shown
   */
  List<Mark> marks(BoardLook look, String picture, Texts texts) {
    List<Mark> marks = new ArrayList<>();
    PositionAnalysis analysis = known;
    if (analysis == null || analysis.moves().isEmpty()) {
      return marks;
    }
    double most = Math.max(1, analysis.moves().get(0).visits());
    for (PositionAnalysis.Move move : analysis.moves()) {
      double share = Math.min(1, move.visits() / most);
      int cell = look.cellOf(picture, move.action());
      if (cell >= 0 && share >= WORTH && marks.size() < MOST_MARKS) {
        String words = texts.number(100 * move.winRate(), 0);
        marks.add(new Mark(cell, words, (float) share));
      }
    }
    return marks;
  }

  /** Ends the search for good. */
  void close() {
    analyst.close();
  }

  /** Told on the owner's thread, and not any more once something newer was asked. */
  private final class Listener implements AnalysisListener {
    @Override
    public void found(PositionAnalysis analysis) {
      known = analysis;
    }

    @Override
    public void done() {
      // What was found last stays on the board.
    }

    @Override
    public void failed(String why) {
      failure.accept(why);
    }
  }
}
