package io.tengen.arena.lobby;

import io.tengen.arena.live.LiveEvent;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.live.RefusedActionException;
import io.tengen.arena.match.GameEnd;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** The games that go on, watched for their ends. Thread-safe. */
final class PlayingGames {
  private final LongSupplier nanoTime;
  private final Executor errands;
  private final BiConsumer<LiveGame, GameEnd> ended;
  private final Map<Long, Watched> games = new ConcurrentSkipListMap<>();

  /**
   * None yet.
   *
   * @param nanoTime the time of the games
   * @param errands where the end of a game is told
   * @param ended told of it, once a game
   */
  PlayingGames(LongSupplier nanoTime, Executor errands, BiConsumer<LiveGame, GameEnd> ended) {
    this.nanoTime = nanoTime;
    this.errands = errands;
    this.ended = ended;
  }

  /** A game, and when something happened in it last. */
  private static final class Watched {
    private final LiveGame game;
    private volatile long lastEvent;

    Watched(LiveGame game, long now) {
      this.game = game;
      this.lastEvent = now;
    }
  }

  /** Watches a game from now on, which may have ended just now. */
  void add(LiveGame game) {
    Watched watched = new Watched(game, nanoTime.getAsLong());
    games.put(game.id(), watched);
    LiveSnapshot now = game.snapshot();
    if (now.end() != null) {
      end(game, now.end());
    } else {
      game.subscribe((same, event) -> happened(watched, event), now.version());
    }
  }

  private void happened(Watched watched, LiveEvent event) {
    watched.lastEvent = nanoTime.getAsLong();
    if (event instanceof LiveEvent.Ended end) {
      end(watched.game, end.end());
    }
  }

  private void end(LiveGame game, GameEnd end) {
    errands.execute(
        () -> {
          if (games.remove(game.id()) != null) {
            ended.accept(game, end);
          }
        });
  }

  /** All that go on, in the order in which they began. */
  List<LiveGame> all() {
    return games.values().stream().map(watched -> watched.game).toList();
  }

  /** Those of a player. */
  List<LiveGame> of(String player) {
    return all().stream().filter(game -> game.head().pairing().has(player)).toList();
  }

  /** Calls games without a clock off in which nothing has happened for so long. */
  void callOff(Duration abandoned) {
    long now = nanoTime.getAsLong();
    for (Watched watched : new ArrayList<>(games.values())) {
      LiveGame game = watched.game;
      boolean isUntimed = game.head().settings().referee().time() instanceof TimeControl.Unlimited;
      if (isUntimed
          && now - watched.lastEvent > abandoned.toNanos()
          && game.snapshot().status() != LiveStatus.OVER) {
        try {
          game.abort("nothing happened for " + abandoned.toHours() + " hours");
        } catch (RefusedActionException e) {
          // It has ended in this very moment.
        }
      }
    }
  }
}
