package io.tengen.benchmarks.server;

import io.tengen.env.RandomStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Clients who send what nobody should. Each has a connection, sends as much on it as the server
 * lets it, and goes on with the next one. Belongs to the loop's thread.
 */
final class Fuzzers {
  private static final int SOCKETS = 48;
  private static final int LINES = 8;
  private static final int REQUESTS = 8;

  /** So many connections go by before an address is used again. */
  private static final int CONNECTIONS = 10_000;

  /** A server that has not closed a connection by then hangs: its own limits are shorter. */
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(90);

  private final LoadLoop loop;
  private final ServerProcess server;
  private Addresses addresses = new Addresses();
  private int connections;
  private int hung;
  private boolean isOver;

  /** Nobody yet. */
  Fuzzers(LoadLoop loop, ServerProcess server) {
    this.loop = loop;
    this.server = server;
  }

  /** Has them begin; they go on until {@link #end}. */
  void begin(long seed) {
    add(SOCKETS, seed, FuzzedSocket::new);
    add(LINES, seed + 1, (random, done) -> FuzzedBytes.cgos(random, done));
    add(REQUESTS, seed + 2, (random, done) -> FuzzedBytes.http(random, done));
  }

  private void add(int count, long seed, BiFunction<RandomStream, Runnable, Wire> connection) {
    for (int i = 0; i < count; i++) {
      next(RandomStream.derived(seed, i), connection);
    }
  }

  private void next(RandomStream random, BiFunction<RandomStream, Runnable, Wire> connection) {
    if (isOver) {
      return;
    }
    boolean[] isDone = new boolean[1];
    Wire wire =
        connection.apply(
            random,
            () -> {
              isDone[0] = true;
              // Not from within what the connection does now.
              loop.execute(() -> next(random, connection));
            });
    boolean isLines = wire instanceof FuzzedBytes bytes && bytes.isCgos();
    loop.connect(
        wire,
        new java.net.InetSocketAddress(nextAddress(), 0),
        isLines ? server.cgosAddress() : server.address());
    loop.after(
        PATIENCE_MILLIS,
        () -> {
          if (!isDone[0] && !isOver) {
            hung++;
          }
        });
  }

  private java.net.InetAddress nextAddress() {
    if (connections % CONNECTIONS == 0) {
      addresses = new Addresses();
    }
    connections++;
    return addresses.next();
  }

  /** How many connections there have been. */
  int connections() {
    return connections;
  }

  /** How many of them the server neither answered nor closed. */
  int hung() {
    return hung;
  }

  /** Has nobody connect again. */
  void end() {
    isOver = true;
  }
}
