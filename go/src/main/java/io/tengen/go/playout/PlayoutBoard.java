package io.tengen.go.playout;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import java.util.Arrays;

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
 *       neighbour and whether one colour surrounds it. The name of the chain comes with the same
 *       load.
 *   <li>Chains have pseudo-liberties: an empty point counts once for each stone next to it. Their
 *       number is enough to see a capture (it is 0 then), and is kept with one addition a
 *       neighbour.
 *   <li>Empty points and border points have a chain of their own, number 0, so that additions need
 *       not ask whether there is a stone. Its count starts too high to ever reach 0.
 *   <li>Empty points are an array in random order. A candidate that is refused is moved out of the
 *       way, so each acceptable move is as likely as any other (but for a bias below 2^-22, that of
 *       taking 32 random bits by multiplication).
 *   <li>When nothing but eyes is left, an empty point belongs to the colour of its neighbours
 *       ({@link PlayoutCount}).
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class PlayoutBoard {
  private static final int BLACK = 1;
  private static final int WHITE = 2;
  private static final int EMPTY_BIT = 2;
  private static final int EMPTY = 1 << EMPTY_BIT;
  private static final int STONE = BLACK | WHITE;
  private static final int BORDER = BLACK | WHITE;

  /** A cell has the bits above, and above them the name of its chain. */
  private static final int CHAIN_SHIFT = 3;

  /** A chain has its length and, in the lower bits, its pseudo-liberties. */
  private static final int LENGTH_SHIFT = 16;

  private static final int LIBERTIES = (1 << LENGTH_SHIFT) - 1;
  private static final int ONE_STONE = 1 << LENGTH_SHIFT;

  /** Of the chain that is none: more than the additions and subtractions of a game use up. */
  private static final int ENDLESS = 1 << (LENGTH_SHIFT - 1);

  /** A game is cut off after so many moves a point: a cycle longer than a ko can go on forever. */
  private static final int MAX_MOVES_PER_POINT = 3;

  /** A self-atari of fewer stones may be a sacrifice. */
  private static final int SELF_ATARI_SIZE = 3;

  private final Points points;
  private final int stride;

  /** What is on a point, and the name of its chain: one of the stones, 0 where there is none. */
  private final int[] cells;

  /** Circular lists of the stones of a chain. */
  private final int[] next;

  /** By name of the chain, its length and pseudo-liberties. */
  private final int[] chains;

  private final int[] empties;
  private final int[] placeInEmpties;
  private int emptyCount;

  private final int[] moves;
  private int moveCount;
  private int koPoint;

  /** Whom the ko of a board that was taken over binds, or nobody: the winner may fill it. */
  private int koPlayer;

  private int stoneMargin;
  private final Tactics tactics;
  private final PlayoutCount count;

  /** An empty board of 1x1 to 25x25. */
  public PlayoutBoard(int size) {
    points = Points.ofSize(size);
    stride = points.stride();
    int length = points.arrayLength();
    cells = new int[length];
    next = new int[length];
    chains = new int[length];
    empties = new int[points.count()];
    placeInEmpties = new int[length];
    moves = new int[MAX_MOVES_PER_POINT * points.count()];
    tactics = new Tactics(cells, next, chains, stride);
    count = new PlayoutCount(points, cells, empties);
    clear();
  }

  /** Removes all stones. */
  public void clear() {
    Arrays.fill(cells, BORDER);
    for (int action = 0; action < empties.length; action++) {
      int point = points.pointOf(action);
      cells[point] = EMPTY;
      empties[action] = point;
      placeInEmpties[point] = action;
    }
    emptyCount = empties.length;
    chains[0] = ENDLESS;
    moveCount = 0;
    koPoint = Points.NONE;
    koPlayer = Colour.EMPTY;
    stoneMargin = 0;
  }

  /**
   * Takes the stones and the ko of a board over.
   *
   * @throws IllegalArgumentException when the sizes differ
   */
  public void copyFrom(Board board) {
    requireSize(board.points());
    clear();
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      int colour = board.colourAt(point);
      if (Colour.isStone(colour)) {
        place(point, 1 << colour);
      }
    }
    koPoint = board.koPoint();
    koPlayer = board.koColour();
  }

  /**
   * Becomes a copy of the other board without allocating. The moves of its last playout stay there.
   *
   * @throws IllegalArgumentException when the sizes differ
   */
  public void copyFrom(PlayoutBoard other) {
    requireSize(other.points);
    int length = cells.length;
    System.arraycopy(other.cells, 0, cells, 0, length);
    System.arraycopy(other.next, 0, next, 0, length);
    System.arraycopy(other.chains, 0, chains, 0, length);
    System.arraycopy(other.empties, 0, empties, 0, other.emptyCount);
    System.arraycopy(other.placeInEmpties, 0, placeInEmpties, 0, length);
    emptyCount = other.emptyCount;
    moveCount = 0;
    koPoint = other.koPoint;
    koPlayer = other.koPlayer;
    stoneMargin = other.stoneMargin;
  }

  private void requireSize(Points other) {
    if (other != points) {
      throw new IllegalArgumentException(
          "a board of size " + other.size() + " for playouts of size " + points.size());
    }
  }

  // ---- The playout
  // -------------------------------------------------------------------------------

  /**
   * Plays the game out.
   *
   * @param player who moves first: black (0) or white (1)
   * @param random one number is drawn from it
   * @return black's area above white's, without komi
   */
  public int playOut(int player, RandomStream random) {
    long randomState = random.nextLong();
    long bits = randomState >>> 32;
    int colour = 1 << player;
    int passes = 0;
    int limit = moves.length;
    moveCount = 0;
    if (player != koPlayer) {
      koPoint = Points.NONE;
    }
    while (passes < 2 && moveCount < limit) {
      int move = Points.PASS;
      int candidates = emptyCount;
      while (candidates > 0) {
        int index = (int) ((bits * candidates) >>> 32);
        // Drawn one ahead, so that after a mispredicted branch the processor need not wait for it.
        randomState = RandomStream.advance(randomState);
        bits = RandomStream.mix(randomState) >>> 32;
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
      colour ^= STONE;
    }
    return passes == 2 ? stoneMargin + count.eyeMargin(emptyCount) : count.areaMargin();
  }

  /**
   * Plays the game out with tactics: both sides answer the last moves where they matter ({@link
   * Tactics}), and put no chain of several stones into atari. Such a game may end with points that
   * nobody dares to play; they count by who surrounds them.
   *
   * @param player who moves first: black (0) or white (1)
   * @param lastMove the move before, a point, {@link Points#PASS} or {@link Points#NONE}
   * @return black's area above white's, without komi
   */
  public int playOutHeavily(int player, int lastMove, RandomStream random) {
    int colour = 1 << player;
    int passes = 0;
    int limit = moves.length;
    int last = lastMove;
    int before = Points.PASS;
    moveCount = 0;
    if (player != koPlayer) {
      koPoint = Points.NONE;
    }
    while (passes < 2 && moveCount < limit) {
      int move = tactics.suggest(colour, last, before, random);
      if (move == Points.NONE || !playIfAcceptable(move, colour)) {
        move = playSomewhere(colour, random);
      }
      if (move == Points.PASS) {
        koPoint = Points.NONE;
        passes++;
      } else {
        passes = 0;
      }
      moves[moveCount++] = move;
      before = last;
      last = move;
      colour ^= STONE;
    }
    return count.hasOpenPoints(emptyCount)
        ? count.areaMargin()
        : stoneMargin + count.eyeMargin(emptyCount);
  }

  /** A random acceptable move that is no self-atari of several stones, or a pass. */
  private int playSomewhere(int colour, RandomStream random) {
    int candidates = emptyCount;
    while (candidates > 0) {
      int index = random.nextInt(candidates);
      int point = empties[index];
      if (!tactics.isSelfAtari(point, colour, SELF_ATARI_SIZE) && playIfAcceptable(point, colour)) {
        return point;
      }
      candidates--;
      swapEmpties(index, candidates);
    }
    return Points.PASS;
  }

  private boolean playIfAcceptable(int point, int colour) {
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

  private void swapEmpties(int first, int second) {
    int a = empties[first];
    int b = empties[second];
    empties[first] = b;
    empties[second] = a;
    placeInEmpties[b] = first;
    placeInEmpties[a] = second;
  }

  /** What a heavy playout sees in the stones as they are, for tests. */
  Tactics tactics() {
    return tactics;
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
    return count.toBoard();
  }

  /**
   * Adds 1 at every point that is black's and takes 1 away at every point that is white's, after a
   * playout; the sum of all is the playout's margin.
   *
   * @param sums by dense action
   */
  public void addOwnership(int[] sums) {
    count.addOwnership(sums, emptyCount);
  }
}
