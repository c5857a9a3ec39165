package io.tengen.arena.match;

import io.tengen.go.Board;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Scoring;
import io.tengen.go.gtp.StoneJudge;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which stones are dead at the end of a game of Go: those that both players name, if they name the
 * same; else those that {@link StoneJudge#PLAYOUTS} holds for dead, since a player's word alone
 * would let it take what it likes.
 *
 * @param dead their points
 * @param detail who says so
 */
public record DeadStoneRuling(BitSet dead, String detail) {

  /** Rules on what the players name, by action; who names a point without a stone names nothing. */
  public static DeadStoneRuling of(
      GoState state, Optional<Set<Integer>> first, Optional<Set<Integer>> second) {
    Optional<BitSet> firsts = first.flatMap(actions -> points(state.board(), actions));
    Optional<BitSet> seconds = second.flatMap(actions -> points(state.board(), actions));
    Optional<DeadStoneRuling> agreed =
        firsts.flatMap(one -> seconds.flatMap(other -> agreed(state.board(), one, other)));
    if (agreed.isPresent()) {
      return agreed.get();
    }
    BitSet estimate = StoneJudge.PLAYOUTS.judge(state).dead();
    boolean disagree = firsts.isPresent() && seconds.isPresent();
    return new DeadStoneRuling(
        estimate,
        disagree
            ? "the players do not agree on the dead stones, so they are estimated"
            : "the dead stones are estimated");
  }

  /**
   * What the players say if they name the same.
   *
   * @param first the points that one of them names, as {@link #points} answers them
   * @param second those that the other does
   */
  public static Optional<DeadStoneRuling> agreed(Board board, BitSet first, BitSet second) {
    // One stone stands for its chain, so what they come to is compared.
    int[] one = Scoring.ownership(board, first);
    int[] other = Scoring.ownership(board, second);
    return Arrays.equals(one, other)
        ? Optional.of(new DeadStoneRuling(first, "both players agree on the dead stones"))
        : Optional.empty();
  }

  /** The points of stones, by action; nothing when one of the actions is no stone's. */
  public static Optional<BitSet> points(Board board, Set<Integer> actions) {
    Points points = board.points();
    BitSet stones = new BitSet();
    for (int action : actions) {
      boolean isPoint = action >= 0 && action < points.count();
      if (!isPoint || board.isEmpty(points.pointOf(action))) {
        return Optional.empty();
      }
      stones.set(points.pointOf(action));
    }
    return Optional.of(stones);
  }
}
