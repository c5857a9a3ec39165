package io.tengen.server.socket;

import io.tengen.arena.live.LiveClocks;
import io.tengen.arena.live.LiveEvent;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveListener;
import io.tengen.arena.live.LivePosition;
import io.tengen.arena.live.LiveSnapshot;
import io.tengen.arena.live.LiveStatus;
import io.tengen.arena.match.GameEnd;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.protocol.GameView;
import io.tengen.server.protocol.MessageWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells sessions what happens in a game. An event is written once, however many are told. Its lock
 * is taken while the game's is held, so never the other way round: what waits for the game, as
 * {@link #start} and {@link #end} do, is called without it.
 */
final class GameFeed implements LiveListener {
  private final LiveGame game;
  private final Game rules;
  private final GameViews views;
  private final long firstVersion;
  private final Object starting = new Object();

  /** Guarded by {@code starting}. */
  private LiveGame.@Nullable Subscription subscription;

  // ---- Guarded by this ----

  /** Who is told, players before others, each with the version that it knows. */
  private final Map<Session, Long> players = new LinkedHashMap<>();

  private final Map<Session, Long> watchers = new LinkedHashMap<>();

  /** Follows the game while a player is told of its legal moves. */
  private @Nullable State state;

  private long stateVersion;
  private boolean isOver;

  /** Of a game, of which it hears nothing yet. */
  GameFeed(LiveGame game, GameViews views) {
    this.game = game;
    this.rules = game.head().settings().referee().game();
    this.views = views;
    this.firstVersion = game.snapshot().version();
  }

  /** Begins to listen, once. */
  void start() {
    synchronized (starting) {
      if (subscription == null) {
        subscription = game.subscribe(this, firstVersion);
      }
    }
  }

  /** Listens no longer. */
  void end() {
    synchronized (starting) {
      if (subscription != null) {
        subscription.close();
      }
    }
  }

  /**
   * Tells a session how the game stands, and what follows; false when it is over with this feed.
   */
  synchronized boolean add(Session session) {
    if (isOver) {
      return false;
    }
    int side = sideOf(session);
    watchers.remove(session);
    (side < 0 ? watchers : players).put(session, show(session, side));
    return true;
  }

  /** As {@link #add}, to one that is told already, of a game that goes on. */
  synchronized void tellAgain(Session session) {
    boolean isTold = players.containsKey(session) || watchers.containsKey(session);
    if (isTold && game.snapshot().status() != LiveStatus.OVER) {
      add(session);
    }
  }

  /** Tells a session nothing more; true when it was the last, so that this is over. */
  synchronized boolean removeAndMaybeEnd(Session session) {
    players.remove(session);
    watchers.remove(session);
    if (players.isEmpty()) {
      state = null;
    }
    isOver |= players.isEmpty() && watchers.isEmpty();
    return isOver;
  }

  /** Tells nobody anything more. */
  synchronized void dismiss() {
    isOver = true;
    for (Map<Session, Long> each : List.of(players, watchers)) {
      each.keySet().forEach(session -> session.watched().remove(game.id()));
      each.clear();
    }
  }

  /** Tells all the same. */
  synchronized void tell(byte[] json) {
    players.keySet().forEach(session -> session.push(json));
    watchers.keySet().forEach(session -> session.push(json));
  }

  @Override
  public synchronized void happened(LiveGame same, LiveEvent event) {
    if (event instanceof LiveEvent.Moved moved) {
      moved(moved);
    } else if (event instanceof LiveEvent.Undone undone) {
      state = null;
      showAll(undone.version(), GamePush.Undone::new);
    } else if (event instanceof LiveEvent.PlayResumed resumed) {
      state = null;
      showAll(resumed.version(), GamePush.PlayResumed::new);
    } else if (event instanceof LiveEvent.UndoAsked asked) {
      tellSince(event.version(), new GamePush.UndoAsked(game.id(), asked.side()));
    } else if (event instanceof LiveEvent.UndoRefused refused) {
      tellSince(event.version(), new GamePush.UndoRefused(game.id(), refused.side()));
    } else if (event instanceof LiveEvent.DeadProposed dead) {
      tellSince(
          event.version(),
          new GamePush.DeadProposed(
              game.id(), dead.side(), GameViews.names(rules, dead.actions())));
    } else if (event instanceof LiveEvent.Ended ended) {
      tellSince(event.version(), ended(ended.end()));
    }
    // A noted analysis is for the archive's readers.
  }

  private void moved(LiveEvent.Moved event) {
    if (state != null && event.version() > stateVersion) {
      state.apply(event.move().action());
      stateVersion = event.version();
    }
    LivePosition position = event.position();
    tellSince(
        event.version(),
        new GamePush.Moved(
            game.id(),
            event.ply(),
            event.move().side(),
            rules.actionName(event.move().action()),
            event.move().used().toMillis(),
            position.board(),
            GameViews.captures(rules, position),
            views.clocks(event.clocks()),
            GameViews.sideOrNull(position.toMove())));
    if (position.toMove() >= 0) {
      tellTurn(event.version(), event.ply() + 1, position.toMove(), event.clocks());
    }
  }

  private GamePush ended(GameEnd end) {
    return new GamePush.Ended(
        game.id(),
        end.result(),
        end.reason().name(),
        end.detail(),
        GameViews.sideOrNull(end.winner()));
  }

  /** Tells whoever does not know it from what it was shown. */
  private void tellSince(long version, GamePush push) {
    byte[] json = MessageWriter.write(push);
    for (Map<Session, Long> each : List.of(players, watchers)) {
      each.forEach(
          (session, known) -> {
            if (known < version) {
              session.push(json);
            }
          });
    }
  }

  /** Tells the player whose turn it is, on all its sessions. */
  private void tellTurn(long version, int ply, int toMove, LiveClocks clocks) {
    byte[] json = null;
    for (Map.Entry<Session, Long> each : players.entrySet()) {
      if (each.getValue() < version && sideOf(each.getKey()) == toMove) {
        if (json == null) {
          json =
              MessageWriter.write(
                  new GamePush.YourTurn(game.id(), ply, views.clocks(clocks), legal()));
        }
        each.getKey().push(json);
      }
    }
  }

  /** Shows the whole game, written once a side and once for all others. */
  private void showAll(long version, Function<GameView, GamePush> push) {
    LiveSnapshot snapshot = game.snapshot();
    byte[][] written = new byte[3][];
    for (Map<Session, Long> each : List.of(players, watchers)) {
      for (Map.Entry<Session, Long> entry : each.entrySet()) {
        if (entry.getValue() < version) {
          int side = sideOf(entry.getKey());
          if (written[side + 1] == null) {
            written[side + 1] = MessageWriter.write(push.apply(view(snapshot, side)));
          }
          entry.getKey().push(written[side + 1]);
          entry.setValue(snapshot.version());
          tellTurnOf(entry.getKey(), side, snapshot);
        }
      }
    }
  }

  /** Shows the whole game to one; answers the version that it knows then. */
  private long show(Session session, int side) {
    LiveSnapshot snapshot = game.snapshot();
    session.push(new GamePush.Game(view(snapshot, side)));
    tellTurnOf(session, side, snapshot);
    return snapshot.version();
  }

  private void tellTurnOf(Session session, int side, LiveSnapshot snapshot) {
    if (side >= 0 && snapshot.position().toMove() == side) {
      session.push(
          new GamePush.YourTurn(
              game.id(),
              snapshot.moves().size(),
              views.clocks(snapshot.clocks()),
              legal(snapshot)));
    }
  }

  private GameView view(LiveSnapshot snapshot, int side) {
    boolean isTurn = side >= 0 && snapshot.position().toMove() == side;
    return views.view(snapshot, side, isTurn ? legal(snapshot) : null);
  }

  /** The legal moves of a snapshot, from which the state goes on. */
  private List<String> legal(LiveSnapshot snapshot) {
    if (state == null || stateVersion < snapshot.version()) {
      state = snapshot.newState();
      stateVersion = snapshot.version();
    }
    return legal();
  }

  private List<String> legal() {
    State now = state;
    if (now == null) {
      return legal(game.snapshot());
    }
    int[] actions = new int[rules.actionCount()];
    int count = now.legalActions(actions);
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(rules.actionName(actions[i]));
    }
    return names;
  }

  /** The side that a session plays, or -1. */
  private int sideOf(Session session) {
    String name = session.name();
    for (int side = 0; side < 2; side++) {
      if (game.head().player(side).equals(name)) {
        return side;
      }
    }
    return -1;
  }
}
