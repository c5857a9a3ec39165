package io.tengen.arena.lobby;

import io.tengen.arena.standings.ResultTables;
import java.util.List;

/**
 * A rolling ladder: whoever is free meets, as soon as there are two, whom the ladder finds the best
 * opponent. All games count for its ratings. Thread-safe.
 */
public final class Room {
  Room() {}

  private static UnsupportedOperationException toCome() {
    return new UnsupportedOperationException("to come");
  }

  /** What it is. */
  public RoomSettings settings() {
    throw toCome();
  }

  /** Under which the archive keeps it. */
  public String name() {
    return settings().name();
  }

  /**
   * A player is free for one game, which may begin before this returns. No effect on one that waits
   * already.
   *
   * @throws LobbyException {@link LobbyException.Code#NOT_FREE} when the player is in a game here
   */
  public void ready(String who) {
    throw toCome();
  }

  /** A player is not free any more; a game that has begun goes on. */
  public void leave(String who) {
    throw toCome();
  }

  /** Who waits for an opponent, who has waited longest first, but for this program's agents. */
  public List<String> waiting() {
    throw toCome();
  }

  /** Standings, cross-table and ratings; made anew soon after each game. */
  public ResultTables tables() {
    throw toCome();
  }
}
