package io.tengen.arena.live;

/** What a game waits for. */
public enum LiveStatus {
  /** For the move of the player whose clock runs. */
  PLAYING,

  /** For both players' word on dead stones; no clock runs. */
  SCORING,

  /** For nothing. */
  OVER
}
