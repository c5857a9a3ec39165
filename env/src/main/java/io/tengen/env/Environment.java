package io.tengen.env;

/**
 * One agent acting in discrete time: reset, then step until the episode ends.
 *
 * <p>Laws, each checked by the test kit ({@code EnvironmentLaws}):
 *
 * <ol>
 *   <li>The same seed and the same actions give the same observations, rewards and ends.
 *   <li>Every observation lies in {@link #observationSpace()}.
 *   <li>An episode ends once: {@code terminated} by the task itself or {@code truncated} from
 *       outside, never both. After that, and before the first reset, {@link #step} throws {@link
 *       IllegalStateException}.
 *   <li>An action outside {@link #legalActions} makes {@link #step} throw {@link
 *       IllegalArgumentException} and changes nothing.
 *   <li>{@link #reset} starts afresh from any point, and an observation once returned is not
 *       written to again.
 *   <li>{@link #render} answers a non-blank text in every state after the first reset.
 * </ol>
 *
 * <p>An environment is mutable and owned by one thread.
 *
 * @param <O> what the agent sees: {@code Integer} for a state number, {@code float[]} for a vector
 */
public interface Environment<O> {

  /** The set that all observations lie in. */
  Space<O> observationSpace();

  /** The actions {@code 0 .. n-1}. */
  Space.Discrete actionSpace();

  /**
   * Starts a new episode.
   *
   * @param seed the source of all randomness in this episode
   * @return the first observation
   */
  O reset(long seed);

  /**
   * Takes one action.
   *
   * @throws IllegalStateException when the episode is over or none has begun
   * @throws IllegalArgumentException when the action is not legal now; nothing has changed then
   */
  Step<O> step(int action);

  /**
   * A picture of the current state in text, a few lines long.
   *
   * @throws IllegalStateException when no episode has begun and there is no state to show
   */
  String render();

  /**
   * What a person calls the action: a word such as {@code left}, or a square such as {@code b3}.
   *
   * @throws IllegalArgumentException when the environment has no such action
   */
  String actionName(int action);

  /**
   * Writes the actions that {@link #step} accepts now to the head of {@code out}, ascending. What
   * it answers outside of an episode means nothing.
   *
   * @param out at least {@code actionSpace().n()} long
   * @return how many there are
   */
  default int legalActions(int[] out) {
    int count = actionSpace().n();
    for (int action = 0; action < count; action++) {
      out[action] = action;
    }
    return count;
  }

  /** The innermost environment: this one, unless this is a wrapper. */
  default Environment<?> unwrapped() {
    return this;
  }
}
