package io.tengen.go;

import org.jspecify.annotations.Nullable;

/**
 * The past situations of one game, and from them the answer whether superko forbids a play: that
 * is, whether the play would recreate one of them. Under {@link KoRule#SIMPLE} nothing is kept and
 * nothing is forbidden.
 *
 * <p>It is exact, and tries no move out on a board. The hash of the position after a play is that
 * before, the stone's key, and the keys of what it captures ({@link Board#hashAfter}); the play is
 * forbidden when the set of past situations has that hash. Most plays need not even that: a
 * position with a stone on a point that is empty now can only be an old one if such a stone has
 * stood there and was removed since, so it is remembered from which points stones of which colour
 * were ever removed. Hashes have 64 bits; that two positions of one game share one is as good as
 * impossible.
 *
 * <p>The set is a hash table of linked lists through the entries of the past, which copies share
 * ({@link Ply}).
 */
final class Superko {
  private static final long WHITE_TO_MOVE = 0x5DEE_CE66_D1CE_4E5BL;

  private final boolean active;
  private final boolean situational;
  private final boolean suicide;

  /** The newest entry of each list of the table; empty unless superko rules. */
  private final @Nullable Ply[] buckets;

  /**
   * The points from which a stone was ever removed: {@link #words} words of bits, numbered by
   * point, for black stones, then as many for white ones.
   */
  private final long[] removedFrom;

  private final int words;

  Superko(Rules rules, Points points) {
    active = rules.ko() != KoRule.SIMPLE;
    situational = rules.ko() == KoRule.SITUATIONAL_SUPERKO;
    suicide = rules.suicide();
    buckets = new @Nullable Ply[active ? Ply.BUCKETS : 0];
    words = points.wordsOfSet();
    removedFrom = new long[active ? 2 * words : 0];
  }

  /** Becomes a copy of the other one, which is of the same rules and size. */
  void copyFrom(Superko other) {
    System.arraycopy(other.buckets, 0, buckets, 0, buckets.length);
    System.arraycopy(other.removedFrom, 0, removedFrom, 0, removedFrom.length);
  }

  /** Whether it forbids the colour to play on this empty point, as the board is. */
  boolean forbids(Board board, int point, int colour) {
    if (!active) {
      return false;
    }
    boolean stoodThere = ((removedFrom[colour * words + (point >> 6)] >> point) & 1) != 0;
    if (!stoodThere && !(suicide && board.isSuicide(point, colour))) {
      return false;
    }
    long after = situation(board.hashAfter(point, colour), Colour.opponent(colour));
    return Ply.contains(buckets[Ply.bucketOf(after)], after);
  }

  /**
   * A word of the set of points where {@link #forbids} may be true of a play that is no suicide; it
   * is false on all others. The points are numbered as in {@link Board#emptyWord}.
   */
  long doubtfulWord(int word, int colour) {
    return active ? removedFrom[colour * words + word] : 0;
  }

  /** What must not come again: the hash of a position, or of that and the player to move. */
  long situation(long hash, int playerToMove) {
    return situational && playerToMove == Colour.WHITE ? hash ^ WHITE_TO_MOVE : hash;
  }

  /** The newest entry of the list that a situation belongs to, for the entry that joins it. */
  @Nullable Ply newestBeside(long situation) {
    return active ? buckets[Ply.bucketOf(situation)] : null;
  }

  /** Adds an entry of the past, made with {@link #newestBeside} its situation. */
  void remember(Ply ply) {
    if (!active) {
      return;
    }
    buckets[Ply.bucketOf(ply.situation())] = ply;
    int first = ply.capturedColour() * words;
    for (int i = 0; i < ply.capturedCount(); i++) {
      int removed = ply.captured(i);
      removedFrom[first + (removed >> 6)] |= 1L << removed;
    }
  }
}
