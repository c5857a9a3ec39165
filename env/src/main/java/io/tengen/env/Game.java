package io.tengen.env;

/**
 * A game of two players, zero-sum, with perfect information and no chance: its rules and sizes.
 * Positions are {@link State}s. A game is immutable and may be shared between threads.
 *
 * <p>The laws of both types are listed at {@link State}.
 */
public interface Game {

  /** What the catalogue calls it, such as {@code tic-tac-toe}. */
  String name();

  /** Actions are {@code 0 .. actionCount()-1}, whether or not a position allows them. */
  int actionCount();

  /**
   * What a person calls the action, such as {@code b3} or {@code pass}; unique in the game.
   *
   * @throws IllegalArgumentException when the game has no such action
   */
  String actionName(int action);

  /**
   * The extents {planes, rows, columns} of {@link State#writeObservation}. All elements lie in [0,
   * 1].
   */
  int[] observationShape();

  /** No game is longer than this many actions. */
  int maxGameLength();

  /**
   * Whether a single move may win where much was open yet, as one that completes a line does. It
   * pays then for a search to try every move of a position before it asks what that is worth.
   */
  default boolean hasDecisiveMoves() {
    return false;
  }

  /** A new game, at its first position. */
  State newInitialState();

  /** The symmetries; unless the game says otherwise none but the one that changes nothing. */
  default Symmetries symmetries() {
    return new NoSymmetries(this);
  }

  /** The number of elements of one observation: the product of its extents. */
  default int observationLength() {
    int length = 1;
    for (int extent : observationShape()) {
      length *= extent;
    }
    return length;
  }
}
