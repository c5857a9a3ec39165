package io.tengen.go;

import io.tengen.env.Game;
import io.tengen.env.Symmetries;
import io.tengen.env.board.BoardSymmetries;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Go on a square board under some rules, as a {@link Game}: player 0 is black, actions are the
 * points row by row from the top left and then pass, the observation is AlphaGo Zero's 17 planes.
 *
 * <p>A game ends with the second of two passes in a row, or with move number {@link
 * #maxGameLength()}. Either way every stone left on the board counts as alive and the sign of the
 * score is the return, 0 of a draw. Players who leave dead stones standing agree on them outside
 * the game, with {@link Scoring}.
 */
public final class GoGame implements Game {
  public static final int MIN_SIZE = 2;
  public static final int MAX_SIZE = Points.MAX_SIZE;

  /** Random play of 19x19 ends after some 450 moves, and people's games long before that. */
  private static final int DEFAULT_MOVES_PER_POINT = 3;

  private final Points points;
  private final Rules rules;
  private final int maxGameLength;
  private final int handicap;

  /**
   * A game of at most three moves a point.
   *
   * @throws IllegalArgumentException unless the size is 2 to 25
   */
  public GoGame(int size, Rules rules) {
    this(size, rules, DEFAULT_MOVES_PER_POINT * size * size);
  }

  /**
   * A game that ends after so many moves at the latest.
   *
   * @throws IllegalArgumentException unless the size is 2 to 25 and the length is positive
   */
  public GoGame(int size, Rules rules, int maxGameLength) {
    this(size, rules, maxGameLength, 0);
  }

  private GoGame(int size, Rules rules, int maxGameLength, int handicap) {
    if (size < MIN_SIZE || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "board size is " + size + ", but must be " + MIN_SIZE + " to " + MAX_SIZE);
    }
    if (maxGameLength < 1) {
      throw new IllegalArgumentException(
          "the maximum game length is " + maxGameLength + ", but must be at least 1");
    }
    this.points = Points.ofSize(size);
    this.rules = rules;
    this.maxGameLength = maxGameLength;
    this.handicap = handicap;
  }

  /**
   * The same game, but its first position has fixed handicap stones (see {@link Handicap}), and
   * white is to move there.
   *
   * @param stones how many, for which white is compensated as the rules have it; 0 for none
   * @throws IllegalArgumentException unless the number is 0, or 2 to {@link Handicap#maximumFixed}
   */
  public GoGame withHandicap(int stones) {
    if (stones != 0) {
      Handicap.fixed(size(), stones);
    }
    return new GoGame(size(), rules, maxGameLength, stones);
  }

  /** How many stones the first position has. */
  public int handicap() {
    return handicap;
  }

  /** Points along an edge. */
  public int size() {
    return points.size();
  }

  /** The numbering of the points. */
  public Points points() {
    return points;
  }

  /** What is played by. */
  public Rules rules() {
    return rules;
  }

  @Override
  public String name() {
    return "go-" + size() + "x" + size();
  }

  @Override
  public int actionCount() {
    return points.count() + 1;
  }

  @Override
  public String actionName(int action) {
    return points.name(points.pointOf(action));
  }

  @Override
  public int[] observationShape() {
    return new int[] {HistoryPlanes.COUNT, size(), size()};
  }

  @Override
  public int maxGameLength() {
    return maxGameLength;
  }

  @Override
  public Symmetries symmetries() {
    return BoardSymmetries.ofSquares(this);
  }

  @Override
  public GoState newInitialState() {
    if (handicap > 0) {
      return newHandicapState(Handicap.fixed(size(), handicap));
    }
    return new GoState(this, new Board(size()), Colour.BLACK, 0);
  }

  /**
   * A game that starts with black stones on the board and white to move.
   *
   * @param stones the points of the handicap stones, fixed (see {@link Handicap}) or free
   * @throws IllegalArgumentException when a point is off the board or named twice, or the stones
   *     leave no liberty
   */
  public GoState newHandicapState(int... stones) {
    if (stones.length >= points.count()) {
      throw new IllegalArgumentException(
          stones.length + " handicap stones, but at most " + (points.count() - 1) + " fit");
    }
    Board board = new Board(size());
    for (int stone : stones) {
      board.play(stone, Colour.BLACK, false);
    }
    return new GoState(this, board, Colour.WHITE, stones.length);
  }

  /**
   * A game that starts from a position.
   *
   * @param position is copied, with its ko and prisoners
   * @param playerToMove black (0) or white (1)
   * @param handicapStones how many of black's stones white is compensated for
   * @throws IllegalArgumentException when the board has another size or a number is out of range
   */
  public GoState newState(Board position, int playerToMove, int handicapStones) {
    if (position.size() != size()) {
      throw new IllegalArgumentException(
          "a position of size " + position.size() + " for a game of size " + size());
    }
    if (handicapStones < 0 || handicapStones > points.count()) {
      throw new IllegalArgumentException(
          handicapStones + " handicap stones, but must be 0 to " + points.count());
    }
    return new GoState(this, position.copy(), Colour.requireStone(playerToMove), handicapStones);
  }

  /** Whether the other is Go of the same size, rules, maximum length and handicap. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GoGame game
        && game.points == points
        && game.maxGameLength == maxGameLength
        && game.handicap == handicap
        && game.rules.equals(rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(size(), rules, maxGameLength, handicap);
  }

  @Override
  public String toString() {
    return name() + " " + rules + (handicap == 0 ? "" : " with " + handicap + " handicap stones");
  }
}
