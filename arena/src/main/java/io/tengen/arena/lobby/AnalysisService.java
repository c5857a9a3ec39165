package io.tengen.arena.lobby;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.player.OneLine;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchResult;
import io.tengen.search.SearchSnapshot;
import io.tengen.search.StopReason;
import io.tengen.search.player.Analyst;
import io.tengen.search.player.Player;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a search thinks of positions, while it searches. Each caller has one analysis at a
 * time: the latest. Callers search in turns, a slice of time each, on a few threads, so that a long
 * analysis makes others slower but keeps nobody waiting. Thread-safe.
 */
public final class AnalysisService implements AutoCloseable {
  private final Agents agents;
  private final AnalysisLimits limits;
  private final Executor threads;
  private final Consumer<RuntimeException> problems;
  private final IdleAnalysts idle;
  private final AtomicLong seeds = new AtomicLong();

  // ---- Guarded by this ----

  private final Map<Object, Turn> turns = new HashMap<>();
  private boolean isClosed;

  /**
   * A service with threads of its own.
   *
   * @param problems told what listeners throw
   */
  public AnalysisService(
      Agents agents, AnalysisLimits limits, Consumer<RuntimeException> problems) {
    this(agents, limits, problems, DaemonThreads.fixed("analysis", limits.threads()));
  }

  /**
   * A service whose threads give way to all others of the program, such as one that draws.
   *
   * @param problems told what listeners throw
   */
  public static AnalysisService inBackground(
      Agents agents, AnalysisLimits limits, Consumer<RuntimeException> problems) {
    return new AnalysisService(
        agents, limits, problems, DaemonThreads.background("analysis", limits.threads()));
  }

  /** A service on threads of the caller's. */
  AnalysisService(
      Agents agents, AnalysisLimits limits, Consumer<RuntimeException> problems, Executor threads) {
    this.agents = agents;
    this.limits = limits;
    this.problems = problems;
    this.threads = threads;
    this.idle = new IdleAnalysts(limits.idleAnalysts());
  }

  /**
   * Analyses a position, instead of what the caller has asked before.
   *
   * @param caller who asks; the same one is equal
   * @param position copied; in Go also one that two passes ended
   * @param listener hears the first word after one visit
   * @throws LobbyException {@link Code#BAD_ANALYSIS} when the request makes no sense, {@link
   *     Code#BUSY} when too many others are served; what was asked before then goes on
   */
  public void analyse(
      Object caller, State position, AnalysisRequest request, AnalysisListener listener) {
    AnalysisTask task = AnalysisTask.of(agents, limits, position, request, listener);
    synchronized (this) {
      if (isClosed) {
        throw new LobbyException(Code.CLOSED, "the analysis service has been closed");
      }
      Turn known = turns.get(caller);
      if (known == null && turns.size() >= limits.mostCallers()) {
        throw new LobbyException(
            Code.BUSY,
            "%d others are having positions analysed, as many as may; try again later"
                .formatted(turns.size()));
      }
      Turn turn = known == null ? new Turn(caller) : known;
      turns.put(caller, turn);
      turn.want(task);
      if (known == null) {
        threads.execute(turn);
      }
    }
  }

  /** Ends the caller's analysis, if there is one. */
  public synchronized void stop(Object caller) {
    Turn turn = turns.get(caller);
    if (turn != null) {
      turn.want(null);
    }
  }

  /** How many callers are being served. */
  public synchronized int callers() {
    return turns.size();
  }

  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      turns.values().forEach(turn -> turn.want(null));
    }
    if (threads instanceof ExecutorService service) {
      DaemonThreads.end(service);
    }
    idle.close();
  }

  /**
   * A caller's turn to search, which comes again until there is nothing more to find out: on the
   * threads' queue, or running, as long as the service knows of it.
   */
  private final class Turn implements Runnable {
    private final Object caller;

    /** The latest; guarded by the service. */
    private @Nullable AnalysisTask wanted;

    // ---- Of the thread whose turn it is ----

    private @Nullable AnalysisTask current;
    private @Nullable Player player;

    Turn(Object caller) {
      this.caller = caller;
    }

    /** Guarded by the service. */
    void want(@Nullable AnalysisTask task) {
      AnalysisTask earlier = wanted;
      wanted = task;
      if (earlier != null) {
        earlier.cancellation().cancel();
      }
    }

    @Override
    public void run() {
      AnalysisTask task;
      synchronized (AnalysisService.this) {
        task = wanted;
        if (task == null) {
          turns.remove(caller);
        }
      }
      if (task == null) {
        leave();
        return;
      }
      boolean goesOn = false;
      try {
        goesOn = search(task);
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        fail(task, e);
      }
      if (!comesAgain(task, goesOn)) {
        leave();
      }
    }

    /** Queues it again, unless the service was closed. */
    private boolean comesAgain(AnalysisTask task, boolean goesOn) {
      synchronized (AnalysisService.this) {
        if (task.equals(wanted) && !goesOn) {
          wanted = null;
        }
        if (isClosed) {
          turns.remove(caller);
        } else {
          threads.execute(this);
        }
        return !isClosed;
      }
    }

    /** Searches for a slice; answers whether there is more to find out. */
    private boolean search(AnalysisTask task) {
      boolean isNew = !task.equals(current);
      if (isNew) {
        sit(task);
      }
      Analyst analyst = (Analyst) Objects.requireNonNull(player);
      int visits = task.request().visits();
      SearchResult result =
          analyst.analyse(
              isNew
                  ? SearchLimits.ofPlayouts(1)
                  : new SearchLimits(SearchLimits.NO_LIMIT, visits, limits.slice()),
              task.cancellation());
      if (task.cancellation().isCancelled()) {
        return false;
      }
      boolean isDone =
          result.visits() >= visits
              || result.isProven()
              || (!isNew && result.reason() != StopReason.TIME);
      tell(
          task,
          listener -> {
            analyst.snapshot().ifPresent(search -> listener.found(analysis(task, search)));
            if (isDone) {
              listener.done();
            }
          });
      return !isDone;
    }

    private static PositionAnalysis analysis(AnalysisTask task, SearchSnapshot search) {
      State position = task.position();
      return PositionAnalysis.of(
          task.analyst().name(),
          position.game(),
          position.currentPlayer(),
          search,
          task.request().ownership());
    }

    /** Has a player at the position of a task. */
    private void sit(AnalysisTask task) {
      AnalysisTask last = current;
      if (last == null || !last.kind().equals(task.kind())) {
        leave();
        player = idle.take(task.kind()).orElseGet(() -> open(task));
      }
      current = task;
      Objects.requireNonNull(player).setPosition(task.position());
    }

    private Player open(AnalysisTask task) {
      long seed = RandomStream.derive(0, seeds.getAndIncrement());
      return task.analyst().spec().newPlayer(task.position().game(), new GoKnowledge(), seed);
    }

    private void leave() {
      AnalysisTask last = current;
      Player sitting = player;
      current = null;
      player = null;
      if (last != null && sitting != null) {
        idle.give(last.kind(), sitting);
      }
    }

    /** Whoever failed is not asked again. */
    private void fail(AnalysisTask task, Throwable cause) {
      Player sitting = player;
      current = null;
      player = null;
      if (sitting != null) {
        try {
          sitting.close();
        } catch (RuntimeException e) {
          cause.addSuppressed(e);
        }
      }
      String why = OneLine.of(String.valueOf(cause.getMessage()));
      tell(task, listener -> listener.failed(why));
    }

    private void tell(AnalysisTask task, Consumer<AnalysisListener> word) {
      try {
        word.accept(task.listener());
      } catch (RuntimeException e) {
        task.cancellation().cancel();
        problems.accept(e);
      }
    }
  }
}
