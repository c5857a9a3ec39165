package io.tengen.search.evaluator;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One evaluator for many threads: what its clients ask at about the same time is evaluated in one
 * call. It has no thread of its own; one of those that wait makes the call. It is made for
 * networks: policies and values are passed on, details (first players, score and ownership) are
 * not, and are absent in what clients get.
 *
 * <p>A batch goes as soon as it is full, or all open clients wait, or the first of them has waited
 * for {@code longestWait}: so clients that are open but have nothing to ask only cost time. What is
 * asked during a call waits for the next one. A call that fails fails for all whose positions were
 * in it, each with an exception of its own that has the cause; the next batch is tried again.
 *
 * <p>Thread-safe; a client belongs to one thread at a time, and may be closed by any.
 */
public final class BatchingEvaluator implements AutoCloseable {
  private static final int MOST_POSITIONS = 65_536;

  private final Evaluator evaluator;
  private final int largestBatch;
  private final long longestWait;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // ---- Guarded by the lock

  private final Deque<BatchRequest> waiting = new ArrayDeque<>();
  private int waitingPositions;
  private int openClients;
  private boolean isRunning;
  private boolean isClosed;
  private long calls;
  private long positions;

  // ---- Used by whoever makes the call

  private final BatchCall call;

  /**
   * An evaluator without clients yet.
   *
   * @param evaluator who is asked, by one thread at a time; closed with this
   * @param game the game of all positions
   * @param largestBatch the most positions in one call, in [1, 65536]; larger requests are cut
   * @param longestWait how long a request waits for others to join it, positive, at most a minute
   */
  public BatchingEvaluator(Evaluator evaluator, Game game, int largestBatch, Duration longestWait) {
    if (largestBatch < 1 || largestBatch > MOST_POSITIONS) {
      throw new IllegalArgumentException(
          "largestBatch is " + largestBatch + ", but must be in [1, " + MOST_POSITIONS + "]");
    }
    if (longestWait.isNegative()
        || longestWait.isZero()
        || longestWait.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException(
          "longestWait is " + longestWait + ", but must be above 0 and at most a minute");
    }
    this.evaluator = evaluator;
    this.largestBatch = largestBatch;
    this.longestWait = longestWait.toNanos();
    this.call = new BatchCall(evaluator, game.actionCount(), largestBatch);
  }

  /**
   * A new client, which counts among those that a batch waits for until it is closed.
   *
   * @throws IllegalStateException when this is closed
   */
  public Evaluator newClient() {
    lock.lock();
    try {
      requireOpen();
      openClients++;
      return new Client();
    } finally {
      lock.unlock();
    }
  }

  /** How many calls were made. */
  public long calls() {
    lock.lock();
    try {
      return calls;
    } finally {
      lock.unlock();
    }
  }

  /** How many positions were asked about in those calls. */
  public long positions() {
    lock.lock();
    try {
      return positions;
    } finally {
      lock.unlock();
    }
  }

  /** Refuses all that wait, lets the call that is under way end, and closes the evaluator. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (isClosed) {
        return;
      }
      isClosed = true;
      for (BatchRequest each : waiting) {
        each.finish(closedFailure());
      }
      waiting.clear();
      waitingPositions = 0;
      changed.signalAll();
      while (isRunning) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
    evaluator.close();
  }

  private void requireOpen() {
    if (isClosed) {
      throw closedFailure();
    }
  }

  private static IllegalStateException closedFailure() {
    return new IllegalStateException("the shared evaluator is closed");
  }

  // ---- The lock is held in all of these

  private boolean isDue() {
    BatchRequest first = waiting.peek();
    return first != null
        && (waitingPositions >= largestBatch
            || waiting.size() >= openClients
            || System.nanoTime() - first.since >= longestWait);
  }

  /** Waits until the request is done, or makes the call that somebody waits for. */
  private void await(BatchRequest request) throws InterruptedException {
    waiting.add(request);
    waitingPositions += request.states.size();
    boolean wasInterrupted = false;
    while (!request.isDone) {
      BatchRequest first = waiting.peek();
      try {
        if (!isRunning && isDue()) {
          makeCall();
        } else if (isRunning || first == null) {
          changed.await();
        } else {
          long unused = changed.awaitNanos(longestWait - (System.nanoTime() - first.since));
        }
      } catch (InterruptedException e) {
        if (withdraw(request)) {
          throw e;
        }
        // The call that is under way reads the positions: they must stay as they are.
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes back a request that no call has taken yet; answers whether that was so. */
  private boolean withdraw(BatchRequest request) {
    if (!waiting.remove(request)) {
      return false;
    }
    waitingPositions -= request.states.size();
    changed.signalAll();
    return true;
  }

  /** Takes what waits, up to a full batch, and evaluates it without the lock. */
  private void makeCall() {
    int size = call.take(waiting);
    waitingPositions -= size;
    isRunning = true;
    Throwable failure = null;
    lock.unlock();
    try {
      call.run();
    } catch (RuntimeException | Error e) {
      failure = e;
    } finally {
      lock.lock();
      isRunning = false;
    }
    call.finish(failure);
    positions += size;
    calls += (size + largestBatch - 1) / largestBatch;
    changed.signalAll();
  }

  /** What a thread asks. */
  private final class Client implements Evaluator {
    private final BatchRequest request = new BatchRequest();
    private boolean isClientClosed;

    @Override
    public void evaluate(List<? extends State> states, Evaluations out) {
      if (out.actionCount() != call.actionCount()) {
        throw new IllegalArgumentException(
            "policies of "
                + out.actionCount()
                + " actions are wanted, but the shared evaluator's have "
                + call.actionCount());
      }
      out.begin(states.size());
      if (states.isEmpty()) {
        return;
      }
      lock.lock();
      try {
        requireOpen();
        if (isClientClosed) {
          throw new IllegalStateException("this client of the shared evaluator is closed");
        }
        request.start(states, out);
        await(request);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for the shared evaluator", e);
      } finally {
        lock.unlock();
      }
      request.throwFailure();
    }

    @Override
    public void close() {
      lock.lock();
      try {
        if (!isClientClosed) {
          isClientClosed = true;
          openClients--;
          if (withdraw(request)) {
            request.finish(new IllegalStateException("this client is closed"));
          }
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
