package io.tengen.server.socket;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbyEvent;
import io.tengen.arena.lobby.LobbyListener;
import io.tengen.arena.lobby.Room;
import io.tengen.arena.lobby.Seek;
import io.tengen.arena.lobby.Subscription;
import io.tengen.env.Game;
import io.tengen.server.protocol.GameLine;
import io.tengen.server.protocol.LobbyPush;
import io.tengen.server.protocol.MessageWriter;
import io.tengen.server.protocol.RoomLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells sessions what happens in the lobby. An event is written once, however many are told. */
final class LobbyFeed implements LobbyListener, AutoCloseable {
  /** As many games a list of them has, the newest; HTTP tells of more. */
  static final int MOST_GAMES = 500;

  private final SocketService service;
  private final Lobby lobby;
  private final GameViews views;
  private final Map<Session, Viewer> viewers = new ConcurrentHashMap<>();
  private final Subscription subscription;

  /** Listens from now on. */
  LobbyFeed(SocketService service, Lobby lobby, GameViews views) {
    this.service = service;
    this.lobby = lobby;
    this.views = views;
    this.subscription = lobby.subscribe(this);
  }

  /** Tells a session what there is, and what happens from now on. */
  void watch(Session session) {
    Viewer viewer = new Viewer(session);
    viewers.put(session, viewer);
    // What happens meanwhile waits, so that it comes behind what there is. Some of it may be told
    // in both, which does no harm.
    viewer.begin(MessageWriter.write(now()));
  }

  /** Tells it nothing more. */
  void unwatch(Session session) {
    viewers.remove(session);
  }

  /** Tells it once more what there is, if it is told at all. */
  void tellAgain(Session session) {
    if (viewers.containsKey(session)) {
      watch(session);
    }
  }

  private LobbyPush.Lobby now() {
    List<LiveGame> games = lobby.playing();
    List<GameLine> lines =
        games.subList(Math.max(0, games.size() - MOST_GAMES), games.size()).stream()
            .map(views::line)
            .toList();
    return new LobbyPush.Lobby(
        lines,
        games.size(),
        lobby.seeks().stream().filter(seek -> seek.opponent() == null).map(Offers::line).toList(),
        lobby.rooms().stream().map(LobbyFeed::line).toList());
  }

  private static RoomLine line(Room room) {
    Game game = room.settings().offer().game();
    return new RoomLine(
        room.name(),
        game.name(),
        Offers.size(game),
        Offers.rules(game),
        Offers.komi(game),
        room.settings().offer().time().toString());
  }

  @Override
  public void happened(LobbyEvent event) {
    if (event instanceof LobbyEvent.SeekAdded added) {
      tell(added.seek(), new LobbyPush.Seek(Offers.line(added.seek())));
    } else if (event instanceof LobbyEvent.SeekRemoved removed) {
      tell(removed.seek(), new LobbyPush.SeekGone(removed.seek().id()));
    } else if (event instanceof LobbyEvent.GameBegan began) {
      tellAll(new LobbyPush.GameBegan(views.line(began.game())));
      service.seat(began.game());
    } else if (event instanceof LobbyEvent.GameEnded ended) {
      tellAll(
          new LobbyPush.GameEnded(
              ended.game().id(), ended.end().result(), GameViews.sideOrNull(ended.end().winner())));
      service.comeBack(ended.game());
    } else if (event instanceof LobbyEvent.RatingsChanged changed) {
      tellAll(new LobbyPush.Ratings(changed.room()));
    }
  }

  private void tellAll(LobbyPush push) {
    if (!viewers.isEmpty()) {
      byte[] json = MessageWriter.write(push);
      viewers.values().forEach(viewer -> viewer.tell(json));
    }
  }

  /** A challenge concerns two players, wherever they are; other seeks whoever is in the lobby. */
  private void tell(Seek seek, LobbyPush push) {
    String opponent = seek.opponent();
    if (opponent == null) {
      tellAll(push);
      return;
    }
    byte[] json = MessageWriter.write(push);
    Set<Session> both = new HashSet<>(service.sessions().of(seek.by()));
    both.addAll(service.sessions().of(opponent));
    both.forEach(session -> session.push(json));
  }

  @Override
  public void close() {
    subscription.close();
  }

  /** A session that is told. */
  private static final class Viewer {
    private final Session session;

    /** What waits for the beginning; null from then on. */
    private @Nullable List<byte[]> waiting = new ArrayList<>();

    Viewer(Session session) {
      this.session = session;
    }

    synchronized void tell(byte[] json) {
      if (waiting == null) {
        session.push(json);
      } else {
        waiting.add(json);
      }
    }

    synchronized void begin(byte[] json) {
      session.push(json);
      if (waiting != null) {
        waiting.forEach(session::push);
        waiting = null;
      }
    }
  }
}
