package io.tengen.benchmarks;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.env.Game;
import io.tengen.search.Cancellation;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** How long a search goes on that should be over: its time is up, or it was cancelled. */
final class StopDelay {
  private static final int SEARCHES = 15;
  private static final Duration TIME = Duration.ofMillis(20);
  private static final double MOST_MILLIS = 20;
  private static final double NANOS_A_MILLI = 1e6;

  private StopDelay() {}

  /** The worst of some searches on 9x9 and 19x19, on two threads with random games. */
  static List<Figure> measure() {
    double overTime = 0;
    double cancelled = 0;
    for (int size : new int[] {9, 19}) {
      Game game = SearchSuite.go(size);
      try (MctsSearch search =
          new MctsSearch(
              SearchParameters.rave(1).withThreads(2),
              game.newInitialState(),
              worker -> new GoKnowledge().newRollouts(game, Optional.empty(), worker))) {
        for (int i = 0; i < SEARCHES; i++) {
          overTime = Math.max(overTime, millisOverTime(search));
          cancelled = Math.max(cancelled, millisAfterCancelling(search));
        }
      }
    }
    String detail = "the worst of " + 2 * SEARCHES;
    return List.of(
        Figure.atMost("search out of time goes on", "ms", overTime, MOST_MILLIS).withDetail(detail),
        Figure.atMost("cancelled search goes on", "ms", cancelled, MOST_MILLIS).withDetail(detail));
  }

  private static double millisOverTime(MctsSearch search) {
    long start = System.nanoTime();
    var unused = search.search(SearchLimits.ofTime(TIME));
    return (System.nanoTime() - start - TIME.toNanos()) / NANOS_A_MILLI;
  }

  private static double millisAfterCancelling(MctsSearch search) {
    Cancellation cancellation = new Cancellation();
    SearchLimits endless = SearchLimits.ofVisits(SearchLimits.NO_LIMIT);
    CompletableFuture<Long> end =
        CompletableFuture.supplyAsync(
            () -> {
              var unused = search.search(endless, cancellation);
              return System.nanoTime();
            });
    try {
      TimeUnit.NANOSECONDS.sleep(TIME.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long start = System.nanoTime();
    cancellation.cancel();
    try {
      return (end.join() - start) / NANOS_A_MILLI;
    } catch (CompletionException e) {
      throw new IllegalStateException("the search failed: " + e.getCause(), e);
    }
  }
}
