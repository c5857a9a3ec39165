package io.tengen.client.analysis;

import io.tengen.arena.lobby.AnalysisLimits;
import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.AnalysisRequest;
import io.tengen.arena.lobby.AnalysisService;
import io.tengen.arena.lobby.LobbyException;
import io.tengen.client.ClientException;
import io.tengen.client.strength.AgentSource;
import io.tengen.env.Game;
import io.tengen.env.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where searches of analysis run: on threads of their own, of lower priority than the one that
 * draws, in turns where there are more searches than threads. All methods return at once.
 * Thread-safe.
 */
public final class AnalysisDesk implements AutoCloseable {
  /** A search tells what it knows so often: seven times a second, where it has the thread alone. */
  private static final Duration SLICE = Duration.ofMillis(140);

  private static final int MOST_CALLERS = 64;
  private static final int IDLE_ANALYSTS = 3;

  private final AgentSource agents;
  private final AnalysisLimits limits;
  private final Executor owner;
  private final Consumer<RuntimeException> problems;

  /** Where what takes long is begun: agents are read, positions are handed over. */
  private final ExecutorService clerk =
      Executors.newSingleThreadExecutor(task -> background(task, "analysis-clerk"));

  /** Of the clerk. */
  private @Nullable AnalysisService service;

  /**
   * A desk.
   *
   * @param threads how many searches run at once, from 1
   * @param owner has what is told run, in the order in which it came
   * @param problems told what went wrong where nobody waits for it
   */
  public AnalysisDesk(
      AgentSource agents, int threads, Executor owner, Consumer<RuntimeException> problems) {
    this.agents = agents;
    this.owner = owner;
    this.problems = problems;
    this.limits =
        new AnalysisLimits(
            threads, MOST_CALLERS, AnalysisWish.MOST_VISITS, SLICE, IDLE_ANALYSTS + threads);
  }

  @SuppressWarnings("ThreadPriorityCheck") // Drawing comes first where the system heeds it.
  private static Thread background(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /** The names of those who can analyse a game, the best first. */
  public CompletionStage<List<String>> models(Game game) {
    CompletableFuture<List<String>> models = new CompletableFuture<>();
    onClerk(
        () -> {
          List<String> names = agents.get().analysts(game);
          owner.execute(() -> models.complete(names));
        },
        why -> owner.execute(() -> models.completeExceptionally(new ClientException(why))));
    return models;
  }

  /** An analyst of the position that is looked at, closed with this. */
  public PositionAnalyst newAnalyst() {
    return new PositionAnalyst(this);
  }

  Executor owner() {
    return owner;
  }

  /**
   * Begins a search, instead of the caller's one before. The listener is called on other threads.
   *
   * @param position belongs to this from now on
   */
  void search(Object caller, State position, AnalysisWish wish, AnalysisListener listener) {
    onClerk(
        () ->
            service()
                .analyse(
                    caller,
                    position,
                    new AnalysisRequest(wish.model(), wish.visits(), wish.ownership()),
                    listener),
        listener::failed);
  }

  /** Ends the caller's search. */
  void stop(Object caller) {
    onClerk(
        () -> {
          if (service != null) {
            service.stop(caller);
          }
        },
        why -> {});
  }

  private AnalysisService service() {
    AnalysisService known = service;
    if (known == null) {
      known = AnalysisService.inBackground(agents.get(), limits, problems);
      service = known;
    }
    return known;
  }

  /** Does something, or tells in a line why it cannot be done. */
  private void onClerk(Runnable task, Consumer<String> refused) {
    try {
      clerk.execute(
          () -> {
            try {
              task.run();
            } catch (LobbyException | ClientException e) {
              refused.accept(String.valueOf(e.getMessage()));
            } catch (RuntimeException | LinkageError e) {
              problems.accept(new IllegalStateException("the analysis broke down", e));
              refused.accept("the analysis broke down: " + e);
            }
          });
    } catch (RejectedExecutionException e) {
      refused.accept("the analysis has been closed");
    }
  }

  /** Ends all searches; their threads end soon after. */
  @Override
  public void close() {
    onClerk(
        () -> {
          if (service != null) {
            service.close();
          }
        },
        why -> {});
    clerk.shutdown();
  }
}
