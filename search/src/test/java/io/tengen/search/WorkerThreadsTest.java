package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkerThreadsTest {
  private final AtomicReference<SearchException> failure = new AtomicReference<>();
  private final AtomicInteger ended = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();

  @Test
  void everyTaskRunsAndTheFirstOnThisThread() {
    AtomicReference<Thread> first = new AtomicReference<>();
    List<Runnable> tasks = new ArrayList<>(Collections.nCopies(5, ended::incrementAndGet));
    tasks.set(0, () -> first.set(Thread.currentThread()));
    WorkerThreads.run(tasks, WorkerThreads::newDaemon, failure::set);
    assertEquals(Thread.currentThread(), first.get());
    assertEquals(4, ended.get());
    assertNull(failure.get());
  }

  /** At the system's limit: the tasks that run are told, and awaited. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void whenAThreadCannotBeStartedTheOthersEnd(int most) {
    Runnable endless =
        () -> {
          while (failure.get() == null) {
            Thread.onSpinWait();
          }
          ended.incrementAndGet();
        };
    WorkerThreads.run(
        Collections.nCopies(6, endless),
        task -> {
          if (threads.size() == most) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          threads.add(WorkerThreads.newDaemon(task));
          return threads.get(threads.size() - 1);
        },
        failure::set);
    assertEquals(most + 1, ended.get());
    threads.forEach(thread -> assertFalse(thread.isAlive()));
    assertEquals(
        "io.tengen.search.SearchException: thread "
            + (most + 2)
            + " of 6 cannot be started (unable to create native thread); search with fewer"
            + " threads, or raise the limit of the system",
        String.valueOf(failure.get()));
  }

  @Test
  void anInterruptIsPassedOnAndWaitedOut() {
    Thread caller = Thread.currentThread();
    Runnable interrupting =
        () -> {
          caller.interrupt();
          ended.incrementAndGet();
        };
    WorkerThreads.run(List.of(() -> {}, interrupting), WorkerThreads::newDaemon, failure::set);
    assertEquals(1, ended.get());
    assertTrue(Thread.interrupted());
  }

  @Test
  void theTasksAreAwaitedWhenTheFirstOneThrows() {
    AtomicInteger gate = new AtomicInteger();
    Runnable waiting =
        () -> {
          while (gate.get() == 0) {
            Thread.onSpinWait();
          }
          ended.incrementAndGet();
        };
    Runnable throwing =
        () -> {
          gate.set(1);
          throw new IllegalStateException("broken");
        };
    assertThrows(
        IllegalStateException.class,
        () ->
            WorkerThreads.run(List.of(throwing, waiting), WorkerThreads::newDaemon, failure::set));
    assertEquals(1, ended.get());
  }
}
