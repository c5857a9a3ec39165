package io.tengen.benchmarks.server;

import java.util.Map;
import java.util.TreeMap;

/** What a load has come to. Belongs to the loop's thread. */
final class LoadLog {
  private final MoveLedger ledger = new MoveLedger();
  private final Latencies acknowledged = new Latencies();
  private final Latencies relayed = new Latencies();
  private final Map<String, Integer> problems = new TreeMap<>();
  private int lost;

  /** Moves and results. */
  MoveLedger ledger() {
    return ledger;
  }

  /** From when a move was due until the mover knew that it is kept. */
  Latencies acknowledged() {
    return acknowledged;
  }

  /** From when a move was due until the opponent knew it. */
  Latencies relayed() {
    return relayed;
  }

  void acknowledged(long nanoseconds) {
    acknowledged.add(nanoseconds);
  }

  void relayed(long nanoseconds) {
    relayed.add(nanoseconds);
  }

  /**
   * A connection was lost.
   *
   * @param farewell what the server said of it
   */
  void lost(String farewell) {
    lost++;
    if (!farewell.isEmpty()) {
      problem("closed by the server: " + farewell);
    }
  }

  /** How many connections were lost. */
  int connectionsLost() {
    return lost;
  }

  /** The server has done what it should not. */
  void problem(String what) {
    problems.merge(what, 1, Integer::sum);
  }

  /** All of that, each with how often. */
  Map<String, Integer> problems() {
    return Map.copyOf(problems);
  }

  /** Times are taken from now on. */
  void clearTimes() {
    acknowledged.clear();
    relayed.clear();
  }
}
