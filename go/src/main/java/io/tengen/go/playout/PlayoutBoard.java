package io.tengen.go.playout;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import io.tengen.go.Scoring;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A board for light playouts: both sides move uniformly at random among their legal moves that do
 * not fill an eye of their own, until both pass. Captures and simple ko are exact, suicide is never
 * played.
 *
 * <p>What makes it fast, after libego (Lew, "Effective move generation", 2010) and others:
 *
 * <ul>
 *   <li>What is on a point is a set of bits, the border being black and white at once. So four
 *       loads and a few bit operations tell, without a branch, whether a point has an empty
 *       neighbour and whether one colour surrounds it.
 *   <li>Chains have pseudo-liberties: an empty point counts once for each stone next to it. Their
 *       number is enough to see a capture (it is 0 then), and is kept with one addition a
 *       neighbour.
 *   <li>Empty points and border points have a chain of their own, number 0, so that additions need
 *       not ask whether there is a stone. Its count starts too high to ever reach 0.
 *   <li>Empty points are an array in random order. A candidate that is refused is moved out of the
 *       way, so each acceptable move is as likely as any other.
 *   <li>When nothing but eyes is left, an empty point belongs to the colour of its neighbours.
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class PlayoutBoard {
  private static final int BLACK = 1;
  private static final int WHITE = 2;
  private static final int EMPTY = 4;
  private static final int BORDER = BLACK | WHITE;
  private static final int BOTH = BLACK | WHITE;

  /**
   * A game is cut off after this many moves a point: a cycle longer than a ko can go on forever.
   */
  private static final int MAX_MOVES_PER_POINT = 3;

  /** Of the chain that is none: more than additions and subtractions of a game can use up. */
  private static final int ENDLESS = 1 << 24;

  private final Points points;
  private final int stride;

  /** The bits of what is on a point. */
  private final int[] cells;

  /** The name of a point's chain, one of its stones; 0 where there is no stone. */
  private final int[] chains;

  /** Circular lists of the stones of a chain. */
  private final int[] next;

  /** By chain: how many stones. */
  private final int[] lengths;

  /** By chain: how many pseudo-liberties. */
  private final int[] liberties;

  private final int[] empties;
  private final int[] placeInEmpties;
  private int emptyCount;

  private final int[] moves;
  private int moveCount;
  private int koPoint;
  private int stoneMargin;

  /** An empty board of 1x1 to 25x25. */
  public PlayoutBoard(int size) {
    points = Points.ofSize(size);
    stride = points.stride();
    int length = points.arrayLength();
    cells = new int[length];
    chains = new int[length];
    next = new int[length];
    lengths = new int[length];
    liberties = new int[length];
    empties = new int[points.count()];
    placeInEmpties = new int[length];
    moves = new int[MAX_MOVES_PER_POINT * points.count()];
    clear();
  }

  /** Removes all stones. */
  public void clear() {
    Arrays.fill(cells, BORDER);
    Arrays.fill(chains, 0);
    for (int action = 0; action < empties.length; action++) {
      int point = points.pointOf(action);
      cells[point] = EMPTY;
      empties[action] = point;
      placeInEmpties[point] = action;
    }
    emptyCount = empties.length;
    liberties[0] = ENDLESS;
    moveCount = 0;
    koPoint = Points.NONE;
    stoneMargin = 0;
  }

  /**
   * Takes the stones and the ko of a board over.
   *
   * @throws IllegalArgumentException when the sizes differ
   */
  public void copyFrom(Board board) {
    if (board.points() != points) {
      throw new IllegalArgumentException(
          "a board of size " + board.size() + " for playouts of size " + points.size());
    }
    clear();
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      int colour = board.colourAt(point);
      if (Colour.isStone(colour)) {
        place(point, 1 << colour);
      }
    }
    koPoint = board.koPoint();
  }

  /** Becomes a copy of the other board, which has the same size, without allocating. */
  public void copyFrom(PlayoutBoard other) {
    if (other.points != points) {
      throw new IllegalArgumentException(
          "a board of size " + other.points.size() + " for playouts of size " + points.size());
    }
    int length = cells.length;
    System.arraycopy(other.cells, 0, cells, 0, length);
    System.arraycopy(other.chains, 0, chains, 0, length);
    System.arraycopy(other.next, 0, next, 0, length);
    System.arraycopy(other.lengths, 0, lengths, 0, length);
    System.arraycopy(other.liberties, 0, liberties, 0, length);
    System.arraycopy(other.empties, 0, empties, 0, other.emptyCount);
    System.arraycopy(other.placeInEmpties, 0, placeInEmpties, 0, length);
    emptyCount = other.emptyCount;
    moveCount = 0;
    koPoint = other.koPoint;
    stoneMargin = other.stoneMargin;
  }

  /**
   * Plays the game out.
   *
   * @param player who moves first: black (0) or white (1)
   * @param random one number is drawn from it
   * @return black's area above white's, without komi
   */
  public int playOut(int player, RandomStream random) {
    long randomState = random.nextLong();
    int colour = 1 << player;
    int passes = 0;
    int limit = moves.length;
    moveCount = 0;
    while (passes < 2 && moveCount < limit) {
      int move = Points.PASS;
      int candidates = emptyCount;
      while (candidates > 0) {
        randomState = RandomStream.advance(randomState);
        long bits = RandomStream.mix(randomState) >>> 32;
        int index = (int) ((bits * candidates) >>> 32);
        int point = empties[index];
        if (playIfAcceptable(point, colour)) {
          move = point;
          break;
        }
        candidates--;
        swapEmpties(index, candidates);
      }
      if (move == Points.PASS) {
        koPoint = Points.NONE;
        passes++;
      } else {
        passes = 0;
      }
      moves[moveCount++] = move;
      colour ^= BOTH;
    }
    return passes == 2 ? stoneMargin + eyeMargin() : areaMargin();
  }

  private boolean playIfAcceptable(int point, int colour) {
    int west = cells[point - 1];
    int east = cells[point + 1];
    int north = cells[point - stride];
    int south = cells[point + stride];
    if (((west | east | north | south) & EMPTY) == 0) {
      if (point == koPoint
          || ((west & east & north & south & colour) != 0 && isEye(point, colour))
          || isSuicide(point, colour)) {
        return false;
      }
    }
    place(point, colour);
    return true;
  }

  /** Whether a point that the colour surrounds is an eye: too few diagonals are the opponent's. */
  private boolean isEye(int point, int colour) {
    int a = cells[point - stride - 1];
    int b = cells[point - stride + 1];
    int c = cells[point + stride - 1];
    int d = cells[point + stride + 1];
    int opponent = colour ^ BOTH;
    int hostile =
        (a == opponent ? 1 : 0)
            + (b == opponent ? 1 : 0)
            + (c == opponent ? 1 : 0)
            + (d == opponent ? 1 : 0);
    boolean edge = a == BORDER || b == BORDER || c == BORDER || d == BORDER;
    return hostile + (edge ? 1 : 0) < 2;
  }

  private boolean isSuicide(int point, int colour) {
    int[] libertiesOf = liberties;
    int west = chains[point - 1];
    int east = chains[point + 1];
    int north = chains[point - stride];
    int south = chains[point + stride];
    libertiesOf[west]--;
    libertiesOf[east]--;
    libertiesOf[north]--;
    libertiesOf[south]--;
    // A neighbour keeps the move alive when it is an own chain with a liberty left or an opponent's
    // without: the two conditions must differ.
    boolean alive =
        (cells[point - 1] != BORDER && (cells[point - 1] == colour) == (libertiesOf[west] != 0))
            || (cells[point + 1] != BORDER
                && (cells[point + 1] == colour) == (libertiesOf[east] != 0))
            || (cells[point - stride] != BORDER
                && (cells[point - stride] == colour) == (libertiesOf[north] != 0))
            || (cells[point + stride] != BORDER
                && (cells[point + stride] == colour) == (libertiesOf[south] != 0));
    libertiesOf[west]++;
    libertiesOf[east]++;
    libertiesOf[north]++;
    libertiesOf[south]++;
    return !alive;
  }

  private void place(int point, int colour) {
    int opponent = colour ^ BOTH;
    int west = cells[point - 1];
    int east = cells[point + 1];
    int north = cells[point - stride];
    int south = cells[point + stride];
    cells[point] = colour;
    chains[point] = point;
    next[point] = point;
    lengths[point] = 1;
    liberties[point] = (west >> 2) + (east >> 2) + (north >> 2) + (south >> 2);
    stoneMargin += colour == BLACK ? 1 : -1;
    removeFromEmpties(point);
    liberties[chains[point - 1]]--;
    liberties[chains[point + 1]]--;
    liberties[chains[point - stride]]--;
    liberties[chains[point + stride]]--;
    if (west == colour) {
      join(point, point - 1);
    }
    if (east == colour) {
      join(point, point + 1);
    }
    if (north == colour) {
      join(point, point - stride);
    }
    if (south == colour) {
      join(point, point + stride);
    }
    int emptiesBefore = emptyCount;
    if (west == opponent && liberties[chains[point - 1]] == 0) {
      capture(point - 1, opponent);
    }
    if (east == opponent && liberties[chains[point + 1]] == 0) {
      capture(point + 1, opponent);
    }
    if (north == opponent && liberties[chains[point - stride]] == 0) {
      capture(point - stride, opponent);
    }
    if (south == opponent && liberties[chains[point + stride]] == 0) {
      capture(point + stride, opponent);
    }
    koPoint = Points.NONE;
    if (emptyCount == emptiesBefore + 1) {
      int chain = chains[point];
      if (lengths[chain] == 1 && liberties[chain] == 1) {
        koPoint = empties[emptiesBefore];
      }
    }
  }

  private void join(int point, int neighbour) {
    int first = chains[point];
    int second = chains[neighbour];
    if (first == second) {
      return;
    }
    int kept = lengths[first] >= lengths[second] ? first : second;
    int gone = kept == first ? second : first;
    lengths[kept] += lengths[gone];
    liberties[kept] += liberties[gone];
    int stone = gone;
    do {
      chains[stone] = kept;
      stone = next[stone];
    } while (stone != gone);
    int swap = next[kept];
    next[kept] = next[gone];
    next[gone] = swap;
  }

  private void capture(int start, int colour) {
    int stone = start;
    stoneMargin -= colour == BLACK ? lengths[chains[start]] : -lengths[chains[start]];
    do {
      cells[stone] = EMPTY;
      chains[stone] = 0;
      liberties[chains[stone - 1]]++;
      liberties[chains[stone + 1]]++;
      liberties[chains[stone - stride]]++;
      liberties[chains[stone + stride]]++;
      placeInEmpties[stone] = emptyCount;
      empties[emptyCount++] = stone;
      stone = next[stone];
    } while (stone != start);
  }

  private void removeFromEmpties(int point) {
    int last = empties[--emptyCount];
    int place = placeInEmpties[point];
    empties[place] = last;
    placeInEmpties[last] = place;
  }

  private void swapEmpties(int first, int second) {
    int a = empties[first];
    int b = empties[second];
    empties[first] = b;
    empties[second] = a;
    placeInEmpties[b] = first;
    placeInEmpties[a] = second;
  }

  /** When both have passed: no two empty points are neighbours then. */
  private int eyeMargin() {
    int margin = 0;
    for (int i = 0; i < emptyCount; i++) {
      int point = empties[i];
      int common =
          cells[point - 1] & cells[point + 1] & cells[point - stride] & cells[point + stride];
      margin += common == BLACK ? 1 : common == WHITE ? -1 : 0;
    }
    return margin;
  }

  /** When the game was cut off, which is rare enough to count the slow way. */
  private int areaMargin() {
    int margin = 0;
    for (int owner : Scoring.ownership(toBoard(), new BitSet())) {
      margin += owner == Colour.BLACK ? 1 : owner == Colour.WHITE ? -1 : 0;
    }
    return margin;
  }

  // ---- What the playout came to
  // ------------------------------------------------------------------

  /** How many moves the last playout had, passes included. */
  public int moveCount() {
    return moveCount;
  }

  /** A move of the last playout: a point or {@link Points#PASS}. */
  public int move(int index) {
    return moves[index];
  }

  /** The stones as they are, on an exact board; its ko and prisoners are not set. */
  public Board toBoard() {
    int[] colours = new int[points.count()];
    for (int action = 0; action < colours.length; action++) {
      int cell = cells[points.pointOf(action)];
      colours[action] = cell == BLACK ? Colour.BLACK : cell == WHITE ? Colour.WHITE : Colour.EMPTY;
    }
    Board board = new Board(points.size());
    board.setUp(colours);
    return board;
  }

  /**
   * Adds 1 at every point that is black's and takes 1 away at every point that is white's, after a
   * playout.
   *
   * @param sums by dense action
   */
  public void addOwnership(int[] sums) {
    for (int action = 0; action < sums.length; action++) {
      int point = points.pointOf(action);
      int owner =
          cells[point] == EMPTY
              ? cells[point - 1] & cells[point + 1] & cells[point - stride] & cells[point + stride]
              : cells[point];
      sums[action] += owner == BLACK ? 1 : owner == WHITE ? -1 : 0;
    }
  }
}
