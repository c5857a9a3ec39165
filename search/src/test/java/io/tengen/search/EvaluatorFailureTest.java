package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An evaluator that fails or answers nonsense ends the search with the cause, and no trace. */
@Timeout(60)
class EvaluatorFailureTest {
  private static final int GOOD_ANSWERS = 20;

  private final State start = new ConnectFour().newInitialState();

  private static final Map<String, Evaluator> BAD =
      Map.of(
          "the evaluator failed: java.lang.IllegalStateException: no model",
          (states, out) -> {
            throw new IllegalStateException("no model");
          },
          "the evaluator's value is NaN, but must be in [-1, 1]",
          (states, out) -> {
            out.begin(1);
            out.setUniformPolicy(0);
          },
          "the evaluator's value is 1.5, but must be in [-1, 1]",
          (states, out) -> {
            out.begin(1);
            out.setUniformPolicy(0);
            out.setValue(0, 1.5);
          },
          "the evaluator's policy gives NaN to the action",
          (states, out) -> {
            out.begin(1);
            out.setValue(0, 0);
          },
          "the evaluator's policy sums to 0.0 over the legal actions",
          (states, out) -> {
            out.begin(1);
            out.setValue(0, 0);
            Arrays.fill(out.policies(), 0);
          },
          "the evaluator answered for 2 positions, but was asked for 1",
          (states, out) -> out.begin(2));

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theCauseIsNamedAndTheTreeStaysSound(int threads) {
    BAD.forEach(
        (message, bad) -> {
          AtomicInteger asked = new AtomicInteger();
          Evaluator good = new UniformEvaluator();
          Evaluator failing =
              (states, out) ->
                  (asked.incrementAndGet() == GOOD_ANSWERS ? bad : good).evaluate(states, out);
          SearchParameters parameters = SearchParameters.uct(1).withThreads(threads);
          try (MctsSearch search = new MctsSearch(parameters, start, worker -> failing)) {
            SearchException failure =
                assertThrows(
                    SearchException.class, () -> search.search(SearchLimits.ofPlayouts(10_000)));
            assertTrue(String.valueOf(failure.getMessage()).contains(message), failure.toString());
            int visits = search.tree().nodes().visits(SearchTree.ROOT);
            assertTrue(visits >= GOOD_ANSWERS - threads, visits + " visits");
            TreeWalk.assertLaws(search.tree(), start);
            assertEquals(100, search.search(SearchLimits.ofPlayouts(100)).playouts());
          }
        });
  }

  @Test
  void aFailureAtTheRootIsTold() {
    BAD.forEach(
        (message, bad) -> {
          try (MctsSearch search = new MctsSearch(SearchParameters.puct(1), start, worker -> bad)) {
            SearchException failure =
                assertThrows(
                    SearchException.class, () -> search.search(SearchLimits.ofPlayouts(10)));
            assertTrue(String.valueOf(failure.getMessage()).contains(message), failure.toString());
          }
        });
  }
}
