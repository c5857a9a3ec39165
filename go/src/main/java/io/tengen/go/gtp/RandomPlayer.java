package io.tengen.go.gtp;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.GoState;
import io.tengen.go.analysis.Eyes;

/**
 * Plays every sensible legal move with the same probability, and passes when there is none. Not
 * sensible is to fill an own eye, see {@link Eyes#isSimpleEye}.
 */
public final class RandomPlayer implements MoveChooser {
  private final RandomStream random;
  private int[] legal = {};

  /** A player whose moves follow from the seed. */
  public RandomPlayer(long seed) {
    random = new RandomStream(seed);
  }

  @Override
  public int chooseAction(GoState state, GtpClock clock) {
    int actions = state.game().actionCount();
    if (legal.length < actions) {
      legal = new int[actions];
    }
    int pass = actions - 1;
    int count = state.legalActions(legal);
    int sensible = 0;
    for (int i = 0; i < count; i++) {
      int action = legal[i];
      if (action != pass && !isOwnEye(state, action)) {
        legal[sensible++] = action;
      }
    }
    return sensible == 0 ? pass : legal[random.nextInt(sensible)];
  }

  private static boolean isOwnEye(GoState state, int action) {
    Board board = state.board();
    return Eyes.isSimpleEye(board, board.points().pointOf(action), state.currentPlayer());
  }
}
