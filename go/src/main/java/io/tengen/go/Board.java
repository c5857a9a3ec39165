package io.tengen.go;

import java.util.Arrays;

/**
 * Stones, chains, liberties, simple ko and the hash of the position. What needs the past (superko,
 * passes) is {@link GoState}'s.
 *
 * <p>Layout: everything is an array indexed by point (see {@link Points}). A chain is a circular
 * linked list through {@code next}, known by one of its stones, its head; {@code stones} and {@code
 * liberties} are right at the head only. Liberties are counted exactly, each point once. The head
 * of an empty or border point is 0, a border point whose entries are scratch: that way the
 * liberties of "whatever is next to p" can be adjusted without asking what it is. When chains join,
 * the smaller one is renamed, so a stone is renamed O(log n) times between captures.
 *
 * <p>The arrays are as narrow as they can be (nine bytes a point), because search copies boards
 * more often than it does anything else with them: {@link #copyFrom} is five block copies.
 *
 * <p>Not thread-safe.
 */
public final class Board {
  private final Points points;
  private final int stride;
  private final byte[] colours;
  private final short[] head;
  private final short[] next;
  private final short[] stones;
  private final short[] liberties;

  /** The empty points, as a set of bits. */
  private final long[] empties;

  private final int[] prisoners = new int[2];
  private long hash;
  private int koPoint = Points.NONE;
  private int koColour = Colour.EMPTY;

  /** What the last play removed; it tells of that play only and is no part of the position. */
  private final short[] captured;

  private int capturedCount;

  /**
   * An empty board.
   *
   * @throws IllegalArgumentException unless the size is 1 to 25
   */
  public Board(int size) {
    points = Points.ofSize(size);
    stride = points.stride();
    int length = points.arrayLength();
    colours = new byte[length];
    head = new short[length];
    next = new short[length];
    stones = new short[length];
    liberties = new short[length];
    empties = new long[points.wordsOfSet()];
    captured = new short[points.count()];
    clear();
  }

  /** A deep copy. */
  public Board copy() {
    Board board = new Board(size());
    board.copyFrom(this);
    return board;
  }

  /**
   * Becomes a copy of the other board without allocating.
   *
   * @throws IllegalArgumentException when the sizes differ
   */
  public void copyFrom(Board other) {
    if (other.points != points) {
      throw new IllegalArgumentException(
          "cannot copy a board of size " + other.size() + " to one of size " + size());
    }
    int length = colours.length;
    System.arraycopy(other.colours, 0, colours, 0, length);
    System.arraycopy(other.head, 0, head, 0, length);
    System.arraycopy(other.next, 0, next, 0, length);
    System.arraycopy(other.stones, 0, stones, 0, length);
    System.arraycopy(other.liberties, 0, liberties, 0, length);
    System.arraycopy(other.empties, 0, empties, 0, empties.length);
    prisoners[0] = other.prisoners[0];
    prisoners[1] = other.prisoners[1];
    hash = other.hash;
    koPoint = other.koPoint;
    koColour = other.koColour;
    capturedCount = 0;
  }

  /** Removes all stones, prisoners and ko. */
  public void clear() {
    Arrays.fill(colours, (byte) Colour.BORDER);
    Arrays.fill(head, (short) 0);
    for (int action = 0; action < points.count(); action++) {
      int point = points.pointOf(action);
      colours[point] = Colour.EMPTY;
      empties[point >> 6] |= 1L << point;
    }
    Arrays.fill(prisoners, 0);
    hash = 0;
    capturedCount = 0;
    clearKo();
  }

  /**
   * Sets the stones up, whatever was on the board. Prisoners stay; there is no ko.
   *
   * @param colourOfAction the colour of every point, by dense action
   * @throws IllegalArgumentException when a chain would have no liberty; nothing has changed then
   */
  public void setUp(int[] colourOfAction) {
    if (colourOfAction.length != points.count()) {
      throw new IllegalArgumentException(
          colourOfAction.length + " colours for " + points.count() + " points");
    }
    // Where every chain of the whole has a liberty, so has every chain of a part: none is captured
    // on the way, in whatever order the stones arrive.
    Board fresh = new Board(size());
    for (int action = 0; action < points.count(); action++) {
      if (colourOfAction[action] == Colour.EMPTY) {
        continue;
      }
      int point = points.pointOf(action);
      fresh.playUnchecked(point, Colour.requireStone(colourOfAction[action]));
      if (fresh.capturedCount > 0) {
        throw new IllegalArgumentException(
            "the chain at " + points.name(fresh.captured(0)) + " would have no liberty");
      }
    }
    fresh.clearKo();
    System.arraycopy(prisoners, 0, fresh.prisoners, 0, 2);
    copyFrom(fresh);
  }

  // ---- What is where ---------------------------------------------------------------------------

  /** The numbering of the points. */
  public Points points() {
    return points;
  }

  /** Points along an edge. */
  public int size() {
    return points.size();
  }

  /** What is on the point: a {@link Colour}. */
  public int colourAt(int point) {
    return colours[point];
  }

  /** Whether the point is on the board and has no stone. */
  public boolean isEmpty(int point) {
    return colours[point] == Colour.EMPTY;
  }

  /**
   * A word of the set of empty points: bit {@code b} of word {@code w} is point {@code 64 w + b}.
   * Words beyond the last, on either side, are 0.
   */
  public long emptyWord(int word) {
    return word >= 0 && word < empties.length ? empties[word] : 0;
  }

  /**
   * As {@link #emptyWord}, of the empty points next to at least one other: a stone may be put there
   * unless superko forbids it.
   */
  public long openWord(int word) {
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

  /** The head of the chain with a stone on the point; 0 where there is none. */
  public int chainAt(int point) {
    return head[point];
  }

  /** How many liberties the chain with a stone on the point has. */
  public int liberties(int point) {
    return liberties[head[point]];
  }

  /** How many stones the chain with a stone on the point has. */
  public int chainLength(int point) {
    return stones[head[point]];
  }

  /** The stone after this one in the circular list of its chain. */
  public int nextInChain(int point) {
    return next[point];
  }

  /** How many stones of the colour have been removed from the board. */
  public int prisoners(int colour) {
    return prisoners[colour];
  }

  /** The Zobrist hash of the stones: 0 of the empty board. */
  public long hash() {
    return hash;
  }

  /** The point that simple ko forbids, or {@link Points#NONE}. */
  public int koPoint() {
    return koPoint;
  }

  /** The colour to which {@link #koPoint} is forbidden; {@link Colour#EMPTY} when there is none. */
  public int koColour() {
    return koColour;
  }

  /** Lifts the simple ko, as a pass does. */
  public void clearKo() {
    koPoint = Points.NONE;
    koColour = Colour.EMPTY;
  }

  /** How many stones the last play on this board removed, of either colour. */
  public int capturedCount() {
    return capturedCount;
  }

  /** One of the stones that the last play on this board removed. */
  public int captured(int index) {
    return captured[index];
  }

  // ---- Legality --------------------------------------------------------------------------------

  /** Whether simple ko forbids the point to the colour. */
  public boolean isKo(int point, int colour) {
    return point == koPoint && colour == koColour;
  }

  /** Whether a stone of the colour may be put on the point, as far as the present board tells. */
  public boolean isLegal(int point, int colour, boolean suicideAllowed) {
    return points.isOnBoard(point)
        && colours[point] == Colour.EMPTY
        && isLegalOnEmpty(point, colour, suicideAllowed);
  }

  /** As {@link #isLegal}, of a point known to be empty. */
  boolean isLegalOnEmpty(int point, int colour, boolean suicideAllowed) {
    if (isKo(point, colour)) {
      return false;
    }
    return hasEmptyNeighbour(point)
        || breathes(point - 1, colour)
        || breathes(point + 1, colour)
        || breathes(point - stride, colour)
        || breathes(point + stride, colour)
        || (suicideAllowed && hasNeighbour(point, colour));
  }

  /** Whether the stone there keeps a new neighbour of the colour alive, by breath or by capture. */
  private boolean breathes(int neighbour, int colour) {
    int there = colours[neighbour];
    return there == colour
        ? liberties[head[neighbour]] > 1
        : there == Colour.opponent(colour) && liberties[head[neighbour]] == 1;
  }

  /** Whether a stone of the colour on this empty point would remove its own chain. */
  public boolean isSuicide(int point, int colour) {
    return !hasEmptyNeighbour(point)
        && !breathes(point - 1, colour)
        && !breathes(point + 1, colour)
        && !breathes(point - stride, colour)
        && !breathes(point + stride, colour);
  }

  /** Whether a stone of the colour on this empty point would capture. */
  public boolean isCapture(int point, int colour) {
    int opponent = Colour.opponent(colour);
    return isAtari(point - 1, opponent)
        || isAtari(point + 1, opponent)
        || isAtari(point - stride, opponent)
        || isAtari(point + stride, opponent);
  }

  private boolean isAtari(int point, int colour) {
    return colours[point] == colour && liberties[head[point]] == 1;
  }

  /** Whether a neighbour of the point is empty. */
  public boolean hasEmptyNeighbour(int point) {
    return hasNeighbour(point, Colour.EMPTY);
  }

  private boolean hasNeighbour(int point, int colour) {
    return colours[point - 1] == colour
        || colours[point + 1] == colour
        || colours[point - stride] == colour
        || colours[point + stride] == colour;
  }

  /** How many neighbours of the point are empty. */
  public int emptyNeighbours(int point) {
    int count = 0;
    count += colours[point - 1] == Colour.EMPTY ? 1 : 0;
    count += colours[point + 1] == Colour.EMPTY ? 1 : 0;
    count += colours[point - stride] == Colour.EMPTY ? 1 : 0;
    count += colours[point + stride] == Colour.EMPTY ? 1 : 0;
    return count;
  }

  /** The {@link #hash} that there would be after a play on an empty point, captures included. */
  public long hashAfter(int point, int colour) {
    long after = hash ^ points.key(point, colour);
    int opponent = Colour.opponent(colour);
    // Names of the neighbouring chains that would go, each once: 0 where there is none.
    int west = isAtari(point - 1, opponent) ? head[point - 1] : 0;
    int east = isAtari(point + 1, opponent) ? head[point + 1] : 0;
    int north = isAtari(point - stride, opponent) ? head[point - stride] : 0;
    int south = isAtari(point + stride, opponent) ? head[point + stride] : 0;
    if ((west | east | north | south) == 0) {
      return isSuicide(point, colour) ? hashAfterSuicide(point, colour) : after;
    }
    after ^= chainKeys(west);
    after ^= east == west ? 0 : chainKeys(east);
    after ^= north == west || north == east ? 0 : chainKeys(north);
    after ^= south == west || south == east || south == north ? 0 : chainKeys(south);
    return after;
  }

  private long hashAfterSuicide(int point, int colour) {
    int west = colours[point - 1] == colour ? head[point - 1] : 0;
    int east = colours[point + 1] == colour ? head[point + 1] : 0;
    int north = colours[point - stride] == colour ? head[point - stride] : 0;
    int south = colours[point + stride] == colour ? head[point + stride] : 0;
    long after = hash ^ chainKeys(west);
    after ^= east == west ? 0 : chainKeys(east);
    after ^= north == west || north == east ? 0 : chainKeys(north);
    after ^= south == west || south == east || south == north ? 0 : chainKeys(south);
    return after;
  }

  private long chainKeys(int chain) {
    if (chain == 0) {
      return 0;
    }
    long keys = 0;
    int colour = colours[chain];
    int stone = chain;
    do {
      keys ^= points.key(stone, colour);
      stone = next[stone];
    } while (stone != chain);
    return keys;
  }

  // ---- Play ------------------------------------------------------------------------------------

  /**
   * Puts a stone on the board and removes what it captures.
   *
   * @throws IllegalArgumentException when the point is off the board, occupied, a ko or a forbidden
   *     suicide; nothing has changed then
   */
  public void play(int point, int colour, boolean suicideAllowed) {
    Colour.requireStone(colour);
    if (!isLegal(point, colour, suicideAllowed)) {
      throw new IllegalArgumentException(whyIllegal(point, colour));
    }
    playUnchecked(point, colour);
  }

  /** What is wrong with an illegal play. */
  String whyIllegal(int point, int colour) {
    String refused = Colour.name(colour) + " may not play ";
    if (!points.isOnBoard(point)) {
      return refused + "point " + point + ": off the board";
    }
    String reason =
        colours[point] != Colour.EMPTY ? "occupied" : isKo(point, colour) ? "ko" : "suicide";
    return refused + points.name(point) + ": " + reason;
  }

  /**
   * As {@link #play}, of a move that is known to be legal, or would be but for ko or for suicide (a
   * lone stone's included): the chain is removed then. The point must be empty.
   */
  public void playUnchecked(int point, int colour) {
    int opponent = Colour.opponent(colour);
    clearKo();
    capturedCount = 0;
    placeStone(point, colour);

    captureIfBreathless(point - 1, opponent);
    captureIfBreathless(point + 1, opponent);
    captureIfBreathless(point - stride, opponent);
    captureIfBreathless(point + stride, opponent);

    joinIfOwn(point, point - 1, colour);
    joinIfOwn(point, point + 1, colour);
    joinIfOwn(point, point - stride, colour);
    joinIfOwn(point, point + stride, colour);

    int chain = head[point];
    if (liberties[chain] == 0) {
      removeChain(chain);
    } else if (capturedCount == 1 && stones[chain] == 1 && liberties[chain] == 1) {
      koPoint = captured[0];
      koColour = opponent;
    }
  }

  private void placeStone(int point, int colour) {
    colours[point] = (byte) colour;
    head[point] = (short) point;
    next[point] = (short) point;
    stones[point] = 1;
    empties[point >> 6] ^= 1L << point;
    hash ^= points.key(point, colour);
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

  private void captureIfBreathless(int neighbour, int opponent) {
    if (colours[neighbour] == opponent && liberties[head[neighbour]] == 0) {
      removeChain(head[neighbour]);
    }
  }

  private void removeChain(int chain) {
    int colour = colours[chain];
    int stone = chain;
    int count = capturedCount;
    do {
      colours[stone] = Colour.EMPTY;
      head[stone] = 0;
      empties[stone >> 6] ^= 1L << stone;
      hash ^= points.key(stone, colour);
      // Stones of this chain that are still there gain too; their count is void already.
      adjustNeighbours(stone, 1);
      captured[count++] = (short) stone;
      stone = next[stone];
    } while (stone != chain);
    prisoners[colour] += count - capturedCount;
    capturedCount = count;
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

  // ---- Tests -----------------------------------------------------------------------------------

  /**
   * Recounts everything that is kept incrementally.
   *
   * @throws IllegalStateException when something is wrong, which is a bug
   */
  public void checkConsistency() {
    BoardConsistency.check(this);
  }

  /** The board as text, black {@code X} and white {@code O}. */
  @Override
  public String toString() {
    return BoardDiagram.render(this, Points.NONE);
  }
}
