package io.tengen.go.analysis;

import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.go.Board;
import io.tengen.go.GoState;

/**
 * Every legal play that fills no own eye ({@link Eyes#isSimpleEye}) with the same probability, and
 * a pass where there is none: so a game at random comes to an end, where one with all legal moves
 * hardly would.
 */
public final class SensibleMoves implements MovePolicy {

  /**
   * {@inheritDoc}
   *
   * @throws ClassCastException when the state is not one of Go
   */
  @Override
  public int choose(State state, RandomStream random) {
    GoState position = (GoState) state;
    int[] legal = new int[position.game().actionCount()];
    int pass = legal.length - 1;
    int count = position.legalActions(legal);
    int sensible = 0;
    for (int i = 0; i < count; i++) {
      if (legal[i] != pass && !isOwnEye(position, legal[i])) {
        legal[sensible++] = legal[i];
      }
    }
    return sensible == 0 ? pass : legal[random.nextInt(sensible)];
  }

  private static boolean isOwnEye(GoState state, int action) {
    Board board = state.board();
    return Eyes.isSimpleEye(board, board.points().pointOf(action), state.currentPlayer());
  }
}
