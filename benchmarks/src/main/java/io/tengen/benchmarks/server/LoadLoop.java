package io.tengen.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One thread that has any number of connections, so that the load costs little beside the server
 * that it is for. All that is called on it must not wait.
 */
final class LoadLoop implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final long LONGEST_WAIT_MILLIS = 100;
  private static final long PATIENCE_SECONDS = 60;

  private final Selector selector = Selector.open();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
  private final ByteBuffer incoming = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "load");
  private long alarmsSet;
  private volatile boolean isClosed;

  /** Starts the thread. */
  LoadLoop() throws IOException {
    thread.setDaemon(true);
    thread.start();
  }

  /** Something to do at a time; those of one time in the order in which they were set. */
  private record Alarm(long nanoTime, long number, Runnable work) implements Comparable<Alarm> {
    @Override
    public int compareTo(Alarm other) {
      int byTime = Long.compare(nanoTime - other.nanoTime, 0);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  /** Has the thread do something soon; any thread. */
  void execute(Runnable work) {
    tasks.add(work);
    selector.wakeup();
  }

  /**
   * Has the thread find something out; any other thread.
   *
   * @throws IOException when the loop has broken down, or does not answer within a minute
   */
  <T> T ask(Supplier<T> question) throws IOException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    execute(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      CompletableFuture.anyOf(answer, over).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!answer.isDone()) {
        throw new IOException("the load has ended");
      }
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("the load broke down", e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("the load has had no time for a minute", e);
    }
  }

  /** Has something done at a time of {@link System#nanoTime}; the loop's thread. */
  void at(long nanoTime, Runnable work) {
    alarmsSet++;
    alarms.add(new Alarm(nanoTime, alarmsSet, work));
  }

  /** Has something done after a while; the loop's thread. */
  void after(long millis, Runnable work) {
    at(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), work);
  }

  /**
   * Connects, from one address of this machine to a port; the loop's thread.
   *
   * @throws UncheckedIOException when the system has no more connections to give
   */
  void connect(Wire wire, InetSocketAddress from, InetSocketAddress to) {
    try {
      SocketChannel channel = SocketChannel.open();
      try {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.bind(from);
        boolean isConnected = channel.connect(to);
        SelectionKey key =
            channel.register(
                selector, isConnected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, wire);
        wire.attach(channel, key);
        if (isConnected) {
          wire.opened();
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    try {
      while (!isClosed) {
        selector.select(this::serve, untilNextAlarm());
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
          task.run();
        }
        ring();
      }
      over.complete(true);
    } catch (IOException | RuntimeException | Error e) {
      over.completeExceptionally(e);
    } finally {
      selector.keys().forEach(key -> ((Wire) key.attachment()).close());
      try {
        selector.close();
      } catch (IOException e) {
        over.completeExceptionally(e);
      }
    }
  }

  /** In ms, from 1; what is due has been done before. */
  private long untilNextAlarm() {
    Alarm next = alarms.peek();
    long millis =
        next == null
            ? LONGEST_WAIT_MILLIS
            : TimeUnit.NANOSECONDS.toMillis(next.nanoTime() - System.nanoTime());
    return Math.max(1, Math.min(LONGEST_WAIT_MILLIS, millis));
  }

  private void ring() {
    Alarm next = alarms.peek();
    while (next != null && next.nanoTime() - System.nanoTime() <= 0) {
      alarms.remove();
      next.work().run();
      next = alarms.peek();
    }
  }

  private void serve(SelectionKey key) {
    Wire wire = (Wire) key.attachment();
    try {
      if (key.isValid() && key.isConnectable()) {
        wire.finishConnecting();
      }
      if (key.isValid() && key.isReadable()) {
        wire.read(incoming);
      }
      if (key.isValid() && key.isWritable()) {
        wire.writeRest();
      }
    } catch (IOException e) {
      // The other side is gone.
      wire.lose();
    }
  }

  /** Closes all connections, without telling them, and ends the thread. */
  @Override
  public void close() {
    isClosed = true;
    selector.wakeup();
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
  }
}
