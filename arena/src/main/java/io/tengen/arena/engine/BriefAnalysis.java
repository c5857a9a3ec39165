package io.tengen.arena.engine;

import io.tengen.go.GoState;
import io.tengen.search.ActionFilter;
import io.tengen.search.Cancellation;
import io.tengen.search.SearchLimits;
import io.tengen.search.player.Analyst;
import java.time.Duration;
import java.util.Optional;

/** What a player thinks of a position after a moment, for commands that answer at once. */
final class BriefAnalysis {
  /** The commands have no answer but a whole one, so they must not take long. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  /** Nothing to do where a search was. */
  private static final SearchLimits LIMITS =
      new SearchLimits(SearchLimits.NO_LIMIT, 2_000, LONGEST);

  /** Where visits come from a search of an earlier position, which tells no ownership here. */
  private static final SearchLimits MORE = new SearchLimits(300, SearchLimits.NO_LIMIT, LONGEST);

  private static final SearchLimits ONE = SearchLimits.ofPlayouts(1);

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
    analyst.get().analyse(LIMITS, new Cancellation());
    return read(analyst.get(), state);
  }

  /**
   * The analysis, empty when the player cannot tell who will own the points.
   *
   * @param state not over
   */
  static Optional<Analysis> withOwnership(GtpPlayer player, GoState state) {
    Optional<Analyst> analyst = player.analystAt(state);
    if (analyst.isEmpty()) {
      return Optional.empty();
    }
    analyst.get().restrict(ActionFilter.ALL);
    // One playout shows whether it is told at all.
    if (analyst.get().analyse(ONE, new Cancellation()).ownership().isEmpty()) {
      return Optional.empty();
    }
    analyst.get().analyse(MORE, new Cancellation());
    analyst.get().analyse(LIMITS, new Cancellation());
    return read(analyst.get(), state);
  }

  private static Optional<Analysis> read(Analyst analyst, GoState state) {
    return analyst.snapshot().map(search -> Analysis.of(state.board().points(), search));
  }
}
