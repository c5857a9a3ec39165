package io.tengen.server.cgos;

import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.GameOffer;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.Room;
import io.tengen.arena.lobby.RoomSettings;
import io.tengen.arena.match.EndScoring;
import io.tengen.arena.review.ArchiveReader;
import io.tengen.go.GoGame;
import io.tengen.search.time.TimeControl;
import io.tengen.server.ServerLimits;
import io.tengen.server.ServerMetrics;
import io.tengen.server.account.Accounts;
import java.util.function.Consumer;

/**
 * What the protocol serves.
 *
 * @param games those of the lobby
 * @param room of the lobby, in which Go is played by the clock and every stone counts as alive; see
 *     {@link CgosRooms}
 * @param archive of the games; open to all threads
 * @param problems told what went wrong where nobody waits for it
 */
public record CgosParts(
    Lobby lobby,
    LiveGames games,
    Room room,
    ArchiveReader archive,
    Accounts accounts,
    ServerLimits limits,
    ServerMetrics metrics,
    Consumer<RuntimeException> problems) {

  /** Checks the room. */
  public CgosParts {
    RoomSettings settings = room.settings();
    GameOffer offer = settings.offer();
    boolean isFit =
        offer.game() instanceof GoGame
            && !(offer.time() instanceof TimeControl.Unlimited)
            && settings.scoring() == EndScoring.TROMP_TAYLOR;
    if (!isFit) {
      throw new IllegalArgumentException(
          "room %s has %s, counted by %s, but CGOS needs Go with a clock, counted by %s"
              .formatted(
                  settings.name(),
                  offer,
                  settings.scoring().word(),
                  EndScoring.TROMP_TAYLOR.word()));
    }
  }
}
