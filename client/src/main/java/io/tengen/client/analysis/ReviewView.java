package io.tengen.client.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a {@link GameReview} has found out so far; immutable.
 *
 * @param plies what each position is worth, from the first to the one after the last move, where
 *     that is known
 * @param mistakes moves that cost their player something, the worst first
 * @param isDone whether there is nothing more to come
 * @param failure why it broke off, if it did, in a line
 */
public record ReviewView(
    List<Optional<PlyReview>> plies,
    List<Mistake> mistakes,
    boolean isDone,
    Optional<String> failure) {
  /** Copies. */
  public ReviewView {
    plies = List.copyOf(plies);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * A position of the game.
   *
   * @param toMove 0 or 1
   * @param visits how many positions it rests on; 0 where the rules say it
   * @param winRate of who moved first in the game (black in Go), in [0, 1]
   * @param score by how many points that player is ahead in the end, if the analyst tells
   * @param best the best move, its action; -1 where the game is over
   * @param line the best move and best play behind it, by name
   */
  public record PlyReview(
      int toMove, int visits, double winRate, OptionalDouble score, int best, List<String> line) {
    /** Copies. */
    public PlyReview {
      line = List.copyOf(line);
    }

    /** The chance of a side to win, in [0, 1]. */
    public double winRateOf(int side) {
      return side == 0 ? winRate : 1 - winRate;
    }
  }

  /**
   * A move that was not the best.
   *
   * @param ply how many moves were played before it
   * @param action the move
   * @param mover who made it, 0 or 1
   * @param drop how much the mover's chance to win fell by it, in (0, 1]
   * @param points how many points it cost, if the analyst tells
   * @param best the move that would have been better
   * @param line that move and best play behind it, by name
   */
  public record Mistake(
      int ply,
      int action,
      int mover,
      double drop,
      OptionalDouble points,
      int best,
      List<String> line) {
    /** Copies. */
    public Mistake {
      line = List.copyOf(line);
    }
  }

  /** How many positions are known. */
  public int known() {
    return (int) plies.stream().filter(Optional::isPresent).count();
  }

  /** The mistakes among some moves, between positions that are known, the worst first. */
  static List<Mistake> mistakes(List<Integer> actions, List<Optional<PlyReview>> plies) {
    return IntStream.range(0, actions.size())
        .mapToObj(ply -> mistake(ply, actions.get(ply), plies.get(ply), plies.get(ply + 1)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble(Mistake::drop).reversed().thenComparingInt(Mistake::ply))
        .toList();
  }

  private static Optional<Mistake> mistake(
      int ply, int action, Optional<PlyReview> maybeBefore, Optional<PlyReview> maybeAfter) {
    if (maybeBefore.isEmpty() || maybeAfter.isEmpty()) {
      return Optional.empty();
    }
    PlyReview before = maybeBefore.get();
    PlyReview after = maybeAfter.get();
    int mover = before.toMove();
    double drop = before.winRateOf(mover) - after.winRateOf(mover);
    if (drop <= 0 || action == before.best()) {
      // The best move costs nothing: what falls there is the first search's opinion.
      return Optional.empty();
    }
    OptionalDouble points = OptionalDouble.empty();
    if (before.score().isPresent() && after.score().isPresent()) {
      double lost = before.score().getAsDouble() - after.score().getAsDouble();
      points = OptionalDouble.of(mover == 0 ? lost : -lost);
    }
    return Optional.of(new Mistake(ply, action, mover, drop, points, before.best(), before.line()));
  }
}
