package io.tengen.arena.engine;

import io.tengen.go.GoState;
import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchResult;
import io.tengen.search.player.Analyst;
import java.util.Optional;

/** What a player thinks of a position after a moment, for commands that answer at once. */
final class BriefAnalysis {
  /** Seconds at most with random games on a large board; nothing to do where a search was. */
  private static final SearchLimits LIMITS = SearchLimits.ofVisits(2_000);

  /**
   * Where those visits come from a search of an earlier position, which tells no ownership here.
   */
  private static final SearchLimits MORE = SearchLimits.ofPlayouts(300);

  private BriefAnalysis() {}

  /**
   * The analysis, empty when the player cannot tell what it thinks.
   *
   * @param state not over
   */
  static Optional<Analysis> of(GtpPlayer player, GoState state) {
    Optional<Analyst> analyst = player.analystAt(state);
    if (analyst.isEmpty()) {
      return Optional.empty();
    }
    analyst.get().restrict(ActionFilter.ALL);
    SearchResult result = analyst.get().analyse(LIMITS, new Cancellation());
    if (result.ownership().isEmpty() && !result.isProven()) {
      analyst.get().analyse(MORE, new Cancellation());
    }
    return analyst.get().snapshot().map(search -> Analysis.of(state.board().points(), search));
  }
}
