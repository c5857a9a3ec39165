package io.tengen.go.analysis;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads ladders: can a chain be captured by giving atari at every move?
 *
 * <p>A chain of one liberty, in atari, is taken by the next move unless it runs. When running gives
 * it two liberties, the attacker fills one of them and it is in atari again, and so on in a zigzag
 * across the board, until it reaches the edge and is captured or meets a stone that gives it more
 * liberties and has escaped. Each step leaves one or two moves worth trying, so a ladder can be
 * read to its end where other fights cannot.
 *
 * <p>The defender, in atari, may extend at the last liberty or capture a neighbouring chain that is
 * in atari itself; three liberties are an escape. The attacker may take either of two liberties.
 * Both keep to simple ko and commit no suicide. A reading is cut off after {@link #MAX_MOVES} moves
 * tried, and then nothing was captured.
 *
 * <p>Start reading at {@code isLost} and {@code isCapturable}, which call each other. Holds boards
 * to read on, so keep one for many readings. Not thread-safe.
 */
public final class Ladder {
  /** The longest ladders of 19x19 take some 150 moves, and their short branches as many again. */
  static final int MAX_MOVES = 1500;

  /** The liberties that no single move can turn into an atari. */
  private static final int ESCAPED = 3;

  private final Points points;
  private final int stride;

  /** From a point to its neighbours. */
  private final int[] steps;

  /** By depth of branching. */
  private final List<Board> boards = new ArrayList<>();

  private final int maxMoves;
  private int movesTried;

  /**
   * A reader for boards of this size.
   *
   * @throws IllegalArgumentException unless the size is 1 to 25
   */
  public Ladder(int size) {
    this(size, MAX_MOVES);
  }

  /** A reader that gives up after so many moves tried. */
  Ladder(int size, int maxMoves) {
    this.maxMoves = maxMoves;
    points = Points.ofSize(size);
    stride = points.stride();
    steps = new int[] {-1, 1, -stride, stride};
  }

  /**
   * Whether a stone of the attacker there is legal, puts a chain of two liberties into atari, and
   * captures it in a ladder.
   */
  public boolean isCapture(Board board, int move, int attacker) {
    if (!board.isLegal(move, attacker, false)) {
      return false;
    }
    int defender = Colour.opponent(attacker);
    return capturesBeside(board, move, move - 1, attacker, defender)
        || capturesBeside(board, move, move + 1, attacker, defender)
        || capturesBeside(board, move, move - stride, attacker, defender)
        || capturesBeside(board, move, move + stride, attacker, defender);
  }

  private boolean capturesBeside(Board board, int move, int target, int attacker, int defender) {
    if (board.colourAt(target) != defender || board.liberties(target) != 2) {
      return false;
    }
    movesTried = 0;
    int other = liberty(board, target, move);
    return !escapesAt(board, target, other, move) && captureIsRead(board, move, target, attacker);
  }

  private boolean captureIsRead(Board board, int move, int target, int attacker) {
    Board after = boardAt(0);
    after.copyFrom(board);
    after.playUnchecked(move, attacker);
    return isLost(after, target, 1);
  }

  /**
   * Whether a stone of the defender there is legal and saves a chain in atari, by extension or by
   * capture, from being captured at once or in a ladder.
   */
  public boolean isEscape(Board board, int move, int defender) {
    if (!board.isLegal(move, defender, false)) {
      return false;
    }
    return escapesBeside(board, move, move - 1, defender)
        || escapesBeside(board, move, move + 1, defender)
        || escapesBeside(board, move, move - stride, defender)
        || escapesBeside(board, move, move + stride, defender);
  }

  private boolean escapesBeside(Board board, int move, int neighbour, int defender) {
    int there = board.colourAt(neighbour);
    if (!Colour.isStone(there) || board.liberties(neighbour) != 1) {
      return false;
    }
    if (there == defender) {
      return isSavedBy(board, move, neighbour);
    }
    // The move captures: it may save any chain in atari that the captured stones touch.
    int stone = neighbour;
    do {
      if (savesChainAt(board, move, stone - 1, defender)
          || savesChainAt(board, move, stone + 1, defender)
          || savesChainAt(board, move, stone - stride, defender)
          || savesChainAt(board, move, stone + stride, defender)) {
        return true;
      }
      stone = board.nextInChain(stone);
    } while (stone != neighbour);
    return false;
  }

  private boolean savesChainAt(Board board, int move, int stone, int defender) {
    return board.colourAt(stone) == defender
        && board.liberties(stone) == 1
        && isSavedBy(board, move, stone);
  }

  private boolean isSavedBy(Board board, int move, int stone) {
    movesTried = 0;
    Board after = boardAt(0);
    after.copyFrom(board);
    return survives(after, move, stone, 1);
  }

  /** Whether the chain in atari is lost in a ladder, its owner to move. The board is used up. */
  private boolean isLost(Board board, int target, int depth) {
    int defender = board.colourAt(target);
    int attacker = Colour.opponent(defender);
    int first = board.chainAt(target);
    int stone = first;
    do {
      for (int step : steps) {
        int neighbour = stone + step;
        if (board.colourAt(neighbour) == attacker && board.liberties(neighbour) == 1) {
          int capture = liberty(board, neighbour, Points.NONE);
          if (survivesOnCopy(board, capture, target, defender, depth)) {
            return false;
          }
        }
      }
      stone = board.nextInChain(stone);
    } while (stone != first);
    int extension = liberty(board, target, Points.NONE);
    return !board.isLegal(extension, defender, false) || !survives(board, extension, target, depth);
  }

  private boolean survivesOnCopy(Board board, int move, int target, int defender, int depth) {
    if (!board.isLegal(move, defender, false)) {
      return false;
    }
    Board after = boardAt(depth);
    after.copyFrom(board);
    return survives(after, move, target, depth + 1);
  }

  /** Whether the chain lives after its owner's move. The board is used up. */
  private boolean survives(Board board, int move, int target, int depth) {
    if (++movesTried > maxMoves) {
      return true;
    }
    board.playUnchecked(move, board.colourAt(target));
    int liberties = board.liberties(target);
    return liberties >= ESCAPED || (liberties == 2 && !isCapturable(board, target, depth));
  }

  /** Whether the attacker, to move, captures the chain of two liberties. The board is used up. */
  private boolean isCapturable(Board board, int target, int depth) {
    int attacker = Colour.opponent(board.colourAt(target));
    int first = liberty(board, target, Points.NONE);
    int second = liberty(board, target, first);
    boolean firstWorth = isWorthAtari(board, target, first, second, attacker);
    boolean secondWorth = isWorthAtari(board, target, second, first, attacker);
    if (firstWorth && secondWorth) {
      Board after = boardAt(depth);
      after.copyFrom(board);
      return isAtariFatal(after, first, target, attacker, depth + 1)
          || isAtariFatal(board, second, target, attacker, depth);
    }
    return firstWorth
        ? isAtariFatal(board, first, target, attacker, depth)
        : secondWorth && isAtariFatal(board, second, target, attacker, depth);
  }

  private boolean isWorthAtari(Board board, int target, int atari, int extension, int attacker) {
    return board.isLegal(atari, attacker, false) && !escapesAt(board, target, extension, atari);
  }

  private boolean isAtariFatal(Board board, int atari, int target, int attacker, int depth) {
    if (++movesTried > maxMoves) {
      return false;
    }
    board.playUnchecked(atari, attacker);
    return isLost(board, target, depth);
  }

  /**
   * Whether one look shows that the chain will have three liberties once it extends there, after
   * the attacker took the other liberty. It saves most of the reading where there is no ladder.
   */
  private boolean escapesAt(Board board, int target, int extension, int taken) {
    int chain = board.chainAt(target);
    int defender = board.colourAt(target);
    int gained = 0;
    int joined = 0;
    for (int step : steps) {
      int neighbour = extension + step;
      int there = board.colourAt(neighbour);
      if (there == Colour.EMPTY) {
        gained += neighbour == taken ? 0 : 1;
      } else if (there == defender && board.chainAt(neighbour) != chain) {
        // The two points that it may share are the extension and the one taken.
        joined = Math.max(joined, board.liberties(neighbour) - 2);
      }
    }
    return Math.max(gained, joined) >= ESCAPED;
  }

  /** A liberty of the chain other than the one given. */
  private int liberty(Board board, int target, int other) {
    int stone = board.chainAt(target);
    while (true) {
      for (int step : steps) {
        int neighbour = stone + step;
        if (neighbour != other && board.isEmpty(neighbour)) {
          return neighbour;
        }
      }
      stone = board.nextInChain(stone);
    }
  }

  private Board boardAt(int depth) {
    while (boards.size() <= depth) {
      boards.add(new Board(points.size()));
    }
    return boards.get(depth);
  }
}
