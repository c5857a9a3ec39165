package io.tengen.env.board;

/**
 * The rules of {@link Othello} on sets of discs: bit {@code i} of a {@code long} is square {@code
 * i}, row-major from {@code a1} at the top left.
 *
 * <p>A neighbour's square is a shift away: by 1 within the row, by 8 across rows, by 7 or 9 along a
 * diagonal, left for one sense and right for the other. A run of opposing discs is followed by five
 * more shifts, since at most six lie between two edges. Shifts other than by 8 could leave the
 * board on one side and come in on the other; they cannot when the discs that a run passes through
 * are never on the outer columns, where no disc of theirs can be enclosed along that line anyway.
 */
final class OthelloBitboard {
  private static final long INNER_COLUMNS = 0x7E7E7E7E7E7E7E7EL;
  private static final int ROW = 1;
  private static final int COLUMN = 8;
  private static final int DIAGONAL = 9;
  private static final int ANTIDIAGONAL = 7;

  /** How much longer than one disc an enclosed run can be. */
  private static final int LONGEST_RUN_BEYOND_FIRST = 5;

  private OthelloBitboard() {}

  /** The empty squares where a disc of {@code own} would flip something. */
  static long placements(long own, long opponent) {
    long inner = opponent & INNER_COLUMNS;
    long beyondRuns =
        beyondRuns(own, inner, ROW)
            | beyondRuns(own, opponent, COLUMN)
            | beyondRuns(own, inner, DIAGONAL)
            | beyondRuns(own, inner, ANTIDIAGONAL);
    return beyondRuns & ~(own | opponent);
  }

  /**
   * The discs of {@code opponent} that a disc of {@code own} on the one square {@code placed}
   * flips.
   */
  static long flips(long placed, long own, long opponent) {
    long inner = opponent & INNER_COLUMNS;
    return enclosed(placed, own, inner, ROW)
        | enclosed(placed, own, opponent, COLUMN)
        | enclosed(placed, own, inner, DIAGONAL)
        | enclosed(placed, own, inner, ANTIDIAGONAL);
  }

  /** The squares just past the runs that begin next to a disc of {@code own}, in both senses. */
  private static long beyondRuns(long own, long runs, int shift) {
    return (runUp(own, runs, shift) << shift) | (runDown(own, runs, shift) >>> shift);
  }

  /** The runs that begin next to {@code placed} and end next to a disc of {@code own}. */
  private static long enclosed(long placed, long own, long runs, int shift) {
    long up = runUp(placed, runs, shift);
    long down = runDown(placed, runs, shift);
    long enclosedUp = ((up << shift) & own) != 0 ? up : 0;
    long enclosedDown = ((down >>> shift) & own) != 0 ? down : 0;
    return enclosedUp | enclosedDown;
  }

  private static long runUp(long from, long runs, int shift) {
    long run = runs & (from << shift);
    for (int i = 0; i < LONGEST_RUN_BEYOND_FIRST; i++) {
      run |= runs & (run << shift);
    }
    return run;
  }

  private static long runDown(long from, long runs, int shift) {
    long run = runs & (from >>> shift);
    for (int i = 0; i < LONGEST_RUN_BEYOND_FIRST; i++) {
      run |= runs & (run >>> shift);
    }
    return run;
  }
}
