package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.Othello;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import io.tengen.search.time.TimeBudget;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches that end early choose what searches that do not would choose. */
class EarlyStopTest {
  private static final long MILLI = 1_000_000;

  /** No end is in reach of these searches, so that every playout is evaluated: the rate is even. */
  private final Game game = new Othello();

  private SearchResult search(State position, SearchParameters parameters, SearchLimits limits) {
    FakeTime time = new FakeTime();
    try (MctsSearch search =
        new MctsSearch(
            parameters,
            position,
            worker -> time.slow(new RolloutEvaluator(game, parameters.seed()), MILLI),
            time)) {
      return search.search(limits);
    }
  }

  private State position(int seed) {
    return Positions.random(game, 2 + seed % 6, new RandomStream(seed));
  }

  @ParameterizedTest
  @EnumSource(
      value = EarlyStop.class,
      names = {"IN_TIME", "ALWAYS"})
  void theChoiceIsTheSame(EarlyStop how) {
    SearchLimits limits =
        how == EarlyStop.ALWAYS
            ? SearchLimits.ofPlayouts(1_500)
            : SearchLimits.ofTime(Duration.ofMillis(1_500));
    int settled = 0;
    for (int seed = 0; seed < 12; seed++) {
      State position = position(seed);
      // Proofs may still change a choice that visits cannot.
      SearchParameters parameters = SearchParameters.uct(seed).withSolver(false);
      SearchResult full = search(position, parameters, limits);
      SearchResult early = search(position, parameters, limits.withEarlyStop(how));
      assertEquals(full.action(), early.action(), () -> full + "\n" + early);
      assertTrue(full.playouts() >= 1_400, full.toString());
      if (early.reason() == StopReason.SETTLED) {
        settled++;
        assertTrue(early.playouts() < full.playouts());
      } else {
        assertEquals(full.playouts(), early.playouts());
      }
      if (how == EarlyStop.ALWAYS) {
        assertEquals(
            early.actions(), search(position, parameters, limits.withEarlyStop(how)).actions());
      }
    }
    assertTrue(settled > 1, settled + " of 12 ended early");
  }

  @Test
  void aDrawnChoiceNeedsEveryVisit() {
    SearchParameters parameters =
        SearchParameters.uct(1).withSolver(false).withVariety(RootNoise.NONE, 1);
    State position = position(3);
    SearchLimits limits = SearchLimits.ofPlayouts(1_500).withEarlyStop(EarlyStop.ALWAYS);
    assertEquals(1_500, search(position, parameters, limits).playouts());
    SearchResult same = search(position, SearchParameters.uct(1).withSolver(false), limits);
    assertNotEquals(1_500, same.playouts(), "the test needs a clear position");
  }

  @Test
  void theTimeIsKeptToOneEvaluation() {
    SearchResult result =
        search(
            game.newInitialState(),
            SearchParameters.uct(1),
            SearchLimits.ofTime(Duration.ofMillis(100)));
    assertEquals(StopReason.TIME, result.reason());
    // An evaluation takes one, and some looks at the clock.
    assertTrue(result.elapsed().toMillis() <= 101, result.toString());
    assertTrue(result.playouts() >= 95 && result.playouts() <= 100, result.toString());
  }

  @Test
  void theTargetAndTheMaximumBoundTheTime() {
    for (int seed = 0; seed < 20; seed++) {
      SearchLimits limits =
          SearchLimits.ofTime(Duration.ofDays(1))
              .within(new TimeBudget(Duration.ofMillis(100), Duration.ofMillis(300)));
      SearchResult result = search(game.newInitialState(), SearchParameters.uct(seed), limits);
      assertEquals(StopReason.TIME, result.reason());
      assertTrue(
          result.elapsed().toMillis() >= 100 && result.elapsed().toMillis() <= 301,
          result.toString());
    }
  }

  /** Whatever the threads do, the search ends and the tree is sound. */
  @Test
  void threadsEndTogether() {
    FakeTime time = new FakeTime();
    State position = position(5);
    try (MctsSearch search =
        new MctsSearch(
            SearchParameters.uct(1).withThreads(3),
            position,
            worker -> time.slow(new UniformEvaluator(), MILLI / 10),
            time)) {
      search.search(SearchLimits.ofTime(Duration.ofSeconds(1)).withEarlyStop(EarlyStop.ALWAYS));
      TreeWalk.assertLaws(search.tree(), position);
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SearchLimits(1, 1, Duration.ofSeconds(1), Duration.ofSeconds(2), EarlyStop.NEVER));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SearchLimits(1, 1, Duration.ofSeconds(1), Duration.ZERO, EarlyStop.NEVER));
  }
}
