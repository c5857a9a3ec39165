package io.tengen.go.playout;

import static io.tengen.go.playout.PlayoutStones.CHAIN_SHIFT;
import static io.tengen.go.playout.PlayoutStones.EMPTY;
import static io.tengen.go.playout.PlayoutStones.LENGTH_SHIFT;
import static io.tengen.go.playout.PlayoutStones.LIBERTIES;
import static io.tengen.go.playout.PlayoutStones.STONE;

import io.tengen.env.RandomStream;
import io.tengen.go.Points;

/**
 * What a heavy playout knows, after MoGo (Gelly and others, 2006): near the last two moves it saves
 * its own chains in atari, by capturing or by running, and captures the opponent's; else it plays a
 * pattern next to them ({@link LocalPatterns}); and it does not put a chain into atari.
 *
 * <p>Atari is exact: a chain with more than four pseudo-liberties has two liberties, since one
 * empty point counts at most four times; with fewer its stones are looked at.
 */
final class Tactics {
  private static final int MOST_PSEUDO_LIBERTIES_IN_ATARI = 4;

  /** How often a capture or a flight is looked for, in parts of 256. */
  private static final int CAPTURE_CHANCE = 230;

  /** How often a pattern is looked for, in parts of 256. */
  private static final int PATTERN_CHANCE = 243;

  private final int[] cells;
  private final int[] next;
  private final int[] chains;
  private final int stride;
  private final int[] candidates;
  private int count;

  Tactics(PlayoutStones stones) {
    this.cells = stones.cells;
    this.next = stones.next;
    this.chains = stones.chains;
    this.stride = stones.stride;
    this.candidates = new int[8 * cells.length];
  }

  /**
   * A move that answers the last ones, or {@link Points#NONE}; it may still be illegal.
   *
   * @param colour who moves, as in the cells
   * @param last the opponent's move before, or a pass, or none
   * @param before the own move before that, likewise
   */
  int suggest(int colour, int last, int before, RandomStream random) {
    long bits = random.nextLong();
    count = 0;
    if ((bits & 255) < CAPTURE_CHANCE) {
      addAtaris(last, colour);
      addAtaris(before, colour);
    }
    if (count == 0 && ((bits >>> 8) & 255) < PATTERN_CHANCE) {
      addPatterns(last, colour);
      if (count == 0) {
        addPatterns(before, colour);
      }
    }
    return count == 0 ? Points.NONE : candidates[(int) (((bits >>> 32) * count) >>> 32)];
  }

  private void addAtaris(int point, int colour) {
    if (isNoPoint(point)) {
      return;
    }
    addAtari(point, colour);
    addAtari(point - 1, colour);
    addAtari(point + 1, colour);
    addAtari(point - stride, colour);
    addAtari(point + stride, colour);
  }

  private static boolean isNoPoint(int move) {
    return move == Points.PASS || move == Points.NONE;
  }

  private void addAtari(int stone, int colour) {
    int owner = cells[stone] & STONE;
    if (owner == 0 || owner == STONE) {
      return;
    }
    int liberty = atariLiberty(stone);
    if (liberty == Points.PASS) {
      return;
    }
    if (owner != colour) {
      candidates[count++] = liberty;
      return;
    }
    if (!isSelfAtari(liberty, colour, 1)) {
      candidates[count++] = liberty;
    }
    addCapturesOfNeighbours(stone, colour ^ STONE);
  }

  /** The chains next to one in atari that can be captured themselves. */
  private void addCapturesOfNeighbours(int chain, int opponent) {
    int stone = chain;
    do {
      addCapture(stone - 1, opponent);
      addCapture(stone + 1, opponent);
      addCapture(stone - stride, opponent);
      addCapture(stone + stride, opponent);
      stone = next[stone];
    } while (stone != chain && count < candidates.length / 2);
  }

  private void addCapture(int stone, int opponent) {
    if ((cells[stone] & STONE) == opponent) {
      int liberty = atariLiberty(stone);
      if (liberty != Points.PASS) {
        candidates[count++] = liberty;
      }
    }
  }

  private void addPatterns(int point, int colour) {
    if (isNoPoint(point)) {
      return;
    }
    for (int row = -stride; row <= stride; row += stride) {
      for (int near = point + row - 1; near <= point + row + 1; near++) {
        if (cells[near] == EMPTY
            && LocalPatterns.matches(LocalPatterns.code(cells, near, stride))
            && !isSelfAtari(near, colour, 1)) {
          candidates[count++] = near;
        }
      }
    }
  }

  /** The only liberty of the chain of a stone, or {@link Points#PASS} when it has more. */
  int atariLiberty(int stone) {
    if ((chains[cells[stone] >> CHAIN_SHIFT] & LIBERTIES) > MOST_PSEUDO_LIBERTIES_IN_ATARI) {
      return Points.PASS;
    }
    int liberty = otherLiberty(stone, Points.PASS);
    return otherLiberty(stone, liberty) == Points.PASS ? liberty : Points.PASS;
  }

  /** A liberty of the chain of a stone besides one, or {@link Points#PASS}. */
  private int otherLiberty(int start, int known) {
    int stone = start;
    do {
      if (cells[stone - 1] == EMPTY && stone - 1 != known) {
        return stone - 1;
      }
      if (cells[stone + 1] == EMPTY && stone + 1 != known) {
        return stone + 1;
      }
      if (cells[stone - stride] == EMPTY && stone - stride != known) {
        return stone - stride;
      }
      if (cells[stone + stride] == EMPTY && stone + stride != known) {
        return stone + stride;
      }
      stone = next[stone];
    } while (stone != start);
    return Points.PASS;
  }

  /**
   * Whether a move captures nothing and makes a chain of a size or more with one liberty or none.
   */
  boolean isSelfAtari(int point, int colour, int size) {
    int liberty = Points.PASS;
    int length = 1;
    for (int side = 0; side < 4; side++) {
      int neighbour = neighbour(point, side);
      int cell = cells[neighbour];
      int owner = cell & STONE;
      if (cell == EMPTY) {
        if (liberty != Points.PASS && liberty != neighbour) {
          return false;
        }
        liberty = neighbour;
      } else if (owner == colour) {
        if (!isMetBefore(point, side, cell)) {
          length += chains[cell >> CHAIN_SHIFT] >> LENGTH_SHIFT;
        }
        int stone = neighbour;
        do {
          for (int way = 0; way < 4; way++) {
            int near = neighbour(stone, way);
            if (cells[near] == EMPTY && near != point && near != liberty) {
              if (liberty != Points.PASS) {
                return false;
              }
              liberty = near;
            }
          }
          stone = next[stone];
        } while (stone != neighbour);
      } else if (owner == (colour ^ STONE) && atariLiberty(neighbour) == point) {
        return false;
      }
    }
    return length >= size;
  }

  private boolean isMetBefore(int point, int sides, int cell) {
    for (int side = 0; side < sides; side++) {
      if (cells[neighbour(point, side)] == cell) {
        return true;
      }
    }
    return false;
  }

  private int neighbour(int point, int side) {
    return switch (side) {
      case 0 -> point - 1;
      case 1 -> point + 1;
      case 2 -> point - stride;
      default -> point + stride;
    };
  }
}
