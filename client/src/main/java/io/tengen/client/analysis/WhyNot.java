package io.tengen.client.analysis;

import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.env.State;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a move was not the best: what it is worth beside the best one, and how it is answered. Each
 * is searched for as many visits; first the position, then what the move leads to. To be used by
 * the owner alone.
 */
public final class WhyNot implements AutoCloseable {
  private final State after;
  private final int mover;
  private final int action;
  private final String name;
  private final AnalysisWish wish;
  private final Listener listener;
  private final PositionAnalyst analyst;
  private boolean isOver;
  private @Nullable PositionAnalysis best;
  private @Nullable PositionAnalysis reply;

  /** Hears what is found out, on the owner's executor. */
  public interface Listener {
    /** What is known so far; the last is {@link Finding#isDone}. */
    void found(Finding finding);

    /** It cannot go on; why in a line. */
    void failed(String why);
  }

  /**
   * What is known of a move; win rates are of who makes it, in [0, 1].
   *
   * @param action the move
   * @param name of the move
   * @param winRate with it
   * @param bestWinRate with the best move
   * @param points how many points worse the move is, if the analyst tells
   * @param bestLine the best move and best play behind it, by name
   * @param refutation the move, the best answer and best play behind it, by name
   * @param isDone whether that is the last word
   */
  public record Finding(
      int action,
      String name,
      double winRate,
      double bestWinRate,
      OptionalDouble points,
      List<String> bestLine,
      List<String> refutation,
      boolean isDone) {
    /** Copies. */
    public Finding {
      bestLine = List.copyOf(bestLine);
      refutation = List.copyOf(refutation);
    }

    /** How much worse the move is than the best, 0 when it is none. */
    public double drop() {
      return Math.max(0, bestWinRate - winRate);
    }
  }

  /**
   * Begins.
   *
   * @param position copied; not over
   * @param action a move there
   * @throws IllegalArgumentException when the move is illegal
   */
  public WhyNot(
      AnalysisDesk desk, State position, int action, AnalysisWish wish, Listener listener) {
    this.after = position.copy();
    this.mover = position.currentPlayer();
    this.action = action;
    this.name = position.game().actionName(action);
    this.wish = wish;
    this.listener = listener;
    this.analyst = desk.newAnalyst();
    after.apply(action);
    analyst.analyse(position, wish, new Part(analysis -> best = analysis, this::answer));
  }

  private void answer() {
    if (Positions.isDecided(after)) {
      tell(true);
      isOver = true;
    } else {
      Part part =
          new Part(
              analysis -> {
                reply = analysis;
                tell(false);
              },
              () -> {
                tell(true);
                isOver = true;
              });
      analyst.analyse(after, wish, part);
    }
  }

  private void tell(boolean isDone) {
    PositionAnalysis now = best;
    if (now == null || isOver) {
      return;
    }
    PositionAnalysis answer = reply;
    PositionAnalysis.Move first = now.moves().get(0);
    boolean isBest = first.action() == action;
    double winRate = answer == null ? rateDecided() : ofMover(answer, answer.winRate());
    List<String> refutation = List.of(name);
    if (answer != null && !answer.moves().isEmpty()) {
      refutation =
          Stream.concat(refutation.stream(), answer.moves().get(0).line().stream()).toList();
    }
    listener.found(
        new Finding(
            action,
            name,
            winRate,
            isBest ? winRate : first.winRate(),
            isBest ? OptionalDouble.empty() : points(now, answer),
            first.line(),
            refutation,
            isDone));
  }

  private double rateDecided() {
    double first = Positions.winRateOfFirst(after);
    return mover == 0 ? first : 1 - first;
  }

  /** In most games, but not always, the opponent is to move behind the move. */
  private double ofMover(PositionAnalysis behind, double winRate) {
    return behind.toMove() == mover ? winRate : 1 - winRate;
  }

  private OptionalDouble points(PositionAnalysis before, @Nullable PositionAnalysis behind) {
    if (behind == null || before.score().isEmpty() || behind.score().isEmpty()) {
      return OptionalDouble.empty();
    }
    double score = behind.score().getAsDouble();
    return OptionalDouble.of(
        before.score().getAsDouble() - (behind.toMove() == mover ? score : -score));
  }

  /** Ends it, and tells nothing more. */
  public void cancel() {
    isOver = true;
    analyst.stop();
  }

  @Override
  public void close() {
    cancel();
  }

  /** One of the two searches. */
  private final class Part implements AnalysisListener {
    private final Consumer<PositionAnalysis> news;
    private final Runnable end;

    Part(Consumer<PositionAnalysis> news, Runnable end) {
      this.news = news;
      this.end = end;
    }

    @Override
    public void found(PositionAnalysis analysis) {
      news.accept(analysis);
    }

    @Override
    public void done() {
      end.run();
    }

    @Override
    public void failed(String why) {
      listener.failed(why);
    }
  }
}
