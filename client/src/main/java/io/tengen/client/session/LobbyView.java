package io.tengen.client.session;

import io.tengen.server.protocol.GameLine;
import io.tengen.server.protocol.RoomLine;
import io.tengen.server.protocol.SeekLine;
import java.util.List;

/**
 * A server's lobby at a moment; immutable.
 *
 * @param games that go on, in the order of their numbers
 * @param seeks offers that are open, and challenges, in the order of their numbers
 * @param rooms in which whoever is ready is paired
 */
public record LobbyView(List<GameLine> games, List<SeekLine> seeks, List<RoomLine> rooms) {
  /** Nothing yet. */
  public static final LobbyView EMPTY = new LobbyView(List.of(), List.of(), List.of());

  /** Copies. */
  public LobbyView {
    games = List.copyOf(games);
    seeks = List.copyOf(seeks);
    rooms = List.copyOf(rooms);
  }
}
