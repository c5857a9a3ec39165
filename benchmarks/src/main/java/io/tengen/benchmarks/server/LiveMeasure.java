package io.tengen.benchmarks.server;

import io.tengen.benchmarks.Figure;
import io.tengen.benchmarks.Recorder;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Games between people: many, slowly, and some as fast as can be. */
final class LiveMeasure {
  static final String GO =
      ",\"game\":\"go-9x9\",\"rules\":\"chinese\",\"time\":\"10h\",\"colour\":\"first\"";
  static final GoGame RULES = new GoGame(9, Ruleset.CHINESE.rules());
  private static final int GAMES = 1_000;
  private static final int FAST_GAMES = 500;
  private static final int SPECTATORS = 10_000;
  private static final int STILL_GAMES = 100;
  private static final int STILL_PLIES = 20;
  private static final int FAST_SECONDS = 10;
  private static final int WARM_UP_SECONDS = 10;
  private static final double MOST_MILLIS = 50;
  private static final double P99 = 0.99;
  private static final double MOST_HEAP = 1_024;
  private static final double MOST_MEMORY = 2_048;
  private static final double LEAST_DURABLE = 3_000;
  private static final double MEGABYTE = 1_048_576;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Recorder recorder;
  private final int seconds;

  /**
   * Measurements.
   *
   * @param seconds how long each of the slow ones lasts
   */
  LiveMeasure(Recorder recorder, int seconds) {
    this.recorder = recorder;
    this.seconds = seconds;
  }

  /** Each client moves once a second, and the moves of all are spread over it. */
  private static GamePair.Play slow(int number) {
    long offset = number * SECOND / (2 * GAMES);
    GamePair.Pace pace =
        (client, ply, now) -> {
          long slot = offset + client * SECOND / 2;
          return now + Math.floorMod(slot - now, SECOND);
        };
    return new GamePair.Play(GO, pace, 0);
  }

  /** As fast as the server lets them. */
  static GamePair.Play fast(int number) {
    return new GamePair.Play(GO, (client, ply, now) -> now, 0);
  }

  /** Some moves, and then none. */
  static GamePair.Play still(int number) {
    return new GamePair.Play(
        GO, (client, ply, now) -> ply < STILL_PLIES ? now : GamePair.Pace.NEVER, 0);
  }

  /** A thousand games at once, and then the same before many who watch. */
  void slow(ServerProcess server, Path archive, boolean withSpectators) throws IOException {
    Addresses addresses = new Addresses();
    try (LoadLoop loop = new LoadLoop();
        Crowd crowd = new Crowd(loop, addresses, server::address, false)) {
      recorder.progress("%,d games begin".formatted(GAMES));
      crowd.come(GAMES, LiveMeasure::slow, 1, recorder::progress);
      Crowd.measureFor(WARM_UP_SECONDS, "warming up", recorder::progress);
      measure(server, crowd, "");
      if (withSpectators) {
        recorder.progress("%d games stand still, to be watched".formatted(STILL_GAMES));
        crowd.come(STILL_GAMES, LiveMeasure::still, 2, recorder::progress);
        Spectators spectators = new Spectators(loop, addresses, server);
        spectators.come(SPECTATORS, crowd.games(), recorder::progress);
        measure(server, crowd, ", %,d spectators".formatted(SPECTATORS));
        spectators.requireAll();
        recorder.add(
            Figure.atMost(
                    "memory of the server with %,d spectators".formatted(SPECTATORS),
                    "MB",
                    server.mostMemory() / MEGABYTE,
                    MOST_MEMORY)
                .withDetail(
                    "resident, at the most; %.0f MB of heap are live"
                        .formatted(server.liveHeap() / MEGABYTE)));
      }
      compare(crowd, server, archive, "%,d games".formatted(GAMES));
    }
  }

  private void measure(ServerProcess server, Crowd crowd, String suffix) throws IOException {
    CoresTaken cores = new CoresTaken(server);
    long before =
        crowd.look(
            () -> {
              crowd.log().clearTimes();
              return crowd.log().ledger().acknowledged();
            });
    long heap = 0;
    for (int i = 0; i < seconds; i++) {
      Crowd.pause(TimeUnit.SECONDS.toMillis(1));
      heap = Math.max(heap, server.heap());
      if (i % 5 == 4) {
        recorder.progress("playing%s, %d of %d s".formatted(suffix, i + 1, seconds));
      }
    }
    long moves = crowd.look(crowd.log().ledger()::acknowledged) - before;
    String taken = cores.describe();
    double rate = moves / cores.seconds();
    Latencies kept = crowd.look(crowd.log().acknowledged()::copy);
    Latencies told = crowd.look(crowd.log().relayed()::copy);
    String games = "%,d games%s".formatted(GAMES, suffix);
    recorder.add(
        Figure.atMost(
                games + ": p99 until a move is acknowledged", "ms", kept.millis(P99), MOST_MILLIS)
            .withDetail(kept.describe() + "; " + taken));
    recorder.add(
        Figure.atMost(games + ": p99 until it is relayed", "ms", told.millis(P99), MOST_MILLIS)
            .withDetail(told.describe()));
    recorder.add(
        Figure.atLeast(games + ": moves", "moves/s", rate, 2 * GAMES * P99)
            .withDetail("each of %,d clients moves once a second".formatted(2 * GAMES)));
    recorder.add(
        Figure.atMost(games + ": heap", "MB", heap / MEGABYTE, MOST_HEAP)
            .withDetail("in use at the most, what is to be collected included; -Xmx1g"));
  }

  /** Ends the server, and looks whether it has kept its word. */
  private void compare(Crowd crowd, ServerProcess server, Path archive, String what)
      throws IOException {
    int lostConnections = crowd.look(crowd.log()::connectionsLost);
    crowd.leave();
    String problems = crowd.problems();
    server.close();
    MoveLedger.Comparison found = crowd.compare(archive, RULES);
    long moves = crowd.look(crowd.log().ledger()::acknowledged);
    recorder.add(
        Figure.atMost(
                what + ": moves and connections lost",
                "of %,d moves".formatted(moves),
                found.lostMoves() + found.strange() + found.lostResults() + lostConnections,
                0)
            .withDetail(
                "every one compared with the archive"
                    + (problems.isEmpty() ? "" : "; " + problems)));
  }

  /** Moves as fast as they are acknowledged. */
  void durable(ServerProcess server, Path archive) throws IOException {
    try (LoadLoop loop = new LoadLoop();
        Crowd crowd = new Crowd(loop, new Addresses(), server::address, false)) {
      recorder.progress("%,d games begin, and hurry".formatted(FAST_GAMES));
      crowd.come(FAST_GAMES, LiveMeasure::fast, 3, recorder::progress);
      Crowd.measureFor(WARM_UP_SECONDS, "warming up", recorder::progress);
      CoresTaken cores = new CoresTaken(server);
      long before =
          crowd.look(
              () -> {
                crowd.log().clearTimes();
                return crowd.log().ledger().acknowledged();
              });
      Crowd.measureFor(FAST_SECONDS, "moves as fast as they are kept", recorder::progress);
      long moves = crowd.look(crowd.log().ledger()::acknowledged) - before;
      double rate = moves / cores.seconds();
      String taken = cores.describe();
      Latencies kept = crowd.look(crowd.log().acknowledged()::copy);
      recorder.add(
          Figure.atLeast(
                  "durable moves of %d live games".formatted(FAST_GAMES),
                  "moves/s",
                  rate,
                  LEAST_DURABLE)
              .withDetail(
                  "over WebSocket, acknowledged and relayed; p50 %.0f, p99 %.0f ms; %s"
                      .formatted(kept.millis(0.5), kept.millis(P99), taken)));
      compare(crowd, server, archive, "hurried games");
    }
  }
}
