package io.tengen.client.session;

import io.tengen.server.protocol.GameLine;
import io.tengen.server.protocol.LobbyPush;
import io.tengen.server.protocol.RoomLine;
import io.tengen.server.protocol.SeekLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lobby of a server, as it is told of. To be used on the loop, but for {@link #view}. */
final class RemoteLobby {
  private static final int MOST = 10_000;

  private final Audience<LobbyView> listeners;
  private final Map<Long, GameLine> games = new TreeMap<>();
  private final Map<Long, SeekLine> seeks = new TreeMap<>();
  private List<RoomLine> rooms = List.of();
  private volatile LobbyView view = LobbyView.EMPTY;

  RemoteLobby(Audience<LobbyView> listeners) {
    this.listeners = listeners;
  }

  LobbyView view() {
    return view;
  }

  /** Nothing of it holds any more. */
  void forget() {
    games.clear();
    seeks.clear();
    rooms = List.of();
    publish();
  }

  void pushed(LobbyPush push) {
    if (push instanceof LobbyPush.Lobby all) {
      games.clear();
      all.games().forEach(game -> games.put(game.id(), game));
      seeks.clear();
      all.seeks().forEach(seek -> seeks.put(seek.id(), seek));
      rooms = all.rooms();
    } else if (push instanceof LobbyPush.Seek seek) {
      if (seeks.size() < MOST) {
        seeks.put(seek.seek().id(), seek.seek());
      }
    } else if (push instanceof LobbyPush.SeekGone gone) {
      seeks.remove(gone.seek());
    } else if (push instanceof LobbyPush.GameBegan began) {
      if (games.size() < MOST) {
        games.put(began.game().id(), began.game());
      }
    } else if (push instanceof LobbyPush.GameEnded ended) {
      games.remove(ended.game());
    }
    publish();
  }

  private void publish() {
    view = new LobbyView(List.copyOf(games.values()), List.copyOf(seeks.values()), rooms);
    listeners.tell(view);
  }
}
