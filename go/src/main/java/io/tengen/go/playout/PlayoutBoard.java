package io.tengen.go.playout;

import static io.tengen.go.playout.PlayoutStones.STONE;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;

/**
 * A board for playouts: both sides move at random until both pass, and the area is counted. In
 * light playouts they draw uniformly among their legal moves that do not fill an eye of their own;
 * in heavy ones they first look for an answer to the last moves ({@link Tactics}). Captures and
 * simple ko are exact, suicide is never played.
 *
 * <p>A move is drawn from the array of empty points. A candidate that is refused is moved out of
 * the way, so each acceptable move is as likely as any other (but for a bias below 2^-22, that of
 * taking 32 random bits by multiplication). When nothing but eyes is left, an empty point belongs
 * to the colour of its neighbours ({@link PlayoutCount}).
 *
 * <p>Not thread-safe.
 */
public final class PlayoutBoard {
  /** A game is cut off after so many moves a point: a cycle longer than a ko can go on forever. */
  private static final int MAX_MOVES_PER_POINT = 3;

  /** A self-atari of fewer stones may be a sacrifice. */
  private static final int SELF_ATARI_SIZE = 3;

  private final PlayoutStones stones;
  private final Tactics tactics;
  private final PlayoutCount count;
  private final int[] moves;
  private int moveCount;

  /** Whom the ko of a board that was taken over binds, or nobody: the winner may fill it. */
  private int koPlayer;

  /**
   * An empty board.
   *
   * @throws IllegalArgumentException unless the size is 1 to 25
   */
  public PlayoutBoard(int size) {
    Points points = Points.ofSize(size);
    stones = new PlayoutStones(points);
    tactics = new Tactics(stones);
    count = new PlayoutCount(stones);
    moves = new int[MAX_MOVES_PER_POINT * points.count()];
    koPlayer = Colour.EMPTY;
  }

  /** Removes all stones. */
  public void clear() {
    stones.clear();
    moveCount = 0;
    koPlayer = Colour.EMPTY;
  }

  /**
   * Takes the stones and the ko of a board over.
   *
   * @throws IllegalArgumentException when the sizes differ
   */
  public void copyFrom(Board board) {
    requireSize(board.points());
    stones.copyFrom(board);
    moveCount = 0;
    koPlayer = board.koColour();
  }

  /**
   * Becomes a copy of the other board without allocating. The moves of its last playout stay there.
   *
   * @throws IllegalArgumentException when the sizes differ
   */
  public void copyFrom(PlayoutBoard other) {
    requireSize(other.stones.points);
    stones.copyFrom(other.stones);
    moveCount = 0;
    koPlayer = other.koPlayer;
  }

  private void requireSize(Points other) {
    int size = stones.points.size();
    if (other.size() != size) {
      throw new IllegalArgumentException(
          "a board of size " + other.size() + " for playouts of size " + size);
    }
  }

  // ---- The playout ----

  /**
   * Plays the game out.
   *
   * @param player who moves first: black (0) or white (1)
   * @param random one number is drawn from it
   * @return black's area above white's, without komi
   */
  public int playOut(int player, RandomStream random) {
    PlayoutStones stones = this.stones;
    int[] empties = stones.empties;
    long randomState = random.nextLong();
    long bits = randomState >>> 32;
    int colour = 1 << player;
    int passes = 0;
    int limit = moves.length;
    moveCount = 0;
    if (player != koPlayer) {
      stones.koPoint = Points.NONE;
    }
    while (passes < 2 && moveCount < limit) {
      int move = Points.PASS;
      int candidates = stones.emptyCount;
      while (candidates > 0) {
        int index = (int) ((bits * candidates) >>> 32);
        // Drawn one ahead, so that after a mispredicted branch the processor need not wait for it.
        randomState = RandomStream.advance(randomState);
        bits = RandomStream.mix(randomState) >>> 32;
        int point = empties[index];
        if (stones.playIfAcceptable(point, colour)) {
          move = point;
          break;
        }
        candidates--;
        stones.swapEmpties(index, candidates);
      }
      if (move == Points.PASS) {
        stones.koPoint = Points.NONE;
        passes++;
      } else {
        passes = 0;
      }
      moves[moveCount++] = move;
      colour ^= STONE;
    }
    return passes == 2 ? count.eyeMargin() : count.areaMargin();
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
      stones.koPoint = Points.NONE;
    }
    while (passes < 2 && moveCount < limit) {
      int move = tactics.suggest(colour, last, before, random);
      if (move == Points.NONE || !stones.playIfAcceptable(move, colour)) {
        move = playSomewhere(colour, random);
      }
      if (move == Points.PASS) {
        stones.koPoint = Points.NONE;
        passes++;
      } else {
        passes = 0;
      }
      moves[moveCount++] = move;
      before = last;
      last = move;
      colour ^= STONE;
    }
    return count.hasOpenPoints() ? count.areaMargin() : count.eyeMargin();
  }

  /** A random acceptable move that is no self-atari of several stones, or a pass. */
  private int playSomewhere(int colour, RandomStream random) {
    int candidates = stones.emptyCount;
    while (candidates > 0) {
      int index = random.nextInt(candidates);
      int point = stones.empties[index];
      if (!tactics.isSelfAtari(point, colour, SELF_ATARI_SIZE)
          && stones.playIfAcceptable(point, colour)) {
        return point;
      }
      candidates--;
      stones.swapEmpties(index, candidates);
    }
    return Points.PASS;
  }

  /** What a heavy playout sees in the stones as they are, for tests. */
  Tactics tactics() {
    return tactics;
  }

  // ---- What the playout came to ----

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
    return stones.toBoard();
  }

  /**
   * Adds 1 at every point that is black's and takes 1 away at every point that is white's, after a
   * playout; the sum of all is the playout's margin.
   *
   * @param sums by dense action
   */
  public void addOwnership(int[] sums) {
    count.addOwnership(sums);
  }
}
