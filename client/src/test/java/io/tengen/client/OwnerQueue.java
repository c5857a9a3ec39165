package io.tengen.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The owner of models in tests: the thread of the test, which does what comes while it waits. */
public final class OwnerQueue implements Executor {
  private static final long PATIENCE_SECONDS = 60;

  private final Thread thread = Thread.currentThread();
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Fails unless this is the owner's thread. */
  public void requireOwner() {
    assertEquals(thread, Thread.currentThread());
  }

  /** Does what comes until something holds. */
  public void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      try {
        Runnable task = tasks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(task, "nothing comes");
        task.run();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Does what is there. */
  public void drain() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  /** What a stage completes with. */
  public <T> T get(CompletionStage<T> stage) {
    CompletableFuture<T> future = stage.toCompletableFuture();
    until(future::isDone);
    return future.join();
  }

  /** The line for people that a stage fails with. */
  public String refusal(CompletionStage<?> stage) {
    CompletableFuture<?> future = stage.toCompletableFuture();
    until(future::isDone);
    Throwable cause = assertThrows(ExecutionException.class, future::get).getCause();
    return String.valueOf(assertInstanceOf(ClientException.class, cause).getMessage());
  }
}
