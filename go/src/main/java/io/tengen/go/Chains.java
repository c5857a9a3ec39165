package io.tengen.go;

import java.util.Arrays;

/**
 * The stones of a board, joined to chains, with their liberties; it knows nothing of turns, ko or
 * captures, which are {@link Board}'s.
 *
 * <p>Layout: everything is an array indexed by point (see {@link Points}). A chain is a circular
 * linked list through {@code next}, known by one of its stones, its head; {@code stones} and {@code
 * liberties} are right at the head only. Liberties are counted exactly, each point once. The head
 * of an empty or border point is 0, a border point whose entries are scratch: that way the
 * liberties of "whatever is next to p" can be adjusted without asking what it is. When chains join,
 * the smaller one is renamed, so a stone is renamed O(log n) times between captures.
 *
 * <p>The arrays are as narrow as they can be (nine bytes a point and a bit), because search copies
 * boards more often than it does anything else with them.
 */
final class Chains {
  private final Points points;
  private final int stride;
  private final byte[] colours;
  private final short[] head;
  private final short[] next;
  private final short[] stones;
  private final short[] liberties;

  /** The empty points, as a set of bits. */
  private final long[] empties;

  Chains(Points points) {
    this.points = points;
    stride = points.stride();
    int length = points.arrayLength();
    colours = new byte[length];
    head = new short[length];
    next = new short[length];
    stones = new short[length];
    liberties = new short[length];
    empties = new long[points.wordsOfSet()];
    clear();
  }

  void clear() {
    Arrays.fill(colours, (byte) Colour.BORDER);
    Arrays.fill(head, (short) 0);
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      colours[point] = Colour.EMPTY;
      empties[point >> 6] |= 1L << point;
    }
  }

  void copyFrom(Chains other) {
    int length = colours.length;
    System.arraycopy(other.colours, 0, colours, 0, length);
    System.arraycopy(other.head, 0, head, 0, length);
    System.arraycopy(other.next, 0, next, 0, length);
    System.arraycopy(other.stones, 0, stones, 0, length);
    System.arraycopy(other.liberties, 0, liberties, 0, length);
    System.arraycopy(other.empties, 0, empties, 0, empties.length);
  }

  // ---- What is where ----

  int colourAt(int point) {
    return colours[point];
  }

  /** The head of the chain with a stone on the point; 0 where there is none. */
  int chainAt(int point) {
    return head[point];
  }

  /** How many liberties the chain with a stone on the point has. */
  int liberties(int point) {
    return liberties[head[point]];
  }

  /** How many stones the chain with a stone on the point has. */
  int length(int point) {
    return stones[head[point]];
  }

  /** The stone after this one in the circular list of its chain. */
  int next(int point) {
    return next[point];
  }

  /** Whether there is a stone of the colour whose chain has one liberty. */
  boolean isInAtari(int point, int colour) {
    return colours[point] == colour && liberties[head[point]] == 1;
  }

  /** Whether one of the neighbours of the point is of the colour, which may be empty. */
  boolean hasNeighbour(int point, int colour) {
    return colours[point - 1] == colour
        || colours[point + 1] == colour
        || colours[point - stride] == colour
        || colours[point + stride] == colour;
  }

  int emptyNeighbours(int point) {
    int count = 0;
    count += colours[point - 1] == Colour.EMPTY ? 1 : 0;
    count += colours[point + 1] == Colour.EMPTY ? 1 : 0;
    count += colours[point - stride] == Colour.EMPTY ? 1 : 0;
    count += colours[point + stride] == Colour.EMPTY ? 1 : 0;
    return count;
  }

  /**
   * A word of the set of empty points: bit {@code b} of word {@code w} is point {@code 64 w + b}.
   * Words beyond the last, on either side, are 0.
   */
  long emptyWord(int word) {
    return word >= 0 && word < empties.length ? empties[word] : 0;
  }

  /** As {@link #emptyWord}, of the empty points next to at least one other. */
  long openWord(int word) {
    long here = emptyWord(word);
    long below = emptyWord(word - 1);
    long above = emptyWord(word + 1);
    int rest = Long.SIZE - stride;
    long beside =
        ((here << 1) | (below >>> (Long.SIZE - 1)))
            | ((here >>> 1) | (above << (Long.SIZE - 1)))
            | ((here << stride) | (below >>> rest))
            | ((here >>> stride) | (above << rest));
    return here & beside;
  }

  // ---- What changes ----

  /** Puts a stone on an empty point, a chain of its own so far; its neighbours lose a liberty. */
  void place(int point, int colour) {
    colours[point] = (byte) colour;
    head[point] = (short) point;
    next[point] = (short) point;
    stones[point] = 1;
    empties[point >> 6] ^= 1L << point;
    adjustNeighbours(point, -1);
    liberties[point] = (short) emptyNeighbours(point);
  }

  /** Adds to the liberties of every chain next to the point, once each. */
  private void adjustNeighbours(int point, int change) {
    int west = head[point - 1];
    int east = head[point + 1];
    int north = head[point - stride];
    int south = head[point + stride];
    liberties[west] += (short) change;
    if (east != west) {
      liberties[east] += (short) change;
    }
    if (north != west && north != east) {
      liberties[north] += (short) change;
    }
    if (south != west && south != east && south != north) {
      liberties[south] += (short) change;
    }
  }

  /**
   * Removes the chain with a stone on the point; its neighbours gain liberties.
   *
   * @param removed receives the stones from index {@code count} on
   * @return the number of stones then in {@code removed}
   */
  int remove(int point, short[] removed, int count) {
    int end = count;
    int stone = point;
    do {
      colours[stone] = Colour.EMPTY;
      head[stone] = 0;
      empties[stone >> 6] ^= 1L << stone;
      // Stones of this chain that are still there gain too; their count is void already.
      adjustNeighbours(stone, 1);
      removed[end++] = (short) stone;
      stone = next[stone];
    } while (stone != point);
    return end;
  }

  /** Joins the chain of the stone and those of its colour next to it. */
  void joinNeighbours(int point) {
    int colour = colours[point];
    joinIfOwn(point, point - 1, colour);
    joinIfOwn(point, point + 1, colour);
    joinIfOwn(point, point - stride, colour);
    joinIfOwn(point, point + stride, colour);
  }

  private void joinIfOwn(int point, int neighbour, int colour) {
    if (colours[neighbour] == colour && head[neighbour] != head[point]) {
      join(head[point], head[neighbour]);
    }
  }

  private void join(int first, int second) {
    int kept = stones[first] >= stones[second] ? first : second;
    int gone = kept == first ? second : first;
    int gained = 0;
    int stone = gone;
    do {
      gained += newLiberty(stone - 1, kept);
      gained += newLiberty(stone + 1, kept);
      gained += newLiberty(stone - stride, kept);
      gained += newLiberty(stone + stride, kept);
      // Renamed at once, so that the next stone does not count a shared liberty again.
      head[stone] = (short) kept;
      stone = next[stone];
    } while (stone != gone);
    liberties[kept] += (short) gained;
    stones[kept] += stones[gone];
    short swap = next[kept];
    next[kept] = next[gone];
    next[gone] = swap;
  }

  private int newLiberty(int point, int chain) {
    return colours[point] == Colour.EMPTY
            && head[point - 1] != chain
            && head[point + 1] != chain
            && head[point - stride] != chain
            && head[point + stride] != chain
        ? 1
        : 0;
  }
}
