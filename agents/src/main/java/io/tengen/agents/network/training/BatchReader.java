package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.BatchSource;
import io.tengen.agents.network.backend.TrainingBatch;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Fills batches ahead of whoever uses them, in a thread of its own, never more than a few. What
 * goes wrong there is thrown to the user of the batches.
 */
public final class BatchReader implements AutoCloseable {
  private static final int BATCHES = 3;

  private final BatchSource source;
  private final int batchSize;
  private final long firstStep;
  private final BlockingQueue<TrainingBatch> free = new LinkedBlockingQueue<>();
  private final BlockingQueue<Item> filled = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Starts to read.
   *
   * @param source used by the reader's thread alone from now on, until the reader is closed
   * @param firstStep the number of the first batch; sample numbers go on from there
   */
  public BatchReader(BatchSource source, int batchSize, long firstStep) {
    this.source = source;
    this.batchSize = batchSize;
    this.firstStep = firstStep;
    for (int i = 0; i < BATCHES; i++) {
      free.add(source.newBatch(batchSize));
    }
    this.thread = new Thread(this::readAhead, "batch reader");
    thread.setDaemon(true);
    thread.start();
  }

  /** A filled batch, or why there is none. */
  private record Item(@Nullable TrainingBatch batch, @Nullable Throwable failure) {}

  private void readAhead() {
    try {
      for (long step = firstStep; !closed; step++) {
        TrainingBatch batch = free.take();
        if (!closed) {
          source.fill(batch, step * batchSize, batchSize);
          filled.add(new Item(batch, null));
        }
      }
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      filled.add(new Item(null, e));
    }
  }

  /**
   * The next batch; give it back with {@link #release} when it is done with.
   *
   * @throws IOException when the games cannot be read
   * @throws IllegalStateException when the source fails otherwise
   */
  public TrainingBatch next() throws IOException, InterruptedException {
    Item item = filled.take();
    if (item.batch() != null) {
      return item.batch();
    }
    Throwable failure = Objects.requireNonNull(item.failure(), "neither batch nor failure");
    if (failure instanceof IOException) {
      throw new IOException("the games cannot be read: " + failure.getMessage(), failure);
    }
    throw new IllegalStateException("the reader of the games has failed", failure);
  }

  /** Gives a batch back to be filled again. */
  public void release(TrainingBatch batch) {
    free.add(batch);
  }

  /** Stops reading and waits until the thread has ended. */
  @Override
  public void close() {
    closed = true;
    free.add(source.newBatch(1)); // Wakes the thread where it waits for one.
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
