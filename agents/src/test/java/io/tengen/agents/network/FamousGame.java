package io.tengen.agents.network;

import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.SgfPoints;
import java.util.ArrayList;
import java.util.List;

/** Positions that people came to, for tests: contact fights, captures and a ko. */
public final class FamousGame {
  private static final int SIZE = 19;

  /**
   * Kuwahara Shusaku, black, against Gennan Inseki, 11 September 1846: the first moves of the game
   * of the reddening ear, as SGF writes points. Moves 37 to 55 fight a ko in the lower right.
   */
  private static final String MOVES =
      """
      qd dc pq oc cp cf ep qo pe np po pp op qp oq oo pn qq nq on
      pm om pl mp mq ol pk lq lr kr lp kq qr rr rs mr nr pr ps qs
      no mo qr rm rl qs lo mn qr qm or ql qj rj ri rk ln mm qi rq
      jn ls ns gq go ck kc ic pc nj
      """;

  private FamousGame() {}

  /** The game on its board. */
  public static GoGame game() {
    return new GoGame(SIZE, Ruleset.JAPANESE.rules());
  }

  /** The positions after so many moves each, ascending. */
  public static List<GoState> positions(int... moveCounts) {
    List<GoState> positions = new ArrayList<>();
    GoState state = game().newInitialState();
    String[] moves = MOVES.strip().split("\\s+", -1);
    for (int count : moveCounts) {
      while (state.moveCount() < count) {
        state.apply(SgfPoints.move(moves[state.moveCount()], SIZE));
      }
      positions.add(state.copy());
    }
    return positions;
  }

  /** The planes of positions, one after the other. */
  public static float[] planes(List<GoState> positions) {
    int length = game().observationLength();
    float[] planes = new float[positions.size() * length];
    for (int i = 0; i < positions.size(); i++) {
      positions.get(i).writeObservation(planes, i * length);
    }
    return planes;
  }

  /** The same for the lower right corner alone. */
  public static float[] cornerPlanes(List<GoState> positions, int side) {
    float[] whole = planes(positions);
    int count = whole.length / (SIZE * SIZE);
    float[] corner = new float[count * side * side];
    int from = SIZE - side;
    for (int plane = 0; plane < count; plane++) {
      for (int row = 0; row < side; row++) {
        int at = (plane * SIZE + from + row) * SIZE + from;
        System.arraycopy(whole, at, corner, (plane * side + row) * side, side);
      }
    }
    return corner;
  }
}
