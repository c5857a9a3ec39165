package io.tengen.agents.network.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
  @Test
  void resultsComeInTheOrderOfTheTasks() {
    try (WorkerPool pool = new WorkerPool(2)) {
      assertEquals(List.of(1, 2, 3), pool.runAll(List.of(() -> 1, () -> 2, () -> 3)));
    }
  }

  @Test
  void beingOutOfMemoryIsToldAsItIsAfterAllTasksHaveEnded() {
    OutOfMemoryError error = new OutOfMemoryError("thrown by a test");
    AtomicInteger ended = new AtomicInteger();
    Callable<Integer> failing =
        () -> {
          throw error;
        };
    try (WorkerPool pool = new WorkerPool(1)) {
      assertSame(
          error,
          assertThrows(
              OutOfMemoryError.class, () -> pool.runAll(List.of(failing, ended::incrementAndGet))));
      assertEquals(1, ended.get());
    }
  }

  @Test
  void anExceptionIsTheCauseOfTheFailure() {
    ArithmeticException exception = new ArithmeticException("by a test");
    Callable<Integer> failing =
        () -> {
          throw exception;
        };
    try (WorkerPool pool = new WorkerPool(1)) {
      IllegalStateException failure =
          assertThrows(IllegalStateException.class, () -> pool.runAll(List.of(failing)));
      assertSame(exception, failure.getCause());
    }
  }
}
