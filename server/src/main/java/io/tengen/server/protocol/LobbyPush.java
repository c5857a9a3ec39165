package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** News of the lobby. */
public sealed interface LobbyPush extends Push {

  /**
   * What there is; what follows changes it.
   *
   * @param games the newest of those that go on, the oldest of them first
   * @param total how many go on
   */
  @JsonTypeName("lobby")
  record Lobby(List<GameLine> games, int total, List<SeekLine> seeks, List<RoomLine> rooms)
      implements LobbyPush {
    /** Copies. */
    public Lobby {
      games = List.copyOf(games);
      seeks = List.copyOf(seeks);
      rooms = List.copyOf(rooms);
    }
  }

  /** An offer was made; both sides of a challenge hear of it even without the lobby's news. */
  @JsonTypeName("seek")
  record Seek(SeekLine seek) implements LobbyPush {}

  /**
   * An offer is gone: accepted, declined or taken back.
   *
   * @param seek its number
   */
  @JsonTypeName("seekGone")
  record SeekGone(long seek) implements LobbyPush {}

  /** A game began. */
  @JsonTypeName("gameBegan")
  record GameBegan(GameLine game) implements LobbyPush {}

  /**
   * A game is over.
   *
   * @param game its number
   * @param winner 0 or 1, or null
   */
  @JsonTypeName("gameEnded")
  record GameEnded(long game, String result, @Nullable Integer winner) implements LobbyPush {}

  /**
   * The ratings of a room have changed, and can be fetched.
   *
   * @param room its name
   */
  @JsonTypeName("ratings")
  record Ratings(String room) implements LobbyPush {}
}
