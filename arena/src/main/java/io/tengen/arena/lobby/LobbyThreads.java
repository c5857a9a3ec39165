package io.tengen.arena.lobby;

import io.tengen.arena.watch.Watchdog;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Where a lobby works.
 *
 * @param thinkers where agents think
 * @param watchdog calls them
 * @param errands one after another: what follows from the end of a game
 * @param tables one after another: where tables are made, which may take long
 * @param repeating has a task run on the thread of errands every minute
 * @param end ends what was begun for the lobby
 */
record LobbyThreads(
    Thinkers thinkers,
    Watchdog watchdog,
    Executor errands,
    Executor tables,
    Consumer<Runnable> repeating,
    Runnable end)
    implements AutoCloseable {

  /** Threads of their own. */
  static LobbyThreads own(LobbySettings settings, Consumer<RuntimeException> problems) {
    ThinkingPool thinkers = new ThinkingPool(settings.agentThreads());
    Watchdog watchdog = new Watchdog(AgentSeats.LIMITS);
    ScheduledExecutorService errands =
        Executors.newSingleThreadScheduledExecutor(DaemonThreads.factory("lobby"));
    ExecutorService tables = DaemonThreads.fixed("tables", 1);
    return new LobbyThreads(
        thinkers,
        watchdog,
        DaemonThreads.dropping(errands),
        DaemonThreads.dropping(tables),
        task -> repeat(errands, guarded(task, problems)),
        () -> {
          thinkers.close();
          DaemonThreads.end(errands);
          DaemonThreads.end(tables);
          watchdog.close();
        });
  }

  private static void repeat(ScheduledExecutorService threads, Runnable task) {
    Future<?> unused = threads.scheduleWithFixedDelay(task, 1, 1, TimeUnit.MINUTES);
  }

  private static Runnable guarded(Runnable task, Consumer<RuntimeException> problems) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        problems.accept(e);
      }
    };
  }

  /** Has a task run now and then, on the thread of errands. */
  void everyMinute(Runnable task) {
    repeating.accept(task);
  }

  @Override
  public void close() {
    end.run();
  }
}
