package io.tengen.arena.engine;

import java.util.Set;

/**
 * What an analysis command asked for.
 *
 * @param colour who is to move
 * @param intervalNanos how often a line is to come, positive
 * @param leastMoves how many moves to tell of if there are so many, tried or not
 * @param mostMoves how many moves to tell of at most
 * @param extras the parts of KataGo's lines that come on demand
 * @param filter the moves that were left out
 */
record AnalysisOptions(
    int colour,
    long intervalNanos,
    int leastMoves,
    int mostMoves,
    Set<Extra> extras,
    MoveFilter filter) {

  /** Parts of a line that come on demand, by KataGo's names. */
  enum Extra {
    ROOT_INFO("rootInfo"),
    OWNERSHIP("ownership"),
    PV_VISITS("pvVisits"),
    PV_EDGE_VISITS("pvEdgeVisits");

    private final String key;

    Extra(String key) {
      this.key = key;
    }

    /** What the protocol calls it. */
    String key() {
      return key;
    }
  }

  /** Copies the set. */
  AnalysisOptions {
    extras = Set.copyOf(extras);
  }
}
