package io.tengen.client.files;

import io.tengen.client.ClientException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The thread that touches the disk: one task after another, answers through the owner's executor.
 */
public final class FileThread implements AutoCloseable {
  private static final int SECONDS_TO_FINISH = 5;

  /** A task on the disk. */
  @FunctionalInterface
  interface Task<T> {
    T run() throws IOException;
  }

  private final Executor owner;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "client-files");
            made.setDaemon(true);
            return made;
          });

  /** A thread that answers through an executor: the window's. */
  public FileThread(Executor owner) {
    this.owner = owner;
  }

  /**
   * Runs a task; completes, either way, on the owner's executor. An {@link IOException} becomes a
   * {@link ClientException}.
   */
  <T> CompletableFuture<T> run(Task<T> task) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      thread.execute(() -> complete(answer, task));
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(new ClientException("the program is ending", e));
    }
    return answer;
  }

  private <T> void complete(CompletableFuture<T> answer, Task<T> task) {
    try {
      T value = task.run();
      owner.execute(() -> answer.complete(value));
    } catch (IOException e) {
      owner.execute(() -> answer.completeExceptionally(new ClientException(reason(e), e)));
    } catch (RuntimeException e) {
      owner.execute(() -> answer.completeExceptionally(e));
    }
  }

  /** Lets what was asked for be done, up to 5 seconds. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** What an exception says to people, in a line without the file's name. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no folder";
    }
    String told = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    String text = told == null || told.isBlank() ? e.getClass().getSimpleName() : told;
    return text.lines().findFirst().orElse(text);
  }
}
