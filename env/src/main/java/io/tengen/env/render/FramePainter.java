package io.tengen.env.render;

import java.awt.Graphics2D;

/** Draws the state that an environment is in at the time of the call. */
public interface FramePainter {

  /** Pixels from left to right, the same for all frames. */
  int width();

  /** Pixels from top to bottom, the same for all frames. */
  int height();

  /** How long one step should be on show in an animation, in milliseconds. */
  int millisPerStep();

  /** What the caption tells beside step and return, such as the agent's colour; mostly empty. */
  default String note() {
    return "";
  }

  /**
   * Draws the current state over the whole of (0, 0) to (width, height).
   *
   * @throws IllegalStateException when the environment has no state to show before its first reset
   */
  void paint(Graphics2D graphics);
}
