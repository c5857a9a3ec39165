package io.tengen.server.cgos;

import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.RoomSettings;
import io.tengen.arena.match.EndScoring;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;

/** Rooms as the programs of the CGOS world expect them. */
public final class CgosRooms {
  private static final Duration FORGIVEN = Duration.ofMillis(250);

  /** Games between two agents of this program begin with so many random moves. */
  private static final int OPENING = 4;

  private CgosRooms() {}

  /**
   * Area scoring with every stone alive, positional superko, no suicide, one time for the whole
   * game, and 0.25 s of each move forgiven.
   *
   * @param name of the room
   * @param size of the board
   * @param main each player's time for a game
   * @param agents of this program who play there too
   */
  public static RoomSettings of(
      String name, int size, double komi, Duration main, List<AgentChoice> agents) {
    GoGame game = new GoGame(size, Ruleset.TROMP_TAYLOR.rules().withSuicide(false).withKomi(komi));
    GameOffer offer = new GameOffer(game, new TimeControl.Absolute(main), true, 0, false);
    return new RoomSettings(name, offer, EndScoring.TROMP_TAYLOR, FORGIVEN, OPENING, agents);
  }
}
