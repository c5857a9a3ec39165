package io.tengen.env;

/** Chooses a move in a game: the opponent that a {@link GameEnvironment} seats. */
@FunctionalInterface
public interface MovePolicy {

  /**
   * Chooses a legal action.
   *
   * @param state the position, not terminal; only read, not changed
   * @param random the source of all randomness in the choice
   */
  int choose(State state, RandomStream random);

  /** Every legal action with the same probability. */
  static MovePolicy uniform() {
    return (state, random) -> {
      int[] legal = new int[state.game().actionCount()];
      return legal[random.nextInt(state.legalActions(legal))];
    };
  }
}
