package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            new UniformEvaluator().evaluate(states, out);
            out.setValue(out.count() - 1, Double.NaN);
          },
          "the evaluator's value is 1.5, but must be in [-1, 1]",
          (states, out) -> {
            new UniformEvaluator().evaluate(states, out);
            out.setValue(0, 1.5);
          },
          "the evaluator's policy gives NaN to the action",
          (states, out) -> {
            new UniformEvaluator().evaluate(states, out);
            Arrays.fill(out.policies(), Float.NaN);
          },
          "the evaluator's policy sums to 0.0 over the legal actions",
          (states, out) -> {
            new UniformEvaluator().evaluate(states, out);
            Arrays.fill(out.policies(), 0);
          },
          "the evaluator answered for 11 positions, but was asked for ",
          (states, out) -> out.begin(11));

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "1, 8", "3, 8"})
  void theCauseIsNamedAndTheTreeStaysSound(int threads, int batchSize) {
    BAD.forEach(
        (message, bad) -> {
          AtomicInteger asked = new AtomicInteger();
          Evaluator good = new UniformEvaluator();
          Evaluator failing =
              (states, out) ->
                  (asked.incrementAndGet() == GOOD_ANSWERS ? bad : good).evaluate(states, out);
          SearchParameters parameters =
              SearchParameters.uct(1).withThreads(threads).withBatchSize(batchSize);
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

  /** At the root, and below it in a thread. */
  @ParameterizedTest
  @CsvSource({"1, 1", "20, 1", "20, 3"})
  void aFullHeapIsToldWithWhatToDo(int failingCall, int threads) {
    AtomicInteger asked = new AtomicInteger();
    Evaluator failing =
        (states, out) -> {
          if (asked.incrementAndGet() == failingCall) {
            throw new OutOfMemoryError("Java heap space");
          }
          new UniformEvaluator().evaluate(states, out);
        };
    SearchParameters parameters =
        SearchParameters.uct(1).withThreads(threads).withTreeMebibytes(77);
    try (MctsSearch search = new MctsSearch(parameters, start, worker -> failing)) {
      SearchException failure =
          assertThrows(SearchException.class, () -> search.search(SearchLimits.ofPlayouts(10_000)));
      String told = String.valueOf(failure.getMessage());
      assertTrue(told.contains("is full; the tree may take 77 MiB: lower that, or raise"), told);
      TreeWalk.assertLaws(search.tree(), start);
      assertEquals(100, search.search(SearchLimits.ofPlayouts(100)).playouts());
    }
  }

  /** A network says so when the positions do not fit it; the search passes the cause on. */
  @Test
  void aPositionThatTheEvaluatorDoesNotKnowIsTold() {
    Evaluator forTicTacToe = new HashEvaluator(new TicTacToe(), 1);
    try (MctsSearch search =
        new MctsSearch(SearchParameters.puct(1), start, worker -> forTicTacToe)) {
      SearchException failure =
          assertThrows(SearchException.class, () -> search.search(SearchLimits.ofPlayouts(10)));
      assertTrue(failure.getCause() instanceof IllegalArgumentException, failure.toString());
      assertTrue(
          failure.toString().contains("the evaluator is for tic-tac-toe, but the position is of"),
          failure.toString());
    }
  }

  /** Counts how often it is closed, and may fail then too. */
  private record Closing(AtomicInteger closed, boolean fails) implements Evaluator {
    @Override
    public void evaluate(List<? extends State> states, Evaluations out) {
      new UniformEvaluator().evaluate(states, out);
    }

    @Override
    public void close() {
      closed.incrementAndGet();
      if (fails) {
        throw new IllegalStateException("cannot close");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFactoryThatFailsMidwayLeavesNothingOpen(boolean closingFails) {
    AtomicInteger closed = new AtomicInteger();
    SearchParameters parameters = SearchParameters.uct(1).withThreads(4);
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                new MctsSearch(
                    parameters,
                    start,
                    worker -> {
                      if (worker == 3) {
                        throw new IllegalStateException("no more memory");
                      }
                      return new Closing(closed, closingFails);
                    }));
    assertEquals("no more memory", failure.getMessage());
    assertEquals(3, closed.get());
    assertEquals(closingFails ? 1 : 0, failure.getSuppressed().length);
  }

  @Test
  void allEvaluatorsAreClosedEvenIfOneFailsTo() {
    AtomicInteger closed = new AtomicInteger();
    MctsSearch search =
        new MctsSearch(
            SearchParameters.uct(1).withThreads(3), start, worker -> new Closing(closed, true));
    IllegalStateException failure = assertThrows(IllegalStateException.class, search::close);
    assertEquals(2, failure.getSuppressed().length);
    assertEquals(3, closed.get());
  }
}
