package io.tengen.env;

/**
 * A position of a {@link Game}: mutable, copied cheaply, owned by one thread.
 *
 * <p>Laws, each checked by the test kit ({@code GameLaws}):
 *
 * <ol>
 *   <li>{@link #legalActions} agrees with {@link #apply} on every action; it answers 0 exactly when
 *       {@link #isTerminal}.
 *   <li>A refused action leaves the state unchanged.
 *   <li>Returns are 0 until the end, lie in [-1, 1], and the two players' sum to 0.
 *   <li>A copy is deep: what happens to one never shows in the other. {@link #copyFrom} makes this
 *       state equal in every answer to the other, and goes on equal under the same actions.
 *   <li>Observations have the declared shape, lie in [0, 1], and are a function of the state.
 *   <li>A game ends within {@link Game#maxGameLength()} actions.
 * </ol>
 */
public interface State {

  /** The game that this is a position of. */
  Game game();

  /** Who is to move, 0 or 1; of a terminal state, who would be. */
  int currentPlayer();

  /**
   * Writes the legal actions, ascending, to the head of {@code out}.
   *
   * @param out at least {@code game().actionCount()} long
   * @return how many there are; 0 only when terminal
   */
  int legalActions(int[] out);

  /**
   * Plays an action.
   *
   * @throws IllegalArgumentException when it is not legal here; nothing has changed then
   */
  void apply(int action);

  /** Whether the game is over. */
  boolean isTerminal();

  /** What the game is worth to a player (0 or 1): 0 until it is over, then in [-1, 1]. */
  double returnFor(int player);

  /** A deep copy. */
  State copy();

  /**
   * Becomes a deep copy of another state without allocating.
   *
   * @throws ClassCastException when the other belongs to another game
   */
  void copyFrom(State other);

  /**
   * Writes what the player to move sees: {@link Game#observationShape()} elements, row-major, plane
   * by plane, from {@code offset} on. Everything there is overwritten.
   */
  void writeObservation(float[] out, int offset);

  /** The position drawn as text, several lines. */
  @Override
  String toString();
}
