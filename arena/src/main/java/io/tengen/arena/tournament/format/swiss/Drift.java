package io.tengen.arena.tournament.format.swiss;

/** Whether a player met one of another score in a round: what floats are in article 1.4. */
public enum Drift {
  /** The opponent had the same score, or there was none and no points either. */
  NONE,
  /** The opponent had less, or the player had the bye. */
  DOWN,
  /** The opponent had more. */
  UP
}
