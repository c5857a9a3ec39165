package io.tengen.cli;

import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.RoomSettings;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.time.TimeControl;
import io.tengen.server.cgos.CgosRooms;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The rooms that a server opens, and which of its agents meet there. */
final class ArenaRooms {
  /** Where programs come by CGOS. */
  static final String GO_9 = "ladder-go-9x9";

  private static final int SMALL = 9;
  private static final int LARGE = 19;
  private static final double KOMI = 7;
  private static final Duration SMALL_TIME = Duration.ofMinutes(5);
  private static final Duration LARGE_TIME = Duration.ofMinutes(20);

  /** From beginner to strong, at no more than a second a move on a common core. */
  private static final Set<String> STRENGTHS = Set.of("100", "1000", "1", "16", "64");

  private ArenaRooms() {}

  /**
   * All of them.
   *
   * @param hasAgents whether agents play there by themselves
   */
  static List<RoomSettings> all(Agents agents, boolean hasAgents) {
    RoomSettings small = CgosRooms.of(GO_9, SMALL, KOMI, SMALL_TIME, List.of());
    RoomSettings large = CgosRooms.of("ladder-go-19x19", LARGE, KOMI, LARGE_TIME, List.of());
    RoomSettings four =
        RoomSettings.ofPrograms(
            "ladder-connect-four",
            new GameOffer(new ConnectFour(), new TimeControl.Absolute(SMALL_TIME), true, 0, false),
            List.of());
    if (!hasAgents) {
      return List.of(small, large, four);
    }
    return List.of(
        with(small, some(agents, small.offer().game(), false)),
        with(large, some(agents, large.offer().game(), true)),
        with(four, some(agents, four.offer().game(), false)));
  }

  private static RoomSettings with(RoomSettings room, List<AgentChoice> agents) {
    return new RoomSettings(
        room.name(), room.offer(), room.scoring(), room.lag(), room.openingPlies(), agents);
  }

  /** Agents of all strengths; random games to the end of a large board take too long. */
  private static List<AgentChoice> some(Agents agents, Game game, boolean networksAlone) {
    return agents.forGame(game).stream()
        .filter(agent -> STRENGTHS.contains(strength(agent.name())))
        .filter(agent -> !networksAlone || !agent.name().startsWith(Agents.SEARCH))
        .toList();
  }

  private static String strength(String name) {
    return name.substring(name.lastIndexOf('-') + 1);
  }
}
