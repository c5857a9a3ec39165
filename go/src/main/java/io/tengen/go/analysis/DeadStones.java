package io.tengen.go.analysis;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.playout.PlayoutBoard;
import java.util.BitSet;

/**
 * Guesses which stones are dead at the end of a game: those of chains whose points belong to the
 * opponent in most random playouts. Stones that are alive or dead by {@link Benson} are not
 * guessed.
 *
 * <p>Random play understands neither seki nor a fight that must be read. The guess is a proposal
 * for players to agree on.
 */
public final class DeadStones {
  /** A chain is dead when its points are the opponent's more often than this. */
  private static final double MAJORITY = 0.5;

  private DeadStones() {}

  /**
   * Guesses the dead stones.
   *
   * @param playouts how many games to play out, at least 1; half of them start with either player
   * @return the points of the dead stones, whole chains
   * @throws IllegalArgumentException when there is not even one playout
   */
  public static BitSet estimate(GoState state, int playouts, RandomStream random) {
    if (playouts < 1) {
      throw new IllegalArgumentException("playouts is " + playouts + ", but must be at least 1");
    }
    Board board = state.board();
    boolean suicide = state.rules().suicide();
    PassAlive[] alive = {
      Benson.passAlive(board, Colour.BLACK, suicide), Benson.passAlive(board, Colour.WHITE, suicide)
    };
    int[] ownership = ownership(board, playouts, random);
    BitSet dead = new BitSet();
    Points points = board.points();
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      int colour = board.colourAt(point);
      if (!Colour.isStone(colour) || alive[colour].stones().get(point)) {
        continue;
      }
      boolean hopeless = alive[Colour.opponent(colour)].territory().get(point);
      if (hopeless || isLost(board, point, ownership, playouts)) {
        dead.set(point);
      }
    }
    return dead;
  }

  /**
   * Whose each point is over random playouts.
   *
   * @return by dense action: how often it was black's at the end minus how often white's
   */
  static int[] ownership(Board board, int playouts, RandomStream random) {
    PlayoutBoard start = new PlayoutBoard(board.size());
    start.copyFrom(board);
    PlayoutBoard game = new PlayoutBoard(board.size());
    int[] sums = new int[board.points().count()];
    for (int i = 0; i < playouts; i++) {
      game.copyFrom(start);
      game.playOut(i % 2, random);
      game.addOwnership(sums);
    }
    return sums;
  }

  /** Judged by the whole chain, so that its stones live and die together. */
  private static boolean isLost(Board board, int point, int[] ownership, int playouts) {
    double sum = 0;
    int stone = point;
    do {
      sum += ownership[board.points().actionOf(stone)];
      stone = board.nextInChain(stone);
    } while (stone != point);
    double mean = sum / board.chainLength(point) / playouts;
    double share = board.colourAt(point) == Colour.BLACK ? -mean : mean;
    // A mean of 0 is a point that either colour owns half of the time.
    return (1 + share) / 2 > MAJORITY;
  }
}
