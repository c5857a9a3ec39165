package io.tengen.go;

import java.util.Arrays;

/**
 * Stones, chains, liberties, prisoners, simple ko and the hash of the position. What needs the past
 * (superko, passes) is {@link GoState}'s; how chains are kept is {@link Chains}'s.
 *
 * <p>Points are ints as {@link Points} numbers them, border included. What takes one is unchecked
 * unless it says otherwise: the board's own points are valid, and for {@link #colourAt}, {@link
 * #isEmpty} and {@link #chainAt} also the border beside them. What asks about a chain ({@link
 * #liberties}, {@link #chainLength}, {@link #nextInChain}) needs a stone there. Not thread-safe.
 */
public final class Board {
  private final Points points;
  private final int stride;
  private final Chains chains;
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
    chains = new Chains(points);
    captured = new short[points.count()];
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
    chains.copyFrom(other.chains);
    prisoners[0] = other.prisoners[0];
    prisoners[1] = other.prisoners[1];
    hash = other.hash;
    koPoint = other.koPoint;
    koColour = other.koColour;
    capturedCount = 0;
  }

  /** Removes all stones, prisoners and ko. */
  public void clear() {
    chains.clear();
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
    System.arraycopy(prisoners, 0, fresh.prisoners, 0, 2);
    copyFrom(fresh);
  }

  // ---- What is where ----

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
    return chains.colourAt(point);
  }

  /** Whether the point is on the board and has no stone. */
  public boolean isEmpty(int point) {
    return chains.colourAt(point) == Colour.EMPTY;
  }

  /** The head of the chain with a stone on the point, one of its stones; 0 where there is none. */
  public int chainAt(int point) {
    return chains.chainAt(point);
  }

  /** How many liberties the chain with a stone on the point has. */
  public int liberties(int point) {
    return chains.liberties(point);
  }

  /** How many stones the chain with a stone on the point has. */
  public int chainLength(int point) {
    return chains.length(point);
  }

  /** The stone after this one in the circular list of its chain. */
  public int nextInChain(int point) {
    return chains.next(point);
  }

  /** Whether a neighbour of the point is empty. */
  public boolean hasEmptyNeighbour(int point) {
    return chains.hasNeighbour(point, Colour.EMPTY);
  }

  /** How many neighbours of the point are empty. */
  public int emptyNeighbours(int point) {
    return chains.emptyNeighbours(point);
  }

  /**
   * A word of the set of empty points: bit {@code b} of word {@code w} is point {@code 64 w + b}.
   * Words beyond the last, on either side, are 0.
   */
  public long emptyWord(int word) {
    return chains.emptyWord(word);
  }

  /**
   * As {@link #emptyWord}, of the empty points next to at least one other: either colour may play
   * there, unless superko forbids it.
   */
  public long openWord(int word) {
    return chains.openWord(word);
  }

  /** How many stones of the colour have been removed from the board, by either player. */
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

  /** The point of a stone that the last play on this board removed, from 0. */
  public int captured(int index) {
    return captured[index];
  }

  // ---- Legality ----

  /** Whether simple ko forbids the point to the colour. */
  public boolean isKo(int point, int colour) {
    return point == koPoint && colour == koColour;
  }

  /** Whether a stone of the colour may be put on the point, as far as the present board tells. */
  public boolean isLegal(int point, int colour, boolean suicideAllowed) {
    return points.isOnBoard(point)
        && isEmpty(point)
        && isLegalOnEmpty(point, colour, suicideAllowed);
  }

  /** As {@link #isLegal}, of a point known to be empty. */
  boolean isLegalOnEmpty(int point, int colour, boolean suicideAllowed) {
    return !isKo(point, colour)
        && (!isSuicide(point, colour) || (suicideAllowed && chains.hasNeighbour(point, colour)));
  }

  /** Whether a stone of the colour on this empty point would remove its own chain. */
  public boolean isSuicide(int point, int colour) {
    return !hasEmptyNeighbour(point)
        && !givesBreath(point - 1, colour)
        && !givesBreath(point + 1, colour)
        && !givesBreath(point - stride, colour)
        && !givesBreath(point + stride, colour);
  }

  /** Whether the stone there keeps a new neighbour of the colour alive, by breath or by capture. */
  private boolean givesBreath(int neighbour, int colour) {
    return chains.colourAt(neighbour) == colour
        ? chains.liberties(neighbour) > 1
        : chains.isInAtari(neighbour, Colour.opponent(colour));
  }

  /** Whether a stone of the colour on this empty point would capture. */
  public boolean isCapture(int point, int colour) {
    int opponent = Colour.opponent(colour);
    return chains.isInAtari(point - 1, opponent)
        || chains.isInAtari(point + 1, opponent)
        || chains.isInAtari(point - stride, opponent)
        || chains.isInAtari(point + stride, opponent);
  }

  /** The {@link #hash} that there would be after a play on an empty point, captures included. */
  public long hashAfter(int point, int colour) {
    boolean suicide = isSuicide(point, colour);
    int removed = suicide ? colour : Colour.opponent(colour);
    // The neighbouring chains that would go, each once, and 0 where there is none. Those that a
    // suicide takes along are in atari too.
    int west = chainInAtari(point - 1, removed);
    int east = chainInAtari(point + 1, removed);
    int north = chainInAtari(point - stride, removed);
    int south = chainInAtari(point + stride, removed);
    long after = suicide ? hash : hash ^ points.key(point, colour);
    after ^= chainKeys(west);
    after ^= east == west ? 0 : chainKeys(east);
    after ^= north == west || north == east ? 0 : chainKeys(north);
    after ^= south == west || south == east || south == north ? 0 : chainKeys(south);
    return after;
  }

  private int chainInAtari(int point, int colour) {
    return chains.isInAtari(point, colour) ? chains.chainAt(point) : 0;
  }

  private long chainKeys(int chain) {
    if (chain == 0) {
      return 0;
    }
    long keys = 0;
    int colour = chains.colourAt(chain);
    int stone = chain;
    do {
      keys ^= points.key(stone, colour);
      stone = chains.next(stone);
    } while (stone != chain);
    return keys;
  }

  // ---- Play ----

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
    String reason = !isEmpty(point) ? "occupied" : isKo(point, colour) ? "ko" : "suicide";
    return refused + points.name(point) + ": " + reason;
  }

  /**
   * As {@link #play}, of a move that is known to be legal, or would be but for ko or for suicide (a
   * lone stone's included): after a suicide the chain is off the board. The point must be empty.
   */
  public void playUnchecked(int point, int colour) {
    int opponent = Colour.opponent(colour);
    clearKo();
    capturedCount = 0;
    chains.place(point, colour);
    hash ^= points.key(point, colour);

    captureIfBreathless(point - 1, opponent);
    captureIfBreathless(point + 1, opponent);
    captureIfBreathless(point - stride, opponent);
    captureIfBreathless(point + stride, opponent);
    chains.joinNeighbours(point);

    if (chains.liberties(point) == 0) {
      remove(point, colour);
    } else if (capturedCount == 1 && chains.length(point) == 1 && chains.liberties(point) == 1) {
      koPoint = captured[0];
      koColour = opponent;
    }
  }

  private void captureIfBreathless(int neighbour, int opponent) {
    if (chains.colourAt(neighbour) == opponent && chains.liberties(neighbour) == 0) {
      remove(neighbour, opponent);
    }
  }

  private void remove(int point, int colour) {
    int before = capturedCount;
    capturedCount = chains.remove(point, captured, before);
    prisoners[colour] += capturedCount - before;
    for (int i = before; i < capturedCount; i++) {
      hash ^= points.key(captured[i], colour);
    }
  }

  // ---- Tests ----

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
