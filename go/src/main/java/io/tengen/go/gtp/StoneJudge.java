package io.tengen.go.gtp;

import io.tengen.env.RandomStream;
import io.tengen.go.GoState;
import io.tengen.go.analysis.DeadStones;
import java.util.BitSet;

/** Says which stones are dead at the end of a game, and which live in seki. */
@FunctionalInterface
public interface StoneJudge {
  /**
   * What random playouts say, the same for the same position. They know no seki, so none is ever
   * told.
   */
  StoneJudge PLAYOUTS =
      state -> {
        RandomStream random = new RandomStream(state.board().hash());
        return new Verdict(DeadStones.estimate(state, 400, random), new BitSet());
      };

  /**
   * A judgement; every other stone is alive.
   *
   * @param dead the points of whole chains
   * @param seki the points of whole chains, none of them dead
   */
  record Verdict(BitSet dead, BitSet seki) {}

  /**
   * Judges a position.
   *
   * @param state the position, over or not; not to be played on
   */
  Verdict judge(GoState state);
}
