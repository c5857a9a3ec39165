package io.tengen.benchmarks;

import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import java.util.ArrayList;
import java.util.List;

/**
 * What positions of Connect Four are worth with best play: win, draw or loss. Alpha-beta search on
 * bitboards (the layout of John Tromp's Fhourstones, seven bits a column, the highest always empty)
 * with a table of positions; moves that threaten most go first. The methods are those of Pascal
 * Pons, "Solving Connect 4: how to build a perfect AI", 2015.
 *
 * <p>Positions with twelve stones take milliseconds to seconds; the empty board takes minutes. Not
 * thread-safe.
 */
public final class ConnectFourSolver {
  private static final int COLUMNS = 7;
  private static final int ROWS = 6;
  private static final int SQUARES = COLUMNS * ROWS;
  private static final int HEIGHT = ROWS + 1;

  /** One right, and the two diagonals, as shifts; straight up is a shift by one. */
  private static final int[] DIRECTIONS = {HEIGHT, HEIGHT + 1, HEIGHT - 1};

  private static final long BOTTOM = bottomRow();
  private static final long BOARD = BOTTOM * ((1L << ROWS) - 1);

  /** Columns from the middle outwards: more lines go through the middle. */
  private static final int[] COLUMN_ORDER = {3, 2, 4, 1, 5, 0, 6};

  private static final int TABLE_BITS = 21;
  private static final int BOUND_BITS = 4;
  private static final int UNKNOWN = code(-1, 1);

  /** An entry: the position above, and the {@link #code} of its bounds in the lowest bits. */
  private final long[] table = new long[1 << TABLE_BITS];

  private final float[] observation = new float[3 * SQUARES];

  private static long bottomRow() {
    long row = 0;
    for (int column = 0; column < COLUMNS; column++) {
      row |= 1L << (column * HEIGHT);
    }
    return row;
  }

  /**
   * What a position is worth to the player to move.
   *
   * @param state a position of {@link ConnectFour}
   * @return 1, 0 or -1
   */
  public int value(State state) {
    if (!(state.game() instanceof ConnectFour)) {
      throw new IllegalArgumentException(
          "the game is " + state.game().name() + ", but this solver knows connect-four only");
    }
    if (state.isTerminal()) {
      return (int) state.returnFor(state.currentPlayer());
    }
    state.writeObservation(observation, 0);
    long own = stones(0);
    long occupied = own | stones(SQUARES);
    if ((winningSquares(own) & playable(occupied)) != 0) {
      return 1;
    }
    return search(own, occupied, Long.bitCount(occupied), -1, 1);
  }

  /** The actions that keep what a position is worth, ascending; the state is not terminal. */
  public List<Integer> bestActions(State state) {
    int[] legal = new int[COLUMNS];
    int count = state.legalActions(legal);
    int[] values = new int[count];
    int best = -1;
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(legal[i]);
      values[i] = -value(next);
      best = Math.max(best, values[i]);
    }
    List<Integer> actions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (values[i] == best) {
        actions.add(legal[i]);
      }
    }
    return actions;
  }

  /** Reads a plane of the observation, whose rows go downwards. */
  private long stones(int offset) {
    long stones = 0;
    for (int square = 0; square < SQUARES; square++) {
      if (observation[offset + square] != 0) {
        int height = ROWS - 1 - square / COLUMNS;
        stones |= 1L << (square % COLUMNS * HEIGHT + height);
      }
    }
    return stones;
  }

  /** The squares that a stone can drop to. */
  private static long playable(long occupied) {
    return (occupied + BOTTOM) & BOARD;
  }

  /** The squares, taken ones included, that complete four in a row of these stones. */
  private static long winningSquares(long stones) {
    long squares = (stones << 1) & (stones << 2) & (stones << 3);
    for (int step : DIRECTIONS) {
      long pairBelow = (stones << step) & (stones << (2 * step));
      long pairAbove = (stones >>> step) & (stones >>> (2 * step));
      squares |= pairBelow & ((stones << (3 * step)) | (stones >>> step));
      squares |= pairAbove & ((stones >>> (3 * step)) | (stones << step));
    }
    return squares & BOARD;
  }

  /**
   * The value of a position whose player to move cannot win at once, exact between the bounds.
   *
   * @param own the stones of the player to move
   */
  private int search(long own, long occupied, int stones, int alpha, int beta) {
    long moves = safeMoves(occupied, winningSquares(occupied ^ own));
    if (moves == 0) {
      return stones == SQUARES ? 0 : -1;
    }
    if (stones >= SQUARES - 2) {
      // A safe move, after which there is at most one more, which does not win.
      return 0;
    }
    // The own stones on top of a marker above each column: different for different positions.
    long position = own + occupied + BOTTOM;
    int slot = (int) ((position * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - TABLE_BITS));
    long entry = table[slot];
    int bounds = entry >>> BOUND_BITS == position ? (int) entry & 15 : UNKNOWN;
    int low = Math.max(alpha, lowerOf(bounds));
    int high = Math.min(beta, upperOf(bounds));
    if (low >= high) {
      return lowerOf(bounds) >= high ? lowerOf(bounds) : upperOf(bounds);
    }
    int best = searchMoves(own, occupied, stones, moves, low, high);
    int lower = best > low ? best : lowerOf(bounds);
    int upper = best < high ? best : upperOf(bounds);
    table[slot] = position << BOUND_BITS | code(lower, upper);
    return best;
  }

  /** The best of the moves, those with the most threats first. */
  private int searchMoves(long own, long occupied, int stones, long moves, int alpha, int beta) {
    int low = alpha;
    int best = -1;
    long left = moves;
    while (left != 0) {
      long move = mostThreatening(own, occupied, left);
      left ^= move;
      int value = -search(occupied ^ own, occupied | move, stones + 1, -beta, -low);
      best = Math.max(best, value);
      if (best >= beta) {
        return best;
      }
      low = Math.max(low, best);
    }
    return best;
  }

  /** The moves after which the opponent cannot win at once. */
  private static long safeMoves(long occupied, long opponentWins) {
    long moves = playable(occupied);
    long forced = moves & opponentWins;
    if (forced != 0) {
      moves = (forced & (forced - 1)) == 0 ? forced : 0;
    }
    return moves & ~(opponentWins >>> 1);
  }

  private static long mostThreatening(long own, long occupied, long moves) {
    long chosen = 0;
    int most = -1;
    for (int column : COLUMN_ORDER) {
      long move = moves & (((1L << ROWS) - 1) << (column * HEIGHT));
      if (move != 0) {
        int threats = Long.bitCount(winningSquares(own | move) & ~occupied);
        if (threats > most) {
          most = threats;
          chosen = move;
        }
      }
    }
    return chosen;
  }

  private static int code(int lower, int upper) {
    return (lower + 1) << 2 | (upper + 1);
  }

  private static int lowerOf(int code) {
    return (code >> 2) - 1;
  }

  private static int upperOf(int code) {
    return (code & 3) - 1;
  }
}
