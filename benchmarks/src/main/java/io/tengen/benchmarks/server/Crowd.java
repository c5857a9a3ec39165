package io.tengen.benchmarks.server;

import io.tengen.arena.archive.ArchiveView;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Pairs of clients that play on a server. To be used by one thread, other than that of its loop.
 */
final class Crowd implements AutoCloseable {
  /** So many pairs come at once: the next when these have begun their games. */
  private static final int AT_ONCE = 40;

  private static final long LOOK_MILLIS = 50;
  private static final long PROGRESS_SECONDS = 5;

  private final LoadLoop loop;
  private final ArenaClient.Way way;
  private final Addresses addresses;
  private final LoadLog log = new LoadLog();
  private final List<GamePair> pairs = new ArrayList<>();

  /**
   * Nobody yet.
   *
   * @param server where it is now
   * @param comesBack whether clients that lose the connection connect again
   */
  Crowd(LoadLoop loop, Addresses addresses, Supplier<InetSocketAddress> server, boolean comesBack) {
    this.loop = loop;
    this.addresses = addresses;
    this.way = new ArenaClient.Way(loop, server, comesBack);
  }

  /** What waits for something is told now and then how far it has come. */
  @FunctionalInterface
  interface Progress {
    void tell(String what);
  }

  /**
   * Has pairs come, until all play.
   *
   * @param plays how each of them plays, by its number
   * @throws IOException when they do not within a time that is ample
   */
  void come(int count, IntFunction<GamePair.Play> plays, long seed, Progress progress)
      throws IOException {
    int first = pairs.size();
    for (int i = 0; i < count; i++) {
      int number = i;
      GamePair pair =
          new GamePair(
              way,
              List.of(addresses.next(), addresses.next()),
              plays.apply(number),
              log,
              new RandomStream(RandomStream.derive(seed, number)));
      pairs.add(pair);
    }
    List<GamePair> coming = pairs.subList(first, first + count);
    long patience = TimeUnit.SECONDS.toNanos(60 + count / 10);
    long end = System.nanoTime() + patience;
    long told = System.nanoTime();
    int connected = 0;
    int playing = 0;
    while (playing < count) {
      int from = connected;
      int to = Math.min(count, playing + AT_ONCE);
      loop.execute(() -> coming.subList(from, Math.max(from, to)).forEach(GamePair::connect));
      connected = Math.max(from, to);
      pause(LOOK_MILLIS);
      playing = loop.ask(() -> (int) coming.stream().filter(each -> each.hasPlayed()).count());
      if (System.nanoTime() > end) {
        throw new IOException(
            "only %d of %d games began in %d s; %s"
                .formatted(playing, count, TimeUnit.NANOSECONDS.toSeconds(patience), problems()));
      }
      if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(PROGRESS_SECONDS)) {
        told = System.nanoTime();
        progress.tell("%d of %d games have begun".formatted(playing, count));
      }
    }
  }

  /** Waits, and tells the progress. */
  static void measureFor(int seconds, String what, Progress progress) throws IOException {
    int done = 0;
    while (done < seconds) {
      int step = (int) Math.min(PROGRESS_SECONDS, seconds - done);
      pause(TimeUnit.SECONDS.toMillis(step));
      done += step;
      if (done < seconds) {
        progress.tell("%s, %d of %d s".formatted(what, done, seconds));
      }
    }
  }

  static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** A number of each pair's, or of all together. */
  <T> T look(Supplier<T> question) throws IOException {
    return loop.ask(question);
  }

  /** What it has come to; to be looked at by {@link #look} while the loop runs. */
  LoadLog log() {
    return log;
  }

  /** The games that go on. */
  List<Long> games() throws IOException {
    return look(() -> pairs.stream().flatMap(pair -> pair.games().stream()).sorted().toList());
  }

  /** What the server has done that it should not, in a line; empty where there is nothing. */
  String problems() throws IOException {
    Map<String, Integer> problems = look(log::problems);
    List<String> lines = new ArrayList<>();
    problems.forEach((what, count) -> lines.add(count + " times: " + what));
    return String.join("; ", lines);
  }

  /** Compares what was promised with an archive that nobody writes any more. */
  MoveLedger.Comparison compare(Path archive, Game rules) throws IOException {
    try (ArchiveView view = ArchiveView.open(archive.toString())) {
      return look(() -> log.ledger().compare(view, rules));
    }
  }

  /** Leaves, without a word; what it has come to can still be looked at. */
  void leave() throws IOException {
    look(
        () -> {
          pairs.forEach(GamePair::leave);
          return true;
        });
  }

  @Override
  public void close() throws IOException {
    leave();
  }
}
