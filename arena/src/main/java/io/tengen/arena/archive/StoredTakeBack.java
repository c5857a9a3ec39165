package io.tengen.arena.archive;

import java.time.Instant;

/**
 * That moves were taken back.
 *
 * @param attempt the game's, then
 * @param plies how many moves the game had, the opening's included
 * @param pliesLeft how many were left
 * @param first the clock of who moved first, then
 * @param second the other's
 */
public record StoredTakeBack(
    int attempt,
    int plies,
    int pliesLeft,
    Why why,
    Instant time,
    StoredClock first,
    StoredClock second) {

  /** Why moves are taken back. */
  public enum Why {
    /** A player asked for it, and the other agreed. */
    UNDO,
    /** Play went on after two passes, which are gone. */
    RESUMED
  }
}
