package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.run.TrainingException;
import io.tengen.search.WorkerThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Workers that do the same on a thread each; the first that fails ends all, with its cause. */
public final class Workers {
  private Workers() {}

  /** What a worker does. */
  @FunctionalInterface
  public interface Task {
    /**
     * Works until all is done or it is to end.
     *
     * @param worker its number, from 0
     * @param isToEnd asked often: whether another has failed
     */
    void work(int worker, BooleanSupplier isToEnd) throws Exception;
  }

  /**
   * Runs workers until all have ended.
   *
   * @param name what the threads are called, and messages call them
   * @param count how many, at least 1
   * @throws TrainingException when one has failed; the first one's failure is its cause
   */
  public static void run(String name, int count, Task task) {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int worker = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  task.work(worker, () -> failure.get() != null);
                } catch (Throwable e) {
                  failure.compareAndSet(null, e);
                }
              },
              name + " " + worker);
      thread.setDaemon(true);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    threads.forEach(WorkerThreads::join);
    Throwable cause = failure.get();
    if (cause instanceof Error error && !(cause instanceof OutOfMemoryError)) {
      throw error;
    }
    if (cause != null) {
      throw new TrainingException(name + " failed: " + reason(cause), cause);
    }
  }

  private static String reason(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "the Java heap of "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB is full; set parallelGames or firstWindow lower, or raise the heap with -Xmx";
    }
    String message = cause.getMessage();
    return message == null ? cause.toString() : message;
  }
}
