package io.tengen.arena.lobby;

import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.env.State;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.search.Cancellation;

/**
 * A position that somebody wants analysed.
 *
 * @param position not over; belongs to this
 * @param cancellation ends it
 */
record AnalysisTask(
    Agents.Analysing analyst,
    State position,
    AnalysisRequest request,
    AnalysisListener listener,
    Cancellation cancellation) {

  /**
   * Checks what is asked for.
   *
   * @throws LobbyException {@link Code#BAD_ANALYSIS} when it is out of bounds, or the game is over
   */
  static AnalysisTask of(
      Agents agents,
      AnalysisLimits limits,
      State position,
      AnalysisRequest request,
      AnalysisListener listener) {
    if (request.visits() < 1 || request.visits() > limits.mostVisits()) {
      throw new LobbyException(
          Code.BAD_ANALYSIS,
          "an analysis of %d visits, but it must be 1 to %d"
              .formatted(request.visits(), limits.mostVisits()));
    }
    return new AnalysisTask(
        agents.analyst(position.game(), request.model()),
        open(position),
        request,
        listener,
        new Cancellation());
  }

  /** A copy at which there is something to search: two passes in Go are not the end here. */
  private static State open(State position) {
    State open = position.copy();
    if (open instanceof GoState go
        && go.isTerminal()
        && go.moveCount() < go.game().maxGameLength()) {
      go.resume();
    }
    if (open.isTerminal()) {
      throw new LobbyException(
          Code.BAD_ANALYSIS, "the game is over here; analyse a position before its end");
    }
    return open;
  }

  /** What an analyst of it must be able to. */
  IdleAnalysts.Kind kind() {
    boolean isGo = position.game() instanceof GoGame;
    return new IdleAnalysts.Kind(analyst.name(), isGo ? position.game() : position.game().name());
  }
}
