package io.tengen.benchmarks;

import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What positions of Connect Four are worth with best play: win, draw or loss, and how soon a game
 * is won. Alpha-beta search on bitboards (the layout of John Tromp's Fhourstones, seven bits a
 * column, the highest always empty) with a table of positions; moves that threaten most go first.
 * The methods and the scores are those of Pascal Pons, "Solving Connect 4: how to build a perfect
 * AI", 2015.
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

  private static final int USUAL_TABLE_BITS = 21;

  /** A score's, of which an entry has two; 49 bits are the position's. */
  private static final int SCORE_BITS = 6;

  private static final int SCORE_MASK = (1 << SCORE_BITS) - 1;
  private static final int BOUND_BITS = 2 * SCORE_BITS;

  /** Beyond every score: of a win with the fourth stone. */
  private static final int LARGEST_SCORE = SQUARES / 2;

  /** An entry: the position above, and the {@link #code} of its bounds in the lowest bits. */
  private final long[] table;

  private final int tableBits;
  private final float[] observation = new float[3 * SQUARES];

  /** A solver with a table of 16 MiB. */
  public ConnectFourSolver() {
    this(USUAL_TABLE_BITS);
  }

  /**
   * A solver.
   *
   * @param tableBits of its table, which has 2 to the power of that entries of 8 bytes, 15 to 27: a
   *     large one pays with few stones on the board
   */
  public ConnectFourSolver(int tableBits) {
    if (tableBits < 15 || tableBits > 27) {
      throw new IllegalArgumentException("tableBits is " + tableBits + ", but must be 15 to 27");
    }
    this.tableBits = tableBits;
    this.table = new long[1 << tableBits];
  }

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
    return Integer.signum(search(state, -1, 1));
  }

  /**
   * How soon a position is won or lost: the number of stones that the winner has left, the one that
   * wins included. A win with the last stone but one counts 1, a loss as much below 0, a draw 0.
   * Takes longer than {@link #value}.
   */
  public int score(State state) {
    int low = -LARGEST_SCORE;
    int high = LARGEST_SCORE;
    // Windows of width 1, from the middle outwards: a bisection by who wins, then by when.
    while (low < high) {
      int middle = low + Math.floorDiv(high - low, 2);
      if (middle <= 0 && low / 2 < middle) {
        middle = low / 2;
      } else if (middle >= 0 && high / 2 > middle) {
        middle = high / 2;
      }
      int found = search(state, middle, middle + 1);
      if (found <= middle) {
        high = Math.min(found, middle);
      } else {
        low = Math.max(found, middle + 1);
      }
    }
    return low;
  }

  /** The score of a position, exact between the bounds, and else on their side of it. */
  private int search(State state, int alpha, int beta) {
    if (!(state.game() instanceof ConnectFour)) {
      throw new IllegalArgumentException(
          "the game is " + state.game().name() + ", but this solver knows connect-four only");
    }
    if (state.isTerminal()) {
      int left = SQUARES - stonesOf(state);
      int sign = (int) state.returnFor(state.currentPlayer());
      return sign * (left / 2 + 1);
    }
    state.writeObservation(observation, 0);
    long own = stones(0);
    long occupied = own | stones(SQUARES);
    if ((winningSquares(own) & playable(occupied)) != 0) {
      return (SQUARES + 1 - Long.bitCount(occupied)) / 2;
    }
    return search(own, occupied, Long.bitCount(occupied), alpha, beta);
  }

  /** How many stones are on the board. */
  int stonesOf(State state) {
    state.writeObservation(observation, 0);
    return Long.bitCount(stones(0) | stones(SQUARES));
  }

  /** The actions that keep what a position is worth, ascending; the state is not terminal. */
  public List<Integer> bestActions(State state) {
    return bestBy(state, this::value);
  }

  /**
   * The actions that win soonest, or lose latest, or draw, ascending; the state is not terminal.
   * Takes longer than {@link #bestActions}.
   */
  public List<Integer> quickestActions(State state) {
    return bestBy(state, this::score);
  }

  private static List<Integer> bestBy(State state, ToIntFunction<State> worth) {
    int[] legal = new int[COLUMNS];
    int count = state.legalActions(legal);
    List<Integer> actions = new ArrayList<>();
    int best = Integer.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(legal[i]);
      int found = -worth.applyAsInt(next);
      if (found > best) {
        best = found;
        actions.clear();
      }
      if (found == best) {
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
      return -((SQUARES - stones) / 2);
    }
    if (stones >= SQUARES - 2) {
      // A safe move, after which there is at most one more, which does not win.
      return 0;
    }
    // The own stones on top of a marker above each column: different for different positions.
    long position = own + occupied + BOTTOM;
    int slot = (int) ((position * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - tableBits));
    long entry = table[slot];
    boolean isKnown = entry >>> BOUND_BITS == position;
    // Nobody can win with the next stone; the opponent, at the soonest, with the one after that.
    int lower = isKnown ? lowerOf(entry) : -((SQUARES - 2 - stones) / 2);
    int upper = isKnown ? upperOf(entry) : (SQUARES - 1 - stones) / 2;
    int low = Math.max(alpha, lower);
    int high = Math.min(beta, upper);
    if (low >= high) {
      return lower >= high ? lower : upper;
    }
    int best = searchMoves(own, occupied, stones, moves, low, high);
    lower = best > low ? best : lower;
    upper = best < high ? best : upper;
    table[slot] = position << BOUND_BITS | code(lower, upper);
    return best;
  }

  /** The best of the moves, those with the most threats first. */
  private int searchMoves(long own, long occupied, int stones, long moves, int alpha, int beta) {
    int low = alpha;
    int best = -LARGEST_SCORE;
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

  private static long code(int lower, int upper) {
    return (long) (lower + LARGEST_SCORE) << SCORE_BITS | (upper + LARGEST_SCORE);
  }

  private static int lowerOf(long entry) {
    return (int) (entry >>> SCORE_BITS & SCORE_MASK) - LARGEST_SCORE;
  }

  private static int upperOf(long entry) {
    return (int) (entry & SCORE_MASK) - LARGEST_SCORE;
  }
}
