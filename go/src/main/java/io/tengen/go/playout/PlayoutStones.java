package io.tengen.go.playout;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import java.util.Arrays;

/**
 * The stones of a playout: captures and simple ko, exact, and the test whether a random move is
 * acceptable.
 *
 * <p>What makes it fast, after libego (Ł. Lew's library of effective Go routines) and others:
 *
 * <ul>
 *   <li>What is on a point, its cell, is a set of bits, the border being black and white at once.
 *       So four loads and a few bit operations tell, without a branch, whether a point has an empty
 *       neighbour and whether one colour surrounds it. The name of the chain comes with the same
 *       load.
 *   <li>Chains have pseudo-liberties: an empty point counts once for each stone next to it. Their
 *       number is enough to see a capture (it is 0 then), and is kept with one addition a
 *       neighbour.
 *   <li>Empty points and border points have a chain of their own, number 0, so that additions need
 *       not ask whether there is a stone. Its count starts too high to ever reach 0.
 *   <li>Empty points are an array in any order, so one is drawn, removed and added in one step.
 * </ul>
 *
 * <p>The fields are open to this package, because {@link PlayoutBoard}, {@link Tactics} and {@link
 * PlayoutCount} read them in their loops; only this class writes them, but for {@link #koPoint}.
 * Not thread-safe.
 */
final class PlayoutStones {
  static final int BLACK = 1;
  static final int WHITE = 2;
  static final int STONE = BLACK | WHITE;
  private static final int EMPTY_BIT = 2;
  static final int EMPTY = 1 << EMPTY_BIT;
  private static final int BORDER = BLACK | WHITE;

  /** A cell has the bits above, and above them the name of its chain. */
  static final int CHAIN_SHIFT = 3;

  /** A chain has its length and, in the lower bits, its pseudo-liberties. */
  static final int LENGTH_SHIFT = 16;

  static final int LIBERTIES = (1 << LENGTH_SHIFT) - 1;
  private static final int ONE_STONE = 1 << LENGTH_SHIFT;

  /** Of the chain that is none: more than the additions and subtractions of a game use up. */
  private static final int ENDLESS = 1 << (LENGTH_SHIFT - 1);

  final Points points;
  final int stride;

  /** What is on a point, and the name of its chain: one of the stones, 0 where there is none. */
  final int[] cells;

  /** Circular lists of the stones of a chain. */
  final int[] next;

  /** By name of the chain, its length and pseudo-liberties. */
  final int[] chains;

  /** The empty points, {@link #emptyCount} of them from index 0 on. */
  final int[] empties;

  int emptyCount;

  /** By empty point, its index in {@link #empties}. */
  private final int[] placeInEmpties;

  /** Where the next move may not be, or {@link Points#NONE}; a pass lifts it. */
  int koPoint;

  /** Black's stones above white's. */
  int stoneMargin;

  PlayoutStones(Points points) {
    this.points = points;
    stride = points.stride();
    int length = points.arrayLength();
    cells = new int[length];
    next = new int[length];
    chains = new int[length];
    empties = new int[points.count()];
    placeInEmpties = new int[length];
    clear();
  }

  void clear() {
    Arrays.fill(cells, BORDER);
    for (int action = 0; action < empties.length; action++) {
      int point = points.pointOf(action);
      cells[point] = EMPTY;
      empties[action] = point;
      placeInEmpties[point] = action;
    }
    emptyCount = empties.length;
    chains[0] = ENDLESS;
    koPoint = Points.NONE;
    stoneMargin = 0;
  }

  /** Takes the stones and the ko of a board over, which has the same size. */
  void copyFrom(Board board) {
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

  /** Becomes a copy of the other stones, which have the same size, without allocating. */
  void copyFrom(PlayoutStones other) {
    int length = cells.length;
    System.arraycopy(other.cells, 0, cells, 0, length);
    System.arraycopy(other.next, 0, next, 0, length);
    System.arraycopy(other.chains, 0, chains, 0, length);
    System.arraycopy(other.empties, 0, empties, 0, other.emptyCount);
    System.arraycopy(other.placeInEmpties, 0, placeInEmpties, 0, length);
    emptyCount = other.emptyCount;
    koPoint = other.koPoint;
    stoneMargin = other.stoneMargin;
  }

  /** The stones, on an exact board; its ko and prisoners are not set. */
  Board toBoard() {
    int[] colours = new int[points.count()];
    for (int action = 0; action < colours.length; action++) {
      int stone = cells[points.pointOf(action)] & STONE;
      colours[action] =
          stone == BLACK ? Colour.BLACK : stone == WHITE ? Colour.WHITE : Colour.EMPTY;
    }
    Board board = new Board(points.size());
    board.setUp(colours);
    return board;
  }

  /**
   * Plays on an empty point unless that is illegal, suicide, or fills an eye of the colour's own;
   * answers whether it has.
   *
   * @param colour {@link #BLACK} or {@link #WHITE}
   */
  boolean playIfAcceptable(int point, int colour) {
    int west = cells[point - 1];
    int east = cells[point + 1];
    int north = cells[point - stride];
    int south = cells[point + stride];
    boolean crowded = ((west | east | north | south) & EMPTY) == 0;
    if (crowded) {
      boolean surrounded = (west & east & north & south & colour) != 0;
      if (point == koPoint || (surrounded && isEye(point, colour)) || isSuicide(point, colour)) {
        return false;
      }
    }
    place(point, colour);
    return true;
  }

  /** Whether a point that the colour surrounds is an eye: too few diagonals are the opponent's. */
  private boolean isEye(int point, int colour) {
    int a = cells[point - stride - 1] & STONE;
    int b = cells[point - stride + 1] & STONE;
    int c = cells[point + stride - 1] & STONE;
    int d = cells[point + stride + 1] & STONE;
    int opponent = colour ^ STONE;
    int hostile =
        (a == opponent ? 1 : 0)
            + (b == opponent ? 1 : 0)
            + (c == opponent ? 1 : 0)
            + (d == opponent ? 1 : 0);
    boolean edge = a == BORDER || b == BORDER || c == BORDER || d == BORDER;
    return hostile + (edge ? 1 : 0) < 2;
  }

  /** Whether a stone on a point without empty neighbours would have no liberty. */
  private boolean isSuicide(int point, int colour) {
    int west = cells[point - 1];
    int east = cells[point + 1];
    int north = cells[point - stride];
    int south = cells[point + stride];
    chains[west >> CHAIN_SHIFT]--;
    chains[east >> CHAIN_SHIFT]--;
    chains[north >> CHAIN_SHIFT]--;
    chains[south >> CHAIN_SHIFT]--;
    boolean alive =
        givesBreath(west, colour)
            || givesBreath(east, colour)
            || givesBreath(north, colour)
            || givesBreath(south, colour);
    chains[west >> CHAIN_SHIFT]++;
    chains[east >> CHAIN_SHIFT]++;
    chains[north >> CHAIN_SHIFT]++;
    chains[south >> CHAIN_SHIFT]++;
    return !alive;
  }

  /** Of a neighbour that has lost this liberty: own with one left, or the opponent's with none. */
  private boolean givesBreath(int cell, int colour) {
    int stone = cell & STONE;
    boolean breathless = (chains[cell >> CHAIN_SHIFT] & LIBERTIES) == 0;
    return stone != BORDER && (stone == colour) != breathless;
  }

  private void place(int point, int colour) {
    int west = cells[point - 1];
    int east = cells[point + 1];
    int north = cells[point - stride];
    int south = cells[point + stride];
    chains[west >> CHAIN_SHIFT]--;
    chains[east >> CHAIN_SHIFT]--;
    chains[north >> CHAIN_SHIFT]--;
    chains[south >> CHAIN_SHIFT]--;
    removeFromEmpties(point);
    stoneMargin += colour == BLACK ? 1 : -1;

    int breath = (west & EMPTY) + (east & EMPTY) + (north & EMPTY) + (south & EMPTY);
    int own = (point << CHAIN_SHIFT) | colour;
    cells[point] = own;
    next[point] = point;
    chains[point] = ONE_STONE + (breath >> EMPTY_BIT);
    if ((west & STONE) == colour) {
      own = join(own, west);
    }
    if ((east & STONE) == colour) {
      own = join(own, cells[point + 1]);
    }
    if ((north & STONE) == colour) {
      own = join(own, cells[point - stride]);
    }
    if ((south & STONE) == colour) {
      own = join(own, cells[point + stride]);
    }

    int opponent = colour ^ STONE;
    int emptiesBefore = emptyCount;
    captureIfBreathless(west, point - 1, opponent);
    captureIfBreathless(east, point + 1, opponent);
    captureIfBreathless(north, point - stride, opponent);
    captureIfBreathless(south, point + stride, opponent);
    koPoint = Points.NONE;
    if (emptyCount == emptiesBefore + 1 && chains[own >> CHAIN_SHIFT] == ONE_STONE + 1) {
      koPoint = empties[emptiesBefore];
    }
  }

  /** Makes two chains one, given their cells; answers the cell of the one that is left. */
  private int join(int first, int second) {
    if (first == second) {
      return first;
    }
    int firstChain = chains[first >> CHAIN_SHIFT];
    int secondChain = chains[second >> CHAIN_SHIFT];
    // Lengths are the upper bits: the shorter chain is renamed.
    boolean firstStays = firstChain >= secondChain;
    int kept = firstStays ? first : second;
    int gone = firstStays ? second : first;
    int keptName = kept >> CHAIN_SHIFT;
    int goneName = gone >> CHAIN_SHIFT;
    chains[keptName] = firstChain + secondChain;
    int stone = goneName;
    do {
      cells[stone] = kept;
      stone = next[stone];
    } while (stone != goneName);
    int swap = next[keptName];
    next[keptName] = next[goneName];
    next[goneName] = swap;
    return kept;
  }

  private void captureIfBreathless(int cell, int point, int opponent) {
    // The first test hardly ever holds; the second sees what has been captured in between.
    if ((chains[cell >> CHAIN_SHIFT] & LIBERTIES) == 0 && (cells[point] & STONE) == opponent) {
      capture(point, opponent);
    }
  }

  private void capture(int start, int colour) {
    int length = chains[cells[start] >> CHAIN_SHIFT] >> LENGTH_SHIFT;
    stoneMargin -= colour == BLACK ? length : -length;
    int stone = start;
    do {
      cells[stone] = EMPTY;
      chains[cells[stone - 1] >> CHAIN_SHIFT]++;
      chains[cells[stone + 1] >> CHAIN_SHIFT]++;
      chains[cells[stone - stride] >> CHAIN_SHIFT]++;
      chains[cells[stone + stride] >> CHAIN_SHIFT]++;
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

  /** Exchanges two empty points in {@link #empties}, given their indices. */
  void swapEmpties(int first, int second) {
    int a = empties[first];
    int b = empties[second];
    empties[first] = b;
    empties[second] = a;
    placeInEmpties[b] = first;
    placeInEmpties[a] = second;
  }
}
