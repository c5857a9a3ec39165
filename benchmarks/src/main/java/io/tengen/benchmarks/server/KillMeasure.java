package io.tengen.benchmarks.server;

import io.tengen.benchmarks.Figure;
import io.tengen.benchmarks.Recorder;
import io.tengen.env.RandomStream;
import io.tengen.env.board.ConnectFour;
import java.io.IOException;
import java.util.List;

/** A server that is killed again and again while games are played on it. */
final class KillMeasure {
  private static final int PAIRS = 24;
  private static final int LEAST_KILLS = 100;
  private static final int SHORTEST_MILLIS = 100;
  private static final int LONGEST_MILLIS = 1_500;
  private static final long SETTLING_MILLIS = 3_000;
  private static final long PATIENCE_MILLIS = 60_000;
  private static final long LOOK_MILLIS = 20;
  private static final double RESIGNATIONS = 0.01;
  private static final int LONGEST_THOUGHT_NANOS = 20_000_000;
  private static final long SEED = 10;
  private static final String OFFER =
      ",\"game\":\"connect-four\",\"time\":\"10h\",\"colour\":\"random\"";

  private final Recorder recorder;
  private final int kills;

  /**
   * A measurement.
   *
   * @param kills how often the server is killed
   */
  KillMeasure(Recorder recorder, int kills) {
    this.recorder = recorder;
    this.kills = kills;
  }

  /** The server that there is now; looked at by the loop's thread too. */
  private static final class Current {
    volatile ServerProcess server;

    Current(ServerProcess first) {
      server = first;
    }
  }

  /** Moves soon, at once or a little later. */
  private static GamePair.Play play(int number) {
    RandomStream random = new RandomStream(RandomStream.derive(SEED, number));
    return new GamePair.Play(
        OFFER, (client, ply, now) -> now + random.nextInt(LONGEST_THOUGHT_NANOS), RESIGNATIONS);
  }

  /**
   * Measures.
   *
   * @param first the server to begin with
   */
  void run(ServerProcess first, ServerProcess.Wish wish) throws IOException {
    Current current = new Current(first);
    RandomStream random = new RandomStream(SEED);
    try (LoadLoop loop = new LoadLoop();
        Crowd crowd = new Crowd(loop, new Addresses(), () -> current.server.address(), true)) {
      crowd.come(PAIRS, KillMeasure::play, SEED, recorder::progress);
      for (int kill = 1; kill <= kills; kill++) {
        awaitMove(crowd);
        Crowd.pause(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
        current.server.kill();
        current.server.close();
        current.server = ServerProcess.start(wish).orElseThrow();
        if (kill % 5 == 0) {
          recorder.progress(
              "killed %d times, %,d moves acknowledged, %d games over"
                  .formatted(
                      kill,
                      crowd.look(crowd.log().ledger()::acknowledged),
                      crowd.look(crowd.log().ledger()::results)));
        }
      }
      awaitMove(crowd);
      Crowd.pause(SETTLING_MILLIS);
      crowd.leave();
      current.server.close();
      report(crowd, wish);
    } finally {
      current.server.close();
    }
  }

  /** Waits until the server serves again. */
  private static void awaitMove(Crowd crowd) throws IOException {
    long before = crowd.look(crowd.log().ledger()::acknowledged);
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (crowd.look(crowd.log().ledger()::acknowledged) < before + PAIRS) {
      if (System.nanoTime() > end) {
        throw new IOException("the games do not go on after a kill; " + crowd.problems());
      }
      Crowd.pause(LOOK_MILLIS);
    }
  }

  private void report(Crowd crowd, ServerProcess.Wish wish) throws IOException {
    MoveLedger.Comparison found = crowd.compare(wish.archive(), new ConnectFour());
    long moves = crowd.look(crowd.log().ledger()::acknowledged);
    String problems = crowd.problems();
    String detail =
        "%,d games of %d pairs that reconnect; %,d ended%s"
            .formatted(
                found.games(), PAIRS, found.results(), problems.isEmpty() ? "" : "; " + problems);
    recorder.add(
        Figure.atLeast("kill -9 of the server under load", "kills", kills, LEAST_KILLS)
            .withDetail(detail));
    for (Figure figure :
        List.of(
            Figure.atMost(
                "acknowledged moves lost", "of %,d".formatted(moves), found.lostMoves(), 0),
            Figure.atMost(
                "results lost", "of %,d".formatted(found.results()), found.lostResults(), 0),
            Figure.atMost(
                "moves and games that nobody played, or there twice",
                "in all",
                found.strange(),
                0))) {
      recorder.add(figure);
    }
  }
}
