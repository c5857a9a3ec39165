package io.tengen.arena.live;

import io.tengen.arena.match.RefereeSettings;

/**
 * How a game is played whose players call.
 *
 * @param referee by what it is refereed; adjudication and the limits for players that hang do not
 *     matter here. In a game with a handicap its game starts with the stones
 * @param isRated whether the result counts for ratings
 * @param mayUndo whether moves may be taken back if the opponent agrees
 * @param handicap in Go, how many fixed stones black begins with: 0, or 2 to {@link
 *     io.tengen.go.Handicap#maximumFixed}; else 0
 */
public record LiveSettings(
    RefereeSettings referee, boolean isRated, boolean mayUndo, int handicap) {

  /** Checks the handicap. */
  public LiveSettings {
    if (handicap != 0) {
      throw new UnsupportedOperationException("to come");
    }
  }
}
