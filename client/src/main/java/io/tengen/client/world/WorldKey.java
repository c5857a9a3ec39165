package io.tengen.client.world;

/** Keys with a meaning in worlds. */
public enum WorldKey {
  LEFT,
  RIGHT,
  UP,
  DOWN,
  /** Runs and pauses. */
  SPACE,
  /** One step. */
  PERIOD,
  /** Begins again. */
  R,
  /** Takes back. */
  BACKSPACE,
  /** A hint. */
  H
}
