package io.tengen.arena.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One thread that does everybody's work on one connection. All that has come in while it waited for
 * the disk goes into the next transaction (group commit), so that many callers share the cost of
 * one flush; each of them waits until its own work is durable.
 *
 * <p>Work that fails of itself is undone without harm to the rest: the group is rolled back and
 * each piece is done again in a transaction of its own. When the database fails, the whole group
 * does.
 */
final class CommitQueue implements Access {
  /** More than there are threads; bounds the size of a transaction. */
  private static final int LARGEST_GROUP = 4096;

  private final Database database;
  private final Session session;
  private final BlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
  private final Task<Boolean> last = new Task<>(nothing -> true, false);
  private final Thread thread;

  /** Guarded by this object, as is that nothing comes into the queue behind the last task. */
  private boolean isClosed;

  /** Takes over the session. */
  CommitQueue(Database database, Session session) {
    this.database = database;
    this.session = session;
    thread = new Thread(this::work, "archive");
    thread.setDaemon(true);
    thread.start();
  }

  /** Work, what came of it, and who waits for that. */
  private static final class Task<T> {
    private final Work<T> work;
    private final boolean isReading;
    private final CompletableFuture<T> committed = new CompletableFuture<>();
    private Runnable whenCommitted = () -> {};

    Task(Work<T> work, boolean isReading) {
      this.work = work;
      this.isReading = isReading;
    }

    void run(Session session) throws SQLException {
      T result = work.run(session);
      whenCommitted = () -> committed.complete(result);
    }

    void succeed() {
      whenCommitted.run();
    }

    void fail(Throwable failure) {
      committed.completeExceptionally(failure);
    }
  }

  @Override
  public <T> T run(Work<T> work) {
    return await(new Task<>(work, false));
  }

  /**
   * A way to read on the same connection, between transactions; for databases that have no other.
   */
  Access reading() {
    return new Access() {
      @Override
      public <T> T run(Work<T> work) {
        return await(new Task<>(work, true));
      }

      @Override
      public void close() {
        CommitQueue.this.close();
      }
    };
  }

  private <T> T await(Task<T> task) {
    synchronized (this) {
      if (isClosed) {
        throw new IllegalStateException("the archive is closed");
      }
      tasks.add(task);
    }
    try {
      return task.committed.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ArchiveException cause) {
        throw new ArchiveException(String.valueOf(cause.getMessage()), cause);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(
          "the thread that writes the archive broke down", e.getCause());
    }
  }

  private void work() {
    List<Task<?>> group = new ArrayList<>();
    List<Task<?>> readings = new ArrayList<>();
    try {
      boolean isLast = false;
      while (!isLast) {
        group.clear();
        readings.clear();
        group.add(tasks.take());
        tasks.drainTo(group, LARGEST_GROUP - 1);
        isLast = group.get(group.size() - 1) == last;
        for (Task<?> task : group) {
          if (task.isReading) {
            readings.add(task);
          }
        }
        group.removeAll(readings);
        if (!group.isEmpty()) {
          commit(group);
        }
        group.addAll(readings);
        readings.forEach(this::read);
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      giveUp(group, e);
    }
  }

  /** Nobody must wait for a thread that is no more. */
  private void giveUp(List<Task<?>> group, Throwable cause) {
    synchronized (this) {
      isClosed = true;
      tasks.drainTo(group);
    }
    group.forEach(task -> task.fail(cause));
  }

  private void read(Task<?> task) {
    try {
      task.run(session);
      task.succeed();
    } catch (SQLException e) {
      task.fail(database.explain(e));
    } catch (RuntimeException e) {
      task.fail(e);
    }
  }

  private void commit(List<Task<?>> group) {
    RuntimeException failure;
    boolean isOfOne;
    try {
      database.begin(session.connection());
      for (Task<?> task : group) {
        task.run(session);
      }
      database.commit(session.connection());
      group.forEach(Task::succeed);
      return;
    } catch (SQLException e) {
      failure = database.explain(e);
      isOfOne = database.isRefusal(e);
    } catch (RuntimeException e) {
      failure = e;
      isOfOne = true;
    }
    rollBack(failure);
    if (isOfOne && group.size() > 1) {
      for (Task<?> task : group) {
        commit(List.of(task));
      }
    } else {
      group.forEach(task -> task.fail(failure));
    }
  }

  private void rollBack(RuntimeException failure) {
    try {
      database.rollBack(session.connection());
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (!isClosed) {
        isClosed = true;
        tasks.add(last);
      }
    }
    boolean isInterrupted = Thread.interrupted();
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    try {
      session.close();
    } catch (SQLException e) {
      throw database.explain(e);
    }
  }
}
