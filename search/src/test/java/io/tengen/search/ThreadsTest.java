package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads on one tree, and a search that is ended from outside. */
@Timeout(60)
class ThreadsTest {
  private final Game game = new ConnectFour();
  private final State start = game.newInitialState();

  @Test
  void countsAddUpAndTheResultIsSane() {
    SearchParameters parameters = SearchParameters.uct(1).withThreads(4);
    try (MctsSearch search =
        new MctsSearch(parameters, start, worker -> new RolloutEvaluator(game, worker))) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(20_000));
      assertEquals(20_000, result.visits());
      assertEquals(20_000, result.playouts());
      TreeWalk.assertLaws(search.tree(), start);
      // Connect Four is a win for the first player in the middle column alone (Allis 1988); with
      // threads that race, so few random games tell it from its neighbours most of the time only.
      assertTrue(List.of("3", "4", "5").contains(result.actionName()), result.toString());
    }
  }

  @Test
  void proofsHoldUnderThreads() {
    Minimax truth = new Minimax();
    Game pairs = new PairsGame();
    for (int seed = 0; seed < 20; seed++) {
      SearchParameters parameters = SearchParameters.puct(seed).withThreads(3);
      State position = pairs.newInitialState();
      try (MctsSearch search =
          new MctsSearch(parameters, position, worker -> new UniformEvaluator())) {
        SearchResult result = search.search(SearchLimits.ofPlayouts(200_000));
        assertTrue(result.isProven(), result.toString());
        assertEquals(truth.valueForFirst(position), result.value());
        TreeWalk.assertLaws(search.tree(), position);
      }
    }
  }

  @Test
  void aCancelledSearchAnswersAtOnce() {
    Cancellation before = new Cancellation();
    before.cancel();
    try (MctsSearch search =
        new MctsSearch(SearchParameters.uct(1), start, worker -> new UniformEvaluator())) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(1_000_000), before);
      assertEquals(1, result.playouts());
      assertEquals(StopReason.CANCELLED, result.reason());
    }
  }

  @Test
  void cancellationEndsTheSearchAfterTheEvaluationsUnderWay() {
    Cancellation cancellation = new Cancellation();
    AtomicInteger asked = new AtomicInteger();
    SearchParameters parameters = SearchParameters.uct(1).withThreads(2);
    try (MctsSearch search =
        new MctsSearch(
            parameters,
            start,
            worker ->
                (states, out) -> {
                  new UniformEvaluator().evaluate(states, out);
                  if (asked.incrementAndGet() == 500) {
                    cancellation.cancel();
                  }
                })) {
      SearchResult result =
          search.search(SearchLimits.ofPlayouts(SearchLimits.NO_LIMIT), cancellation);
      assertEquals(StopReason.CANCELLED, result.reason());
      assertTrue(result.visits() >= 500 && result.visits() <= 502, result.toString());
      TreeWalk.assertLaws(search.tree(), start);
    }
  }

  @Test
  void anotherThreadCancelsAnEndlessSearch() throws InterruptedException {
    Cancellation cancellation = new Cancellation();
    CountDownLatch isUnderWay = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try {
                isUnderWay.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              cancellation.cancel();
            });
    other.start();
    try (MctsSearch search =
        new MctsSearch(
            SearchParameters.uct(1),
            start,
            worker -> {
              RolloutEvaluator rollouts = new RolloutEvaluator(game, worker);
              return (states, out) -> {
                isUnderWay.countDown();
                rollouts.evaluate(states, out);
              };
            })) {
      SearchResult result =
          search.search(SearchLimits.ofPlayouts(SearchLimits.NO_LIMIT), cancellation);
      assertEquals(StopReason.CANCELLED, result.reason());
    }
    other.join();
  }

  @Test
  void aSecondSearchAtTheSameTimeIsRefused() {
    MctsSearch[] itself = new MctsSearch[1];
    Evaluator meddling =
        (states, out) -> {
          new UniformEvaluator().evaluate(states, out);
          assertThrows(IllegalStateException.class, () -> itself[0].advance(0));
          assertThrows(
              IllegalStateException.class, () -> itself[0].search(SearchLimits.ofPlayouts(1)));
        };
    try (MctsSearch search = new MctsSearch(SearchParameters.uct(1), start, worker -> meddling)) {
      itself[0] = search;
      assertEquals(5, search.search(SearchLimits.ofPlayouts(5)).visits());
    }
  }
}
