package io.tengen.client.session;

import io.tengen.client.ClientException;
import io.tengen.client.text.LinkText;
import io.tengen.client.text.Words;
import io.tengen.server.protocol.GameMessage;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.protocol.GameView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The games that a client plays and watches on a server. To be used on the loop. */
final class RemoteGames {
  /** More than one can look at; what else a server shows is not kept. */
  private static final int MOST_GAMES = 256;

  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(20);

  private final Link link;
  private final Loop loop;
  private final Executor owner;
  private final Audience<GameSession> announced;
  private final Map<Long, Known> games = new LinkedHashMap<>();

  /** Who waits for a game to be shown. */
  private final Map<Long, List<CompletableFuture<GameSession>>> awaited = new HashMap<>();

  /** Games of one's own that may be those that somebody is about to hear of as begun. */
  private final Set<Long> unannounced = new LinkedHashSet<>();

  /** How many requests may begin a game. */
  private int beginning;

  RemoteGames(Link link, Loop loop, Executor owner, Audience<GameSession> announced) {
    this.link = link;
    this.loop = loop;
    this.owner = owner;
    this.announced = announced;
  }

  /** A game, and who looks at it. */
  private static final class Known {
    private final RemoteGame game;
    private final List<RemoteSession> sessions = new ArrayList<>();
    private boolean isAskedFor;

    Known(RemoteGame game) {
      this.game = game;
    }
  }

  // ---- Sessions ----

  /** A request that may begin a game is sent. */
  void beginning() {
    beginning++;
  }

  /** It was answered. */
  void begun() {
    beginning--;
    announce();
  }

  /** Has a stage completed with a game that is shown, or soon will be. */
  void await(long id, CompletableFuture<GameSession> session) {
    unannounced.remove(id);
    Known known = games.get(id);
    if (known != null) {
      complete(known, session);
      return;
    }
    awaited.computeIfAbsent(id, none -> new ArrayList<>()).add(session);
    loop.later(SHOWN_WITHIN, () -> fail(id, Words.of(LinkText.NOT_SHOWN, id)));
  }

  /** Nobody will see a game that somebody waits for. */
  void fail(long id, Words why) {
    List<CompletableFuture<GameSession>> waiting = awaited.remove(id);
    if (waiting != null) {
      waiting.forEach(
          each -> owner.execute(() -> each.completeExceptionally(new ClientException(why))));
    }
  }

  private void complete(Known known, CompletableFuture<GameSession> waiting) {
    RemoteSession session = newSession(known);
    owner.execute(() -> waiting.complete(session));
  }

  private RemoteSession newSession(Known known) {
    RemoteSession session = new RemoteSession(this, link, loop, owner, known.game.view());
    known.sessions.add(session);
    return session;
  }

  private void announce() {
    if (beginning == 0) {
      List<Long> ids = List.copyOf(unannounced);
      unannounced.clear();
      for (long id : ids) {
        Known known = games.get(id);
        if (known != null) {
          announced.tell(newSession(known));
        }
      }
    }
  }

  /** Somebody looks away. */
  void left(RemoteSession session) {
    Known known = games.get(session.id());
    if (known == null) {
      return;
    }
    known.sessions.remove(session);
    if (known.sessions.isEmpty() && (known.game.isOver() || !known.game.isMine())) {
      games.remove(session.id());
      if (!known.game.isOver()) {
        link.ask(id -> new GameMessage.Unobserve(id, session.id()), ok -> {}, failure -> {});
      }
    }
  }

  // ---- What the server tells ----

  /** The server has forgotten what this client watched: it is asked for again. */
  void askAgain() {
    for (Known known : List.copyOf(games.values())) {
      if (!known.game.isOver()) {
        askFor(known);
      }
    }
  }

  private void askFor(Known known) {
    if (known.isAskedFor) {
      return;
    }
    known.isAskedFor = true;
    long game = known.game.id();
    link.ask(
        id -> new GameMessage.Observe(id, game),
        ok -> known.isAskedFor = false,
        failure -> {
          known.isAskedFor = false;
          if (failure.code().equals("UNKNOWN_GAME")) {
            known.game.gone("the server does not know the game any more");
            tell(known);
          }
        });
  }

  /**
   * Something happened.
   *
   * @throws ClientException when it cannot be
   */
  void pushed(GamePush push) {
    long now = loop.nanoTime();
    if (push instanceof GamePush.Game whole) {
      shown(whole.game(), now);
    } else if (push instanceof GamePush.Undone undone) {
      shown(undone.game(), now);
    } else if (push instanceof GamePush.PlayResumed resumed) {
      shown(resumed.game(), now);
    } else if (push instanceof GamePush.Moved moved) {
      follow(moved.game(), known -> known.game.moved(moved, now));
    } else if (push instanceof GamePush.YourTurn turn) {
      follow(turn.game(), known -> known.game.yourTurn(turn, now));
    } else if (push instanceof GamePush.UndoAsked asked) {
      change(asked.game(), known -> known.game.undoAsked(asked.side()));
    } else if (push instanceof GamePush.UndoRefused refused) {
      change(refused.game(), known -> known.game.undoRefused());
    } else if (push instanceof GamePush.DeadProposed dead) {
      change(dead.game(), known -> known.game.deadProposed(dead));
    } else if (push instanceof GamePush.Ended ended) {
      change(ended.game(), known -> known.game.ended(ended));
    } else if (push instanceof GamePush.Chat chat) {
      change(chat.game(), known -> known.game.said(chat));
    }
    // Positions are analysed in this process.
  }

  private interface Step {
    boolean follows(Known known);
  }

  /** Goes a step further, or asks for the whole game when that does not follow. */
  private void follow(long id, Step step) {
    Known known = games.get(id);
    if (known == null) {
      return;
    }
    if (step.follows(known)) {
      tell(known);
    } else {
      askFor(known);
    }
  }

  private void change(long id, Consumer<Known> step) {
    Known known = games.get(id);
    if (known != null) {
      step.accept(known);
      tell(known);
    }
  }

  private void shown(GameView view, long now) {
    Known known = games.get(view.id());
    if (known != null) {
      known.game.show(view, now);
      tell(known);
      return;
    }
    boolean isWanted = awaited.containsKey(view.id());
    if (!isWanted && (view.side() == null || view.status().equals("over"))) {
      return;
    }
    forgetSome();
    RemoteGame game = read(view, now);
    if (game == null || games.size() >= MOST_GAMES) {
      fail(view.id(), Words.of(LinkText.TOO_MANY_GAMES));
      return;
    }
    Known shown = new Known(game);
    games.put(view.id(), shown);
    List<CompletableFuture<GameSession>> waiting = awaited.remove(view.id());
    if (waiting != null) {
      waiting.forEach(each -> complete(shown, each));
    } else {
      unannounced.add(view.id());
      announce();
    }
  }

  /** A game, or null when this client cannot show it; who waits for it has been told. */
  private @Nullable RemoteGame read(GameView view, long now) {
    try {
      return new RemoteGame(view, now);
    } catch (ClientException e) {
      fail(view.id(), e.words());
      return null;
    }
  }

  /** Makes room by those that nobody looks at. */
  private void forgetSome() {
    games.values().removeIf(known -> known.game.isOver() && known.sessions.isEmpty());
  }

  private static void tell(Known known) {
    SessionView view = known.game.view();
    List.copyOf(known.sessions).forEach(session -> session.changed(view));
  }

  /** Nobody will be answered any more. */
  void close(Words why) {
    List.copyOf(awaited.keySet()).forEach(id -> fail(id, why));
  }
}
