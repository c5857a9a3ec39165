package io.tengen.cli;

import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.RoomSettings;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.search.time.TimeControl;
import io.tengen.server.cgos.CgosRooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms that a server opens, and which of its agents meet there. */
final class ArenaRooms {
  /** The boards that there always are. */
  private static final List<Integer> SIZES = List.of(9, 19);

  /** Random games to the end of a larger board take too long. */
  private static final int LARGEST_FOR_PLAYOUTS = 11;

  private static final double KOMI = 7;
  private static final Duration SHORT = Duration.ofMinutes(5);
  private static final Duration MIDDLE = Duration.ofMinutes(10);
  private static final Duration LONG = Duration.ofMinutes(20);

  /** From beginner to strong, at no more than a second a move on a common core. */
  private static final Set<String> STRENGTHS = Set.of("100", "1000", "1", "16", "64");

  private ArenaRooms() {}

  /** The room of Go on a board of that size. */
  static String go(int size) {
    return "ladder-go-" + size + "x" + size;
  }

  /** Each player's time for a game of Go. */
  private static Duration time(int size) {
    return size <= 9 ? SHORT : size <= 13 ? MIDDLE : LONG;
  }

  /**
   * All of them.
   *
   * @param hasAgents whether agents play there by themselves
   * @param sizes of the boards of Go that there must be rooms for, beside 9x9 and 19x19
   */
  static List<RoomSettings> all(Agents agents, boolean hasAgents, List<Integer> sizes) {
    List<RoomSettings> rooms = new ArrayList<>();
    Stream.concat(SIZES.stream(), sizes.stream())
        .sorted()
        .distinct()
        .forEach(size -> rooms.add(CgosRooms.of(go(size), size, KOMI, time(size), List.of())));
    rooms.add(
        RoomSettings.ofPrograms(
            "ladder-connect-four",
            new GameOffer(new ConnectFour(), new TimeControl.Absolute(SHORT), true, 0, false),
            List.of()));
    return hasAgents
        ? rooms.stream().map(room -> with(room, some(agents, room.offer().game()))).toList()
        : rooms;
  }

  private static RoomSettings with(RoomSettings room, List<AgentChoice> agents) {
    return new RoomSettings(
        room.name(), room.offer(), room.scoring(), room.lag(), room.openingPlies(), agents);
  }

  /** Agents of all strengths. */
  private static List<AgentChoice> some(Agents agents, Game game) {
    boolean isLarge = game instanceof GoGame go && go.size() > LARGEST_FOR_PLAYOUTS;
    return agents.forGame(game).stream()
        .filter(agent -> STRENGTHS.contains(strength(agent.name())))
        .filter(agent -> !isLarge || !agent.name().startsWith(Agents.SEARCH))
        .toList();
  }

  private static String strength(String name) {
    return name.substring(name.lastIndexOf('-') + 1);
  }
}
