package io.tengen.env.control;

import io.tengen.env.Space;

/** Knows whether an episode is running, and refuses what must not happen outside of one. */
final class EpisodeGuard {
  private boolean everReset;
  private boolean running;

  /** An episode begins. */
  void begin() {
    everReset = true;
    running = true;
  }

  /** The episode is over. */
  void end() {
    running = false;
  }

  /** Refuses a step outside of an episode, and an action outside of the space. */
  void requireStep(int action, Space.Discrete actions) {
    if (!running) {
      throw new IllegalStateException("the episode is over or has not begun; reset first");
    }
    if (action < 0 || action >= actions.n()) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + (actions.n() - 1));
    }
  }

  /** Refuses a look at the state before there is one. */
  void requireState() {
    if (!everReset) {
      throw new IllegalStateException("no episode has begun; reset first");
    }
  }
}
