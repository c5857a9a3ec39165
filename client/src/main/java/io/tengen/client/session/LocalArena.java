package io.tengen.client.session;

import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.RefusedActionException;
import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.LobbyException;
import io.tengen.client.ClientException;
import io.tengen.client.strength.AgentSource;
import io.tengen.client.strength.StrengthTable;
import io.tengen.client.text.Words;
import io.tengen.env.Game;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An arena in this process, without any server: the server's own lobby over an archive in memory,
 * so that clocks, taking back, dead stones and agents are the server's. It is opened when somebody
 * asks for it first.
 */
public final class LocalArena implements Arena {
  private final String player;
  private final AgentSource agents;
  private final int threads;
  private final long seed;
  private final Executor owner;
  private final Consumer<RuntimeException> problems;
  private final Audience<ArenaStatus> listeners;
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  /** Does everything, one after another. */
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "local-arena");
            thread.setDaemon(true);
            return thread;
          });

  /** Of the worker. */
  private @Nullable LocalHall hall;

  /**
   * An arena.
   *
   * @param player what the person is called who plays here; no agent's name
   * @param threads how many agents think at once, from 1
   * @param seed of agents and of who moves first
   * @param owner has what is told run, in the order in which it came
   * @param problems told what went wrong where nobody waits for it
   */
  public LocalArena(
      String player,
      AgentSource agents,
      int threads,
      long seed,
      Executor owner,
      Consumer<RuntimeException> problems) {
    this.player = player;
    this.agents = agents;
    this.threads = threads;
    this.seed = seed;
    this.owner = owner;
    this.problems = problems;
    this.listeners = new Audience<>(owner);
  }

  @Override
  public CompletionStage<GameSession> begin(Challenge challenge) {
    return ask(
        () -> {
          LiveGame game = hall().begin(challenge);
          return new LocalSession(this, game, hall().shownNames(game), mySide(game));
        });
  }

  private int mySide(LiveGame game) {
    return game.head().player(0).equals(player) ? 0 : 1;
  }

  @Override
  public CompletionStage<List<Opponent>> opponents(GameChoice choice) {
    return ask(
        () -> {
          Game game = choice.evenGame();
          List<AgentChoice> known = agents.get().forGame(game);
          return StrengthTable.usual().order(game.name(), known, AgentChoice::name).stream()
              .map(each -> new Opponent(each.one().name(), each.one().about(), each.elo()))
              .toList();
        });
  }

  private LocalHall hall() {
    LocalHall known = hall;
    if (known == null) {
      Agents opened = agents.get();
      known = new LocalHall(player, opened, threads, seed, problems);
      hall = known;
    }
    return known;
  }

  /** Asks something on the worker's thread. */
  <T> CompletionStage<T> ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    enqueue(
        () -> {
          T value = question.get();
          owner.execute(() -> answer.complete(value));
        },
        answer);
    return answer;
  }

  /** Does something on the worker's thread. */
  CompletionStage<Void> act(Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    enqueue(
        () -> {
          action.run();
          owner.execute(() -> done.complete(null));
        },
        done);
    return done;
  }

  private void enqueue(Runnable task, CompletableFuture<?> answer) {
    try {
      worker.execute(() -> run(task, answer));
    } catch (RejectedExecutionException e) {
      fail(answer, new ClientException("the arena has been closed"));
    }
  }

  private void run(Runnable task, CompletableFuture<?> answer) {
    try {
      task.run();
    } catch (ClientException e) {
      fail(answer, e);
    } catch (LobbyException | RefusedActionException e) {
      fail(answer, new ClientException(String.valueOf(e.getMessage()), e));
    } catch (RuntimeException | LinkageError e) {
      problems.accept(new IllegalStateException("the arena broke down", e));
      fail(answer, new ClientException("the arena broke down: " + e, e));
    }
  }

  private void fail(CompletableFuture<?> answer, ClientException why) {
    owner.execute(() -> answer.completeExceptionally(why));
  }

  Executor owner() {
    return owner;
  }

  @Override
  public ArenaStatus status() {
    return isClosed.get() ? CLOSED : ArenaStatus.CONNECTED;
  }

  private static final ArenaStatus CLOSED = new ArenaStatus(ArenaStatus.Kind.CLOSED, Words.none());

  @Override
  public Listening listen(Consumer<ArenaStatus> listener) {
    return listeners.add(listener);
  }

  @Override
  public void close() {
    if (isClosed.getAndSet(true)) {
      return;
    }
    worker.execute(this::end);
    worker.shutdown();
    listeners.tell(CLOSED);
  }

  private void end() {
    try {
      if (hall != null) {
        hall.close();
      }
    } catch (RuntimeException e) {
      problems.accept(e);
    } finally {
      owner.execute(() -> closed.complete(null));
    }
  }

  @Override
  public CompletionStage<Void> whenClosed() {
    return closed.minimalCompletionStage();
  }
}
