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
record DeadStoneRuling(BitSet dead, String detail) {

  /** Rules on what the players name, by action; who names a point without a stone names nothing. */
  static DeadStoneRuling of(
      GoState state, Optional<Set<Integer>> first, Optional<Set<Integer>> second) {
    Optional<BitSet> firsts = first.flatMap(actions -> points(state.board(), actions));
    Optional<BitSet> seconds = second.flatMap(actions -> points(state.board(), actions));
    if (firsts.isPresent() && seconds.isPresent()) {
      // One stone stands for its chain, so what they come to is compared.
      int[] one = Scoring.ownership(state.board(), firsts.get());
      int[] other = Scoring.ownership(state.board(), seconds.get());
      if (Arrays.equals(one, other)) {
        return new DeadStoneRuling(firsts.get(), "both players agree on the dead stones");
      }
    }
    BitSet estimate = StoneJudge.PLAYOUTS.judge(state).dead();
    boolean disagree = firsts.isPresent() && seconds.isPresent();
    return new DeadStoneRuling(
        estimate,
        disagree
            ? "the players do not agree on the dead stones, so they are estimated"
            : "the dead stones are estimated");
  }

  private static Optional<BitSet> points(Board board, Set<Integer> actions) {
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
