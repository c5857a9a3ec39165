package io.tengen.arena.engine;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.gtp.StoneJudge;
import java.util.BitSet;
import java.util.Optional;

/**
 * Judges stones by the ownership that a searching player expects: a chain is dead where its points
 * are the opponent's, alive where they are its own, and in seki (neither side can capture the other
 * without losing its own stones) where they are nobody's, which is how both sides of a seki look
 * from afar; so does a fight that is not over. Without ownership it judges as {@link
 * StoneJudge#PLAYOUTS} does.
 */
final class OwnershipJudge implements StoneJudge {
  /** Ownership from minus this to this is nobody's. */
  private static final double NOBODYS = 1.0 / 3;

  private final GtpPlayer player;

  OwnershipJudge(GtpPlayer player) {
    this.player = player;
  }

  @Override
  public Verdict judge(GoState state) {
    if (state.isTerminal() && state.moveCount() >= state.game().maxGameLength()) {
      return PLAYOUTS.judge(state);
    }
    GoState open = state.copy();
    open.resume();
    Optional<float[]> ownership =
        BriefAnalysis.withOwnership(player, open).flatMap(Analysis::ownership);
    return ownership.isPresent()
        ? verdict(open.board(), open.currentPlayer(), ownership.get())
        : PLAYOUTS.judge(state);
  }

  /**
   * The verdict of an ownership.
   *
   * @param colour from whose view it is
   */
  static Verdict verdict(Board board, int colour, float[] ownership) {
    Verdict verdict = new Verdict(new BitSet(), new BitSet());
    Points points = board.points();
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      if (!Colour.isStone(board.colourAt(point))) {
        continue;
      }
      double sum = 0;
      int stone = point;
      do {
        sum += ownership[points.actionOf(stone)];
        stone = board.nextInChain(stone);
      } while (stone != point);
      double mean = sum / board.chainLength(point);
      double own = board.colourAt(point) == colour ? mean : -mean;
      if (own < -NOBODYS) {
        verdict.dead().set(point);
      } else if (own <= NOBODYS) {
        verdict.seki().set(point);
      }
    }
    return verdict;
  }
}
