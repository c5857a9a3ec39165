package io.tengen.client.session;

import io.tengen.client.ClientException;
import io.tengen.client.session.ArenaStatus.Kind;
import io.tengen.client.strength.StrengthTable;
import io.tengen.client.text.LinkText;
import io.tengen.client.text.Words;
import io.tengen.env.Game;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.GameMessage;
import io.tengen.server.protocol.GamePush;
import io.tengen.server.protocol.LobbyMessage;
import io.tengen.server.protocol.LobbyPush;
import io.tengen.server.protocol.Offer;
import io.tengen.server.protocol.Push;
import io.tengen.server.protocol.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server's arena, by docs/protocol.md. It connects by itself, and again whenever the connection
 * is lost, at first after a tenth of a second, then less and less often, at most a second apart,
 * until it is closed; games go on where they were. {@link #status} tells how it is.
 */
public final class RemoteArena implements OnlineArena {
  private final Loop loop;
  private final Wire wire;
  private final Executor owner;
  private final ServerUri server;
  private final Link link;
  private final RemoteGames games;
  private final RemoteLobby lobby;
  private final Audience<ArenaStatus> statusListeners;
  private final Audience<LobbyView> lobbyListeners;
  private final Audience<GameSession> gameListeners;
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile ArenaStatus status = new ArenaStatus(Kind.CONNECTING, Words.none());
  private volatile String name = "";

  /**
   * Begins to connect.
   *
   * @param address as a person types it, such as {@code localhost:8080}; one that is none is told
   *     by {@link #status}
   * @param owner has what is told run, in the order in which it came
   * @param problems told what went wrong where nobody waits for it
   */
  public RemoteArena(
      String address, SignIn signIn, Executor owner, Consumer<RuntimeException> problems) {
    this(address, signIn, owner, new JdkWire(), new ThreadLoop(problems));
  }

  /** As the other one, over something else. */
  RemoteArena(String address, SignIn signIn, Executor owner, Wire wire, Loop loop) {
    this.loop = loop;
    this.wire = wire;
    this.owner = owner;
    statusListeners = new Audience<>(owner);
    lobbyListeners = new Audience<>(owner);
    gameListeners = new Audience<>(owner);
    ServerUri parsed = ServerUri.NOWHERE;
    try {
      parsed = ServerUri.parse(address);
    } catch (ClientException e) {
      status = new ArenaStatus(Kind.REFUSED, e.words());
    }
    server = parsed;
    link = new Link(server, signIn, wire, loop, new LinkEvents());
    games = new RemoteGames(link, loop, owner, gameListeners);
    lobby = new RemoteLobby(lobbyListeners);
    retry();
  }

  /** What the link tells, on the loop. */
  private final class LinkEvents implements Link.Events {
    @Override
    public void changed(ArenaStatus now) {
      status = now;
      statusListeners.tell(now);
    }

    @Override
    public void welcomed(String who, boolean isResumed) {
      name = who;
      if (!isResumed) {
        link.ask(id -> new LobbyMessage.Lobby(id, true), ok -> {}, failure -> {});
        games.askAgain();
      }
    }

    @Override
    public void pushed(Push push) {
      try {
        if (push instanceof GamePush game) {
          games.pushed(game);
        } else if (push instanceof LobbyPush news) {
          lobby.pushed(news);
        } else if (push instanceof Push.Reset) {
          lobby.forget();
        }
      } catch (ClientException e) {
        link.breach(String.valueOf(e.getMessage()));
      }
    }
  }

  // ---- Asking ----

  private boolean isNowhere() {
    return server.equals(ServerUri.NOWHERE);
  }

  /** Whether nothing can be asked; the stage then fails. */
  private boolean isRefused(CompletableFuture<?> answer) {
    if (isClosed.get()) {
      fail(answer, Words.of(LinkText.CLOSED));
      return true;
    }
    if (isNowhere()) {
      fail(answer, status.words());
      return true;
    }
    return false;
  }

  /** Asks; what the answer means, completes the stage. */
  private <T> CompletionStage<T> ask(
      Function<RequestId, ClientMessage> message, Function<Answer.Ok, @Nullable T> meaning) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (isRefused(answer)) {
      return answer;
    }
    loop.execute(
        () ->
            link.ask(
                message,
                ok -> complete(answer, meaning.apply(ok)),
                failure -> fail(answer, failure.text())));
    return answer;
  }

  private <T> void complete(CompletableFuture<T> answer, @Nullable T value) {
    if (value == null) {
      fail(answer, Words.of(LinkText.OTHER_ANSWER));
    } else {
      owner.execute(() -> answer.complete(value));
    }
  }

  private CompletionStage<Void> act(Function<RequestId, ClientMessage> message) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (isRefused(done)) {
      return done;
    }
    loop.execute(
        () ->
            link.ask(
                message,
                ok -> owner.execute(() -> done.complete(null)),
                failure -> fail(done, failure.text())));
    return done;
  }

  /** Asks for what begins a game. */
  private CompletionStage<GameSession> askForGame(Function<RequestId, ClientMessage> message) {
    CompletableFuture<GameSession> session = new CompletableFuture<>();
    if (isRefused(session)) {
      return session;
    }
    loop.execute(
        () -> {
          games.beginning();
          link.ask(
              message,
              ok -> {
                if (ok.game() == null) {
                  fail(session, Words.of(LinkText.NO_GAME));
                } else {
                  games.await(ok.game(), session);
                }
                games.begun();
              },
              failure -> {
                fail(session, failure.text());
                games.begun();
              });
        });
    return session;
  }

  private void fail(CompletableFuture<?> answer, Words why) {
    owner.execute(() -> answer.completeExceptionally(new ClientException(why)));
  }

  /** What a challenge offers. */
  private static Offer offer(Challenge challenge) {
    if (!challenge.past().moves().isEmpty()) {
      throw new ClientException(
          "a server begins no game after %d moves; play that without a server"
              .formatted(challenge.past().moves().size()));
    }
    GameChoice game = challenge.game();
    boolean isGo = game.isGo();
    return new Offer(
        game.name(),
        isGo ? game.size() : null,
        isGo ? game.komi() : null,
        isGo ? game.rules() : null,
        challenge.time(),
        challenge.isRated(),
        switch (challenge.side()) {
          case FIRST -> "first";
          case SECOND -> "second";
          case ANY -> "random";
        },
        game.handicap(),
        challenge.mayUndo());
  }

  /** Fails with what is wrong with a challenge, or does something with what it offers. */
  private <T> CompletionStage<T> offering(
      Challenge challenge, Function<Offer, CompletionStage<T>> task) {
    Offer offer;
    try {
      offer = offer(challenge);
    } catch (ClientException e) {
      CompletableFuture<T> answer = new CompletableFuture<>();
      fail(answer, e.words());
      return answer;
    }
    return task.apply(offer);
  }

  @Override
  public CompletionStage<GameSession> begin(Challenge challenge) {
    return offering(
        challenge,
        offer ->
            askForGame(id -> new LobbyMessage.Challenge(id, null, challenge.opponent(), offer)));
  }

  @Override
  public CompletionStage<Long> seek(Challenge challenge) {
    return offering(
        challenge, offer -> ask(id -> new LobbyMessage.Seek(id, offer), Answer.Ok::seek));
  }

  @Override
  public CompletionStage<Long> challengePerson(Challenge challenge) {
    return offering(
        challenge,
        offer ->
            ask(
                id -> new LobbyMessage.Challenge(id, challenge.opponent(), null, offer),
                Answer.Ok::seek));
  }

  @Override
  public CompletionStage<Void> unseek(long seek) {
    return act(id -> new LobbyMessage.Unseek(id, seek));
  }

  @Override
  public CompletionStage<GameSession> accept(long seek) {
    return askForGame(id -> new LobbyMessage.Accept(id, seek));
  }

  @Override
  public CompletionStage<Void> decline(long seek) {
    return act(id -> new LobbyMessage.Decline(id, seek));
  }

  @Override
  public CompletionStage<Void> ready(String room) {
    return act(id -> new LobbyMessage.Ready(id, room));
  }

  @Override
  public CompletionStage<Void> leave(String room) {
    return act(id -> new LobbyMessage.Leave(id, room));
  }

  @Override
  public CompletionStage<GameSession> watch(long game) {
    CompletableFuture<GameSession> session = new CompletableFuture<>();
    if (isRefused(session)) {
      return session;
    }
    loop.execute(
        () -> {
          games.await(game, session);
          link.ask(
              id -> new GameMessage.Observe(id, game),
              ok -> {},
              failure -> games.fail(game, failure.text()));
        });
    return session;
  }

  @Override
  public CompletionStage<List<Opponent>> opponents(GameChoice choice) {
    CompletableFuture<List<Opponent>> opponents = new CompletableFuture<>();
    if (isRefused(opponents)) {
      return opponents;
    }
    try {
      Game game = choice.evenGame();
      wire.get(
          server.agents(game.name()),
          json -> {
            try {
              List<Opponent> read = AgentList.read(json);
              List<Opponent> ordered = new ArrayList<>();
              StrengthTable.usual()
                  .order(game.name(), read, Opponent::name)
                  .forEach(
                      each ->
                          ordered.add(
                              new Opponent(each.one().name(), each.one().about(), each.elo())));
              owner.execute(() -> opponents.complete(List.copyOf(ordered)));
            } catch (ClientException e) {
              fail(opponents, Words.of(LinkText.SAID, server, e.words()));
            }
          },
          why -> fail(opponents, Words.of(LinkText.SAID, server, why)));
    } catch (ClientException e) {
      fail(opponents, e.words());
    }
    return opponents;
  }

  // ---- Looking ----

  @Override
  public ArenaStatus status() {
    return status;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public LobbyView lobby() {
    return lobby.view();
  }

  @Override
  public Listening listen(Consumer<ArenaStatus> listener) {
    return statusListeners.add(listener);
  }

  @Override
  public Listening listenLobby(Consumer<LobbyView> listener) {
    return lobbyListeners.add(listener);
  }

  @Override
  public Listening listenGames(Consumer<GameSession> listener) {
    return gameListeners.add(listener);
  }

  @Override
  public void retry() {
    if (!isNowhere()) {
      loop.execute(link::connect);
    }
  }

  @Override
  public void close() {
    if (isClosed.getAndSet(true)) {
      return;
    }
    loop.execute(
        () -> {
          link.close();
          games.close(Words.of(LinkText.CLOSED));
          wire.close();
          owner.execute(() -> closed.complete(null));
        });
    loop.close();
  }

  @Override
  public CompletionStage<Void> whenClosed() {
    return closed.minimalCompletionStage();
  }
}
