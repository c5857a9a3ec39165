package io.tengen.env;

/**
 * Knows whether an episode is running, and refuses what must not happen outside of one: for the
 * authors of an {@link Environment}.
 */
public final class EpisodeGuard {
  private boolean everReset;
  private boolean running;

  /** An episode begins. */
  public void begin() {
    everReset = true;
    running = true;
  }

  /** The episode is over. */
  public void end() {
    running = false;
  }

  /**
   * Refuses a step that must not be taken.
   *
   * @throws IllegalStateException when the episode is over or none has begun
   * @throws IllegalArgumentException when the action is not in the space
   */
  public void requireStep(int action, Space.Discrete actions) {
    if (!running) {
      throw new IllegalStateException("the episode is over or has not begun; reset first");
    }
    requireAction(action, actions);
  }

  /**
   * Refuses an action that does not exist.
   *
   * @throws IllegalArgumentException when it is not in the space
   */
  public static void requireAction(int action, Space.Discrete actions) {
    if (action < 0 || action >= actions.n()) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + (actions.n() - 1));
    }
  }

  /**
   * Refuses a look at the state before there is one.
   *
   * @throws IllegalStateException when no episode has begun yet
   */
  public void requireState() {
    if (!everReset) {
      throw new IllegalStateException("no episode has begun; reset first");
    }
  }
}
