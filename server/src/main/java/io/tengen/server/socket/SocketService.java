package io.tengen.server.socket;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.netty.channel.ChannelHandler;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.AnalysisService;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbyException;
import io.tengen.arena.review.ArchiveReader;
import io.tengen.server.Endpoint;
import io.tengen.server.Protocol;
import io.tengen.server.ServerMetrics;
import io.tengen.server.SocketLimits;
import io.tengen.server.account.Account;
import io.tengen.server.account.Accounts;
import io.tengen.server.account.Role;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.Push;
import io.tengen.server.protocol.SessionMessage;
import io.tengen.server.socket.RefusedException.Code;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The arena over WebSocket, as docs/protocol.md has it. A {@link SocketConnection} reads and writes
 * for a {@link Session}, which outlives it; {@link Requests} does what clients ask for; {@link
 * GameFeed} and {@link LobbyFeed} tell sessions what happens. Thread-safe.
 */
public final class SocketService implements Endpoint {
  private final Arena arena;
  private final Accounts accounts;
  private final SocketLimits limits;
  private final boolean hasChat;
  private final ServerMetrics metrics;
  private final SocketThreads threads;
  private final LongSupplier nanoTime;
  private final Sessions sessions;
  private final GameFeeds feeds;
  private final LobbyFeed lobbyFeed;
  private final Set<SocketConnection> connections = ConcurrentHashMap.newKeySet();

  /** What is tried again in a second. */
  private final Queue<Runnable> late = new ConcurrentLinkedQueue<>();

  /**
   * What clients play in; all must stay open until this is closed.
   *
   * @param games those of the lobby
   * @param archive of all games, also of those that are over
   */
  public record Arena(
      LiveGames games, ArchiveReader archive, Lobby lobby, AnalysisService analysis) {}

  /**
   * A service with threads of its own.
   *
   * @param hasChat whether clients may talk to one another
   */
  public SocketService(
      Arena arena, Accounts accounts, SocketLimits limits, boolean hasChat, ServerMetrics metrics) {
    this(
        arena,
        accounts,
        limits,
        hasChat,
        metrics,
        SocketThreads.usual(accounts.limits().checksAtOnce()),
        System::nanoTime);
  }

  /** A service by another time and on other threads. */
  SocketService(
      Arena arena,
      Accounts accounts,
      SocketLimits limits,
      boolean hasChat,
      ServerMetrics metrics,
      SocketThreads threads,
      LongSupplier nanoTime) {
    this.arena = arena;
    this.accounts = accounts;
    this.limits = limits;
    this.hasChat = hasChat;
    this.metrics = metrics;
    this.threads = threads;
    this.nanoTime = nanoTime;
    this.sessions = new Sessions(limits, hasChat);
    GameViews views = new GameViews(arena.lobby().agents(), arena.games()::nanoTime);
    this.feeds = new GameFeeds(arena.games(), views);
    this.lobbyFeed = new LobbyFeed(this, arena.lobby(), views);
    metrics.gauge("tengen_sessions", "Sessions of WebSocket", sessions::count);
    metrics.gauge("tengen_watched_games", "Games that a session is told of", feeds::count);
    threads.eachSecond().accept(this::sweep);
  }

  @Override
  public ChannelHandler newHandler() {
    return new SocketHandshake(this);
  }

  // ---- For connections ----

  void opened(SocketConnection connection) {
    connections.add(connection);
  }

  /** A connection is gone, with the requests that it had, if it came so far. */
  void closed(SocketConnection connection, @Nullable Requests requests) {
    connections.remove(connection);
    if (requests != null && requests.session().detach(connection, nanoTime())) {
      arena.analysis().stop(requests.session());
    }
  }

  void received(ClientMessage message) {
    metrics.received(Protocol.SOCKET, message.getClass().getAnnotation(JsonTypeName.class).value());
  }

  /**
   * Begins a session, or goes on with one; answers the hello.
   *
   * @param cookie whose browser it is; null where none says so
   * @throws RefusedException when the client cannot be served
   */
  Requests begin(
      SocketConnection connection, SessionMessage.Hello hello, @Nullable Account cookie) {
    if (hello.v() != ClientMessage.VERSION) {
      throw new RefusedException(
          Code.WRONG_VERSION,
          "v is %d, but this server speaks %d".formatted(hello.v(), ClientMessage.VERSION));
    }
    Account shown = shown(hello, cookie);
    Optional<Session> known =
        Optional.ofNullable(hello.session()).flatMap(id -> sessions.find(id, shown));
    known.ifPresent(sessions::requireRoom);
    Session session = known.orElseGet(() -> sessions.create(nanoTime()));
    if (known.isEmpty() && shown != null) {
      sessions.identify(session, shown, true);
    }
    long after = Objects.requireNonNullElse(hello.after(), 0L);
    boolean isWhole = session.attach(connection, hello.id(), after, known.isPresent());
    if (hello.session() != null && !isWhole) {
      session.push(new Push.Reset());
    }
    session.tasks().add(threads.work(), () -> tellAll(session, known.isPresent(), isWhole));
    return new Requests(this, session, connection);
  }

  private @Nullable Account shown(SessionMessage.Hello hello, @Nullable Account cookie) {
    String token = hello.token();
    if (token == null) {
      return cookie;
    }
    return accounts
        .byToken(token)
        .orElseThrow(
            () -> new RefusedException(Code.BAD_TOKEN, "nobody has this token, or no longer"));
  }

  /** Tells a session how its games stand, and where it missed too much also the lobby. */
  private void tellAll(Session session, boolean isKnown, boolean isWhole) {
    if (isKnown) {
      feeds.tellAgain(session);
    }
    if (isKnown && !isWhole) {
      lobbyFeed.tellAgain(session);
    }
    tellOwnGames(session);
  }

  // ---- For requests ----

  SocketLimits limits() {
    return limits;
  }

  ServerMetrics metrics() {
    return metrics;
  }

  Accounts accounts() {
    return accounts;
  }

  Sessions sessions() {
    return sessions;
  }

  GameFeeds feeds() {
    return feeds;
  }

  LobbyFeed lobbyFeed() {
    return lobbyFeed;
  }

  Lobby lobby() {
    return arena.lobby();
  }

  AnalysisService analysis() {
    return arena.analysis();
  }

  LiveGames games() {
    return arena.games();
  }

  ArchiveReader archive() {
    return arena.archive();
  }

  Executor threads() {
    return threads.work();
  }

  Executor passwordThreads() {
    return threads.passwords();
  }

  boolean hasChat() {
    return hasChat;
  }

  long nanoTime() {
    return nanoTime.getAsLong();
  }

  /** A live game, if there is one of that number. */
  Optional<LiveGame> find(long id) {
    return arena.games().game(id);
  }

  /** A live game. */
  LiveGame game(long id) {
    return find(id)
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.UNKNOWN_GAME, "game %d is over, or there is none".formatted(id)));
  }

  /** The name of a session that may play. */
  String player(Session session) {
    String name = session.name();
    if (name == null) {
      throw new RefusedException(
          Code.NOT_LOGGED_IN, "log in, or play as a guest, before you do that");
    }
    if (!session.role().includes(Role.PLAYER)) {
      throw new RefusedException(Code.FORBIDDEN, "%s may watch, and not play".formatted(name));
    }
    return name;
  }

  /** Has a session hear of the games that its player is in, those that it does not hear of yet. */
  void tellOwnGames(Session session) {
    String name = session.name();
    if (name != null) {
      arena.lobby().playing(name).forEach(game -> tellOwn(session, game));
    }
  }

  private void tellOwn(Session session, LiveGame game) {
    if (!session.watched().contains(game.id())) {
      feeds.watch(session, game);
    }
  }

  /** Says that a session's player is free in a room, if it still waits there. */
  void readyAgain(Session session, String name, String room) {
    if (!session.rooms().contains(room)) {
      return;
    }
    try {
      arena.lobby().room(room).ready(name);
    } catch (LobbyException e) {
      if (e.code() != LobbyException.Code.NOT_FREE) {
        session.rooms().remove(room);
        throw e;
      }
      // It plays there, or the room has not heard yet that it does no more.
      late.add(() -> readyLater(session, name, room));
    }
  }

  private void readyLater(Session session, String name, String room) {
    session.tasks().add(threads.work(), () -> readyAgain(session, name, room));
  }

  // ---- For the lobby ----

  /** Tells both players of a game that began. */
  void seat(LiveGame game) {
    for (int side = 0; side < 2; side++) {
      for (Session session : sessions.of(game.head().player(side))) {
        session.tasks().add(threads.work(), () -> tellOwn(session, game));
      }
    }
  }

  /** Has players of a game that ended wait for the next, where they asked for that. */
  void comeBack(LiveGame game) {
    String room = game.head().room();
    for (int side = 0; side < 2; side++) {
      String name = game.head().player(side);
      for (Session session : sessions.of(name)) {
        if (session.rooms().contains(room)) {
          readyLater(session, name, room);
        }
      }
    }
  }

  /** Ends the sessions that nobody has come back to, and does what else is done each second. */
  void sweep() {
    for (Session session : sessions.sweep(nanoTime())) {
      arena.analysis().stop(session);
      lobbyFeed.unwatch(session);
      session.watched().forEach(game -> feeds.unwatch(session, game));
      String name = session.name();
      if (name != null && sessions.of(name).isEmpty()) {
        arena.lobby().left(name);
      }
    }
    feeds.sweep();
    for (int left = late.size(); left > 0; left--) {
      Optional.ofNullable(late.poll()).ifPresent(Runnable::run);
    }
  }

  @Override
  public void close() {
    lobbyFeed.close();
    for (Session session : sessions.all()) {
      session.push(new Push.Shutdown("the server ends; games go on when it is there again"));
    }
    threads.end().run();
    SocketConnection.closeAll(connections);
  }
}
