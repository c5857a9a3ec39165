package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several leaves in one call. */
@Timeout(60)
class BatchTest {
  private final Game game = new ConnectFour();
  private final State start = game.newInitialState();

  /** Notes how many positions it is asked about, and that none is over or asked about twice. */
  private static final class Watching implements Evaluator {
    private final Evaluator inner;
    private final List<Integer> sizes = new ArrayList<>();

    Watching(Evaluator inner) {
      this.inner = inner;
    }

    @Override
    public void evaluate(List<? extends State> states, Evaluations out) {
      sizes.add(states.size());
      Set<Integer> identities = new HashSet<>();
      for (State each : states) {
        assertTrue(!each.isTerminal() && identities.add(System.identityHashCode(each)));
      }
      inner.evaluate(states, out);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "8, 1", "64, 1", "8, 0", "8, 3"})
  void countsAddUpWhateverTheBatch(int batchSize, int virtualLoss) {
    for (Game each : List.of(new TicTacToe(), game, new Othello(), new PairsGame())) {
      for (SearchParameters usual : List.of(SearchParameters.puct(1), SearchParameters.uct(1))) {
        State root = each.newInitialState();
        Watching evaluator = new Watching(new HashEvaluator(each, 1));
        SearchParameters parameters =
            usual.withBatchSize(batchSize).withVirtualLoss(virtualLoss).withSolver(false);
        try (MctsSearch search = new MctsSearch(parameters, root, worker -> evaluator)) {
          SearchResult result = search.search(SearchLimits.ofPlayouts(400));
          assertEquals(400, result.visits());
          assertEquals(400, result.playouts());
          assertEquals(StopReason.PLAYOUTS, result.reason());
          TreeWalk.assertLaws(search.tree(), root);
          int largest = evaluator.sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
          assertTrue(largest <= batchSize, largest + " at once");
        }
      }
    }
  }

  @Test
  void batchesAreNearlyFull() {
    Watching evaluator = new Watching(new HashEvaluator(game, 1));
    SearchParameters parameters = SearchParameters.puct(1).withBatchSize(8);
    try (MctsSearch search = new MctsSearch(parameters, start, worker -> evaluator)) {
      search.search(SearchLimits.ofPlayouts(2_000));
    }
    double mean = evaluator.sizes.stream().mapToInt(Integer::intValue).average().orElse(0);
    assertTrue(mean > 7, "a mean of " + mean);
  }

  @Test
  void theSameSeedAndSizeGiveTheSameTree() {
    assertEquals(treeOf(8), treeOf(8));
    assertNotEquals(treeOf(8), treeOf(4));
  }

  private String treeOf(int batchSize) {
    SearchParameters parameters = SearchParameters.puct(1).withBatchSize(batchSize);
    try (MctsSearch search =
        new MctsSearch(parameters, start, worker -> new HashEvaluator(game, 1))) {
      search.advance(search.search(SearchLimits.ofPlayouts(500)).action());
      search.search(SearchLimits.ofPlayouts(500));
      return TreeWalk.describe(search.tree(), SearchTree.ROOT);
    }
  }

  /** Every node but the ends of games is evaluated once, even if nothing parts the paths. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void noLeafIsEvaluatedTwice(int virtualLoss) {
    SearchParameters parameters =
        SearchParameters.puct(1)
            .withBatchSize(8)
            .withVirtualLoss(virtualLoss)
            .withFirstPlayReduction(0)
            .withSolver(false);
    try (MctsSearch search =
        new MctsSearch(parameters, start, worker -> new HashEvaluator(game, 1))) {
      search.search(SearchLimits.ofPlayouts(400));
      TreeWalk.walk(
          search.tree(),
          start,
          (node, state) -> {
            int visits = search.tree().nodes().visits(node);
            if (visits > 0 && !state.isTerminal()) {
              assertEquals(1, visits - TreeWalk.childVisits(search.tree(), node), "at\n" + state);
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void proofsHold(int threads) {
    Minimax truth = new Minimax();
    Game pairs = new PairsGame();
    SearchParameters parameters =
        SearchParameters.puct(1).withBatchSize(8).withThreads(threads).withFirstPlayReduction(0);
    State position = pairs.newInitialState();
    try (MctsSearch search =
        new MctsSearch(parameters, position, worker -> new UniformEvaluator())) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(200_000));
      assertTrue(result.isProven(), result.toString());
      assertEquals(truth.valueForFirst(position), result.value());
      TreeWalk.assertLaws(search.tree(), position);
    }
  }

  @Test
  void threadsWithBatchesMakeExactlyThePlayoutsAskedFor() {
    SearchParameters parameters = SearchParameters.puct(1).withBatchSize(16).withThreads(4);
    for (int round = 0; round < 20; round++) {
      try (MctsSearch search =
          new MctsSearch(parameters, start, worker -> new HashEvaluator(game, 1))) {
        SearchResult result = search.search(SearchLimits.ofPlayouts(501));
        assertEquals(501, result.playouts());
        assertEquals(501, result.visits());
        TreeWalk.assertLaws(search.tree(), start);
      }
    }
  }

  @Test
  void cancellationEndsTheSearchAfterTheBatchUnderWay() {
    Cancellation cancellation = new Cancellation();
    AtomicInteger asked = new AtomicInteger();
    SearchParameters parameters = SearchParameters.puct(1).withBatchSize(8);
    try (MctsSearch search =
        new MctsSearch(
            parameters,
            start,
            worker ->
                (states, out) -> {
                  new HashEvaluator(game, 1).evaluate(states, out);
                  if (asked.addAndGet(states.size()) >= 100) {
                    cancellation.cancel();
                  }
                })) {
      SearchResult result =
          search.search(SearchLimits.ofPlayouts(SearchLimits.NO_LIMIT), cancellation);
      assertEquals(StopReason.CANCELLED, result.reason());
      assertEquals(result.playouts(), result.visits());
      assertEquals(asked.get(), result.visits());
      TreeWalk.assertLaws(search.tree(), start);
    }
  }

  @Test
  void theSizeIsChecked() {
    assertThrows(IllegalArgumentException.class, () -> SearchParameters.puct(1).withBatchSize(0));
    assertThrows(
        IllegalArgumentException.class, () -> SearchParameters.puct(1).withBatchSize(1025));
  }
}
