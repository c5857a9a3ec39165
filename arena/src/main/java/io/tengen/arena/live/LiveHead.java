package io.tengen.arena.live;

import io.tengen.arena.tournament.model.Pairing;

/**
 * What of a game does not change.
 *
 * @param id its number among all games of the archive
 * @param room the tournament of the archive that it belongs to
 * @param pairing who plays, and what the game is in the room
 * @param openingPlies how many of its moves are the opening's
 */
public record LiveHead(
    long id, String room, Pairing pairing, LiveSettings settings, int openingPlies) {

  /** The name of a player: 0 is who moves first, black in Go (even with a handicap). */
  public String player(int side) {
    return side == 0 ? pairing.first() : pairing.second();
  }
}
