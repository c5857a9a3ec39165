package io.tengen.go;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a game's past: a move and what it removed. Immutable, so that states share their
 * past: each points at its newest entry, and goes on from there by pointing at a new one.
 *
 * <p>The entries are at the same time the set of past situations, for superko. That set is a hash
 * table of {@link #BUCKETS} linked lists, persistent in the same way: a state has an array of the
 * newest entry of each list, and an entry points at the next older one of its own. So membership is
 * exact, nothing is copied with the state but that array, and a look costs a {@code BUCKETS}th of
 * the past.
 */
public final class Ply {
  /** A power of two. */
  static final int BUCKETS = 64;

  private static final short[] NOTHING = {};

  private final @Nullable Ply previous;
  private final @Nullable Ply olderInBucket;

  /** What superko compares, see {@link Superko#situation}. */
  private final long situation;

  private final int point;
  private final int colour;
  private final int capturedColour;
  private final short[] captured;

  private Ply(
      @Nullable Ply previous,
      @Nullable Ply olderInBucket,
      long situation,
      int point,
      int colour,
      int capturedColour,
      short[] captured) {
    this.previous = previous;
    this.olderInBucket = olderInBucket;
    this.situation = situation;
    this.point = point;
    this.colour = colour;
    this.capturedColour = capturedColour;
    this.captured = captured;
  }

  /** What changed no stone: the start, a pass, a change of turn. */
  static Ply withoutStone(
      @Nullable Ply previous, @Nullable Ply olderInBucket, long situation, int point, int colour) {
    return new Ply(previous, olderInBucket, situation, point, colour, Colour.EMPTY, NOTHING);
  }

  /** The play that the board has just seen. */
  static Ply afterPlay(
      Ply previous,
      @Nullable Ply olderInBucket,
      long situation,
      int point,
      int colour,
      Board board) {
    int count = board.capturedCount();
    if (count == 0) {
      return new Ply(previous, olderInBucket, situation, point, colour, Colour.EMPTY, NOTHING);
    }
    short[] captured = new short[count];
    for (int i = 0; i < count; i++) {
      captured[i] = (short) board.captured(i);
    }
    int capturedColour = board.isEmpty(point) ? colour : Colour.opponent(colour);
    return new Ply(previous, olderInBucket, situation, point, colour, capturedColour, captured);
  }

  /** The list of the table that a situation belongs to. */
  static int bucketOf(long situation) {
    return (int) situation & (BUCKETS - 1);
  }

  /** Whether this entry of a bucket, or an older one of it, is the situation. */
  static boolean contains(@Nullable Ply newest, long situation) {
    for (Ply ply = newest; ply != null; ply = ply.olderInBucket) {
      if (ply.situation == situation) {
        return true;
      }
    }
    return false;
  }

  /** What superko compares. */
  long situation() {
    return situation;
  }

  /** The entry before, or null of the start of the game. */
  public @Nullable Ply previous() {
    return previous;
  }

  /**
   * Where the stone went; {@link Points#PASS} of a pass, {@link Points#NONE} of the start and of a
   * turn that changed hands without a move.
   */
  public int point() {
    return point;
  }

  /** Whether this is a stone played or a pass. */
  public boolean isMove() {
    return point != Points.NONE;
  }

  /** Whether this is a stone played. */
  public boolean isStone() {
    return point > Points.PASS;
  }

  /** Who moved; {@link Colour#EMPTY} where nobody did. */
  public int colour() {
    return colour;
  }

  /** How many stones the move removed. A suicide removes the stone just played too. */
  public int capturedCount() {
    return captured.length;
  }

  /** One of the points that the move emptied. */
  public int captured(int index) {
    return captured[index];
  }

  /** The colour of the stones removed: the mover's own of a suicide; of none, empty. */
  public int capturedColour() {
    return capturedColour;
  }
}
