package io.tengen.server.socket;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.protocol.MessageWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The games that sessions are told of. Thread-safe; waits for games, so not for Netty's threads.
 */
final class GameFeeds {
  private final LiveGames games;
  private final GameViews views;
  private final Map<Long, GameFeed> feeds = new ConcurrentHashMap<>();

  GameFeeds(LiveGames games, GameViews views) {
    this.games = games;
    this.views = views;
  }

  /** Tells a session how a game stands, and what happens in it from now on. */
  void watch(Session session, LiveGame game) {
    session.watched().add(game.id());
    boolean isIn = false;
    while (!isIn) {
      GameFeed feed = feeds.computeIfAbsent(game.id(), id -> new GameFeed(game, views));
      feed.start();
      isIn = feed.add(session);
      if (!isIn) {
        feeds.remove(game.id(), feed);
      }
    }
  }

  /** Tells it nothing more. */
  void unwatch(Session session, long game) {
    session.watched().remove(game);
    GameFeed feed = feeds.get(game);
    if (feed != null && feed.removeAndMaybeEnd(session)) {
      feeds.remove(game, feed);
      feed.end();
    }
  }

  /** Tells a session once more how its games stand, after it was away. */
  void tellAgain(Session session) {
    for (long game : session.watched()) {
      GameFeed feed = feeds.get(game);
      if (feed != null) {
        feed.tellAgain(session);
      }
    }
  }

  /** Tells something to all who watch a game. */
  void tell(long game, GamePush push) {
    GameFeed feed = feeds.get(game);
    if (feed != null) {
      feed.tell(MessageWriter.write(push));
    }
  }

  /** Forgets the games that are no longer live. */
  void sweep() {
    feeds.forEach(
        (id, feed) -> {
          if (games.game(id).isEmpty() && feeds.remove(id, feed)) {
            feed.dismiss();
            feed.end();
          }
        });
  }

  /** How many there are. */
  int count() {
    return feeds.size();
  }
}
