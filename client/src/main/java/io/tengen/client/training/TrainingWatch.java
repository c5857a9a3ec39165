package io.tengen.client.training;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks at a run again and again, on a thread of its own. Thread-safe. */
public final class TrainingWatch implements AutoCloseable {
  private static final long PAUSE_MILLIS = 1_000;

  /** So much is read at once before it is shown, as of a long run that is opened. */
  private static final int MOST_READS = 64;

  private final RunSource source;
  private final Executor owner;
  private final Consumer<TrainingView> listener;
  private final ScheduledExecutorService thread;
  private final ScheduledFuture<?> looking;
  private volatile TrainingView view;
  private volatile boolean isClosed;

  /**
   * Begins at once.
   *
   * @param source from now on of the watch's thread alone
   * @param owner runs something on the owner's thread
   * @param listener told there of each look
   */
  public TrainingWatch(RunSource source, Executor owner, Consumer<TrainingView> listener) {
    this(
        source,
        owner,
        listener,
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "training-watch");
              made.setDaemon(true);
              return made;
            }));
  }

  TrainingWatch(
      RunSource source,
      Executor owner,
      Consumer<TrainingView> listener,
      ScheduledExecutorService thread) {
    this.source = source;
    this.owner = owner;
    this.listener = listener;
    this.thread = thread;
    view = TrainingView.waiting(source.title());
    looking = thread.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What was seen last; from any thread. */
  public TrainingView view() {
    return view;
  }

  private void look() {
    TrainingView seen = source.look();
    for (int reads = 1; reads < MOST_READS && source.hasMore() && !isClosed; reads++) {
      seen = source.look();
    }
    view = seen;
    TrainingView told = seen;
    owner.execute(
        () -> {
          if (!isClosed) {
            listener.accept(told);
          }
        });
  }

  /** Nothing is told any more. */
  @Override
  public void close() {
    isClosed = true;
    looking.cancel(true);
    thread.shutdownNow();
  }
}
