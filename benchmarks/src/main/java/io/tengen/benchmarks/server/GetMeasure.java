package io.tengen.benchmarks.server;

import io.tengen.benchmarks.Figure;
import io.tengen.benchmarks.Recorder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How often the state of a game can be got over HTTP. */
final class GetMeasure {
  private static final int GAMES = 16;
  private static final int CONNECTIONS = 64;
  private static final int WARM_UP_SECONDS = 8;
  private static final int SECONDS = 10;
  private static final double TARGET = 20_000;
  private static final int OK = 200;

  private final Recorder recorder;

  // ---- Of the loop's thread ----

  private long answers;
  private long bytes;
  private int bad;
  private final Latencies times = new Latencies();

  /** A measurement. */
  GetMeasure(Recorder recorder) {
    this.recorder = recorder;
  }

  /** A connection that asks for one game again and again, each time when it has got it. */
  private final class Asking extends Wire {
    private final ByteBuffer request;
    private byte[] whole = new byte[1 << 14];
    private int length;
    private long since;

    Asking(long game) {
      String text = "GET /api/games/" + game + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      request = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    void opened() {
      length = 0;
      since = System.nanoTime();
      send(request.duplicate());
    }

    @Override
    void received(ByteBuffer part) {
      int more = part.remaining();
      if (length + more > whole.length) {
        whole = Arrays.copyOf(whole, 2 * (length + more));
      }
      part.get(whole, length, more);
      length += more;
      int head = HttpText.endOfHead(whole, length);
      if (head >= 0 && length >= head + HttpText.bodyLength(whole, head)) {
        answers++;
        bytes += length;
        bad += HttpText.status(whole) == OK ? 0 : 1;
        times.add(System.nanoTime() - since);
        opened();
      }
    }

    @Override
    void lost() {
      bad++;
    }
  }

  /** Measures. */
  void run(ServerProcess server) throws IOException {
    try (LoadLoop loop = new LoadLoop();
        Crowd crowd = new Crowd(loop, new Addresses(), server::address, false)) {
      recorder.progress("a few games are played, to be looked at");
      crowd.come(GAMES, LiveMeasure::still, 5, recorder::progress);
      Crowd.pause(TimeUnit.SECONDS.toMillis(1));
      List<Long> games = crowd.games();
      List<Asking> asking = new ArrayList<>();
      InetSocketAddress anywhere = new InetSocketAddress(Addresses.usual(), 0);
      loop.execute(
          () -> {
            for (int i = 0; i < CONNECTIONS; i++) {
              Asking next = new Asking(games.get(i % games.size()));
              asking.add(next);
              loop.connect(next, anywhere, server.address());
            }
          });
      Crowd.measureFor(WARM_UP_SECONDS, "warming up", recorder::progress);
      loop.ask(
          () -> {
            answers = 0;
            bytes = 0;
            times.clear();
            return true;
          });
      CoresTaken cores = new CoresTaken(server);
      Crowd.measureFor(SECONDS, "getting games", recorder::progress);
      long done = loop.ask(() -> answers);
      double rate = done / cores.seconds();
      String taken = cores.describe();
      Latencies all = loop.ask(times::copy);
      long each = loop.ask(() -> bytes) / Math.max(1, done);
      int failures = loop.ask(() -> bad);
      loop.ask(
          () -> {
            asking.forEach(Wire::close);
            return true;
          });
      if (failures > 0) {
        throw new IOException(failures + " of the answers were not the game");
      }
      recorder.add(
          Figure.atLeast("GETs of a game's state", "requests/s", rate, TARGET)
              .withDetail(
                  ("%d connections, kept alive, one request at a time on each, %,d bytes an answer;"
                          + " p50 %.2f, p99 %.1f ms; %s, all of it on this machine")
                      .formatted(CONNECTIONS, each, all.millis(0.5), all.millis(0.99), taken)));
    }
  }
}
