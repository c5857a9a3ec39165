package io.tengen.search.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchException;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Safety and liveness: every answer is the right one, and nobody waits for ever. */
@Timeout(60)
class BatchingEvaluatorTest {
  /** Where only the quorum may let a batch go: longer than the test's own limit. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private static final Duration SHORT = Duration.ofMillis(1);

  private final Game game = new ConnectFour();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private List<State> positions(long seed, int count) {
    RandomStream random = new RandomStream(seed);
    List<State> list = new ArrayList<>();
    int[] legal = new int[game.actionCount()];
    State state = game.newInitialState();
    while (list.size() < count) {
      list.add(state.copy());
      state.apply(legal[random.nextInt(state.legalActions(legal))]);
      if (state.isTerminal()) {
        state = game.newInitialState();
      }
    }
    return list;
  }

  private void assertAnswers(List<State> states, Evaluations actual) {
    Evaluations expected = new Evaluations(game.actionCount(), 1);
    new HashEvaluator(game, 1).evaluate(states, expected);
    assertEquals(states.size(), actual.count());
    for (int row = 0; row < states.size(); row++) {
      assertEquals(expected.value(row), actual.value(row));
      for (int action = 0; action < game.actionCount(); action++) {
        assertEquals(
            expected.policies()[expected.policyOffset(row) + action],
            actual.policies()[actual.policyOffset(row) + action]);
      }
    }
  }

  /** The hash, which refuses two callers at a time and batches that are too large. */
  private Evaluator guarded(int largest) {
    AtomicInteger inside = new AtomicInteger();
    Evaluator hash = new HashEvaluator(game, 1);
    return (states, out) -> {
      if (inside.incrementAndGet() != 1 || states.size() > largest || states.isEmpty()) {
        throw new IllegalStateException("called by two, or with " + states.size());
      }
      hash.evaluate(states, out);
      inside.decrementAndGet();
    };
  }

  @Test
  void everyClientGetsItsOwnAnswers() throws Exception {
    int clients = 6;
    try (BatchingEvaluator shared = new BatchingEvaluator(guarded(5), game, 5, SHORT)) {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        Evaluator client = shared.newClient();
        int seed = number;
        tasks.add(
            () -> {
              RandomStream random = new RandomStream(seed);
              Evaluations out = new Evaluations(game.actionCount(), 1);
              long asked = 0;
              for (int round = 0; round < 300; round++) {
                // Some requests are empty, some are larger than a batch.
                List<State> states = positions(random.nextLong(), random.nextInt(13));
                client.evaluate(states, out);
                assertAnswers(states, out);
                asked += states.size();
              }
              client.close();
              return asked;
            });
      }
      long asked = 0;
      for (Future<Long> each : threads.invokeAll(tasks)) {
        asked += each.get();
      }
      assertEquals(asked, shared.positions());
      assertTrue(shared.calls() * 5 >= asked, shared.calls() + " calls");
    }
  }

  /** When all wait the batch goes at once: with the long wait this test would not end else. */
  @Test
  void aBatchGoesWhenAllWaitAndWhoClosesIsNotWaitedFor() throws Exception {
    int clients = 4;
    int rounds = 200;
    try (BatchingEvaluator shared = new BatchingEvaluator(guarded(100), game, 100, LONG)) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        Evaluator client = shared.newClient();
        int mine = rounds * (number + 1);
        tasks.add(
            () -> {
              List<State> states = positions(1, 2);
              Evaluations out = new Evaluations(game.actionCount(), 1);
              for (int round = 0; round < mine; round++) {
                client.evaluate(states, out);
                assertAnswers(states, out);
              }
              client.close();
              client.close();
              return true;
            });
      }
      for (Future<Boolean> each : threads.invokeAll(tasks)) {
        assertTrue(each.get());
      }
      // Everybody is in every batch until it leaves.
      assertEquals((long) clients * rounds, shared.calls());
      assertEquals(2L * rounds * (1 + 2 + 3 + 4), shared.positions());
    }
  }

  @Test
  void anIdleClientOnlyCostsTime() {
    try (BatchingEvaluator shared = new BatchingEvaluator(guarded(8), game, 8, SHORT)) {
      Evaluator idle = shared.newClient();
      Evaluator busy = shared.newClient();
      List<State> states = positions(1, 3);
      Evaluations out = new Evaluations(game.actionCount(), 1);
      busy.evaluate(states, out);
      assertAnswers(states, out);
      idle.close();
    }
  }

  @Test
  void aFailureReachesAllWhoWaitAndTheNextBatchIsTried() throws Exception {
    IllegalStateException cause = new IllegalStateException("out of order");
    AtomicInteger calls = new AtomicInteger();
    Evaluator failingOnce =
        (states, out) -> {
          if (calls.getAndIncrement() == 0) {
            throw cause;
          }
          new HashEvaluator(game, 1).evaluate(states, out);
        };
    try (BatchingEvaluator shared = new BatchingEvaluator(failingOnce, game, 64, LONG)) {
      List<Callable<Throwable>> tasks = new ArrayList<>();
      for (int number = 0; number < 3; number++) {
        Evaluator client = shared.newClient();
        tasks.add(
            () -> {
              List<State> states = positions(2, 2);
              Evaluations out = new Evaluations(game.actionCount(), 1);
              Throwable failure =
                  assertThrows(IllegalStateException.class, () -> client.evaluate(states, out));
              client.evaluate(states, out);
              assertAnswers(states, out);
              return failure;
            });
      }
      List<Throwable> failures = new ArrayList<>();
      for (Future<Throwable> each : threads.invokeAll(tasks)) {
        failures.add(each.get());
      }
      for (Throwable each : failures) {
        assertSame(cause, each.getCause());
        assertTrue(each.toString().contains("out of order"), each.toString());
      }
      assertEquals(3, failures.stream().distinct().count());
      assertEquals(2, calls.get());
    }
  }

  @Test
  void anInterruptedClientLeavesAndTheOthersGoOn() throws Exception {
    try (BatchingEvaluator shared = new BatchingEvaluator(guarded(8), game, 8, LONG)) {
      Evaluator patient = shared.newClient();
      Evaluator interrupted = shared.newClient();
      Evaluator late = shared.newClient();
      List<State> states = positions(3, 1);
      Evaluations out = new Evaluations(game.actionCount(), 1);
      Thread.currentThread().interrupt();
      IllegalStateException failure =
          assertThrows(IllegalStateException.class, () -> interrupted.evaluate(states, out));
      assertTrue(failure.toString().contains("interrupted"), failure.toString());
      assertTrue(Thread.interrupted(), "the interrupt is kept");
      interrupted.close();
      Future<Boolean> other =
          threads.submit(
              () -> {
                Evaluations answers = new Evaluations(game.actionCount(), 1);
                patient.evaluate(states, answers);
                assertAnswers(states, answers);
                return true;
              });
      late.evaluate(states, out);
      assertAnswers(states, out);
      assertTrue(other.get());
    }
  }

  @Test
  void closingRefusesThoseWhoWaitAfterTheCallUnderWay() throws Exception {
    CountDownLatch isCalled = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    boolean[] wasClosedDuringCall = new boolean[1];
    boolean[] isClosed = new boolean[1];
    Evaluator slow =
        new Evaluator() {
          @Override
          public void evaluate(List<? extends State> states, Evaluations out) {
            isCalled.countDown();
            try {
              mayAnswer.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            wasClosedDuringCall[0] = isClosed[0];
            new HashEvaluator(game, 1).evaluate(states, out);
          }

          @Override
          public void close() {
            isClosed[0] = true;
          }
        };
    BatchingEvaluator shared = new BatchingEvaluator(slow, game, 1, LONG);
    Evaluator first = shared.newClient();
    Evaluator second = shared.newClient();
    List<State> states = positions(3, 1);
    Evaluations out = new Evaluations(game.actionCount(), 1);
    Future<?> answered = threads.submit(() -> first.evaluate(states, out));
    isCalled.await();
    CountDownLatch isAboutToAsk = new CountDownLatch(1);
    Future<?> refused =
        threads.submit(
            () -> {
              isAboutToAsk.countDown();
              second.evaluate(states, new Evaluations(game.actionCount(), 1));
            });
    isAboutToAsk.await();
    Future<?> closing = threads.submit(shared::close);
    ExecutionException failure = assertThrows(ExecutionException.class, refused::get);
    assertTrue(failure.toString().contains("the shared evaluator is closed"), failure.toString());
    mayAnswer.countDown();
    answered.get();
    closing.get();
    assertAnswers(states, out);
    assertTrue(isClosed[0] && !wasClosedDuringCall[0]);
    assertThrows(IllegalStateException.class, () -> first.evaluate(states, out));
    assertThrows(IllegalStateException.class, shared::newClient);
    shared.close();
  }

  /** Whoever closes a client that waits ends its wait; the others are not kept by it. */
  @Test
  void aClientThatIsClosedWhileItWaitsIsRefused() throws Exception {
    try (BatchingEvaluator shared = new BatchingEvaluator(guarded(8), game, 8, LONG)) {
      Evaluator waiting = shared.newClient();
      Evaluator other = shared.newClient();
      List<State> states = positions(3, 1);
      AtomicReference<Throwable> failure = new AtomicReference<>();
      Thread asking =
          new Thread(
              () ->
                  failure.set(
                      assertThrows(
                          IllegalStateException.class,
                          () -> waiting.evaluate(states, new Evaluations(game.actionCount(), 1)))));
      asking.start();
      while (asking.isAlive() && asking.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      waiting.close();
      asking.join();
      assertTrue(
          String.valueOf(failure.get()).contains("this client is closed"),
          String.valueOf(failure.get()));
      Evaluations out = new Evaluations(game.actionCount(), 1);
      other.evaluate(states, out);
      assertAnswers(states, out);
      assertEquals(1, shared.positions());
    }
  }

  @Test
  void anotherNumberOfAnswersIsRefused() {
    Evaluator forgetful = (states, out) -> out.begin(states.size() - 1);
    try (BatchingEvaluator shared = new BatchingEvaluator(forgetful, game, 8, SHORT)) {
      Evaluator client = shared.newClient();
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class,
              () -> client.evaluate(positions(1, 2), new Evaluations(game.actionCount(), 1)));
      assertTrue(failure.toString().contains("answered for 1 positions, but was asked for 2"));
    }
  }

  /** Searches of many games on one evaluator, as in self-play, each as it would be alone. */
  @Test
  void searchesShareOneEvaluator() throws Exception {
    SearchParameters parameters = SearchParameters.puct(1).withBatchSize(4);
    State start = game.newInitialState();
    String alone;
    try (MctsSearch search =
        new MctsSearch(parameters, start, worker -> new HashEvaluator(game, 1))) {
      alone = search.search(SearchLimits.ofPlayouts(300)).actions().toString();
    }
    try (BatchingEvaluator shared = new BatchingEvaluator(guarded(64), game, 64, LONG)) {
      List<Evaluator> clients = new ArrayList<>();
      for (int number = 0; number < 6; number++) {
        clients.add(shared.newClient());
      }
      List<Callable<String>> tasks = new ArrayList<>();
      for (Evaluator client : clients) {
        tasks.add(
            () -> {
              try (MctsSearch search = new MctsSearch(parameters, start, worker -> client)) {
                return search.search(SearchLimits.ofPlayouts(300)).actions().toString();
              }
            });
      }
      for (Future<String> each : threads.invokeAll(tasks)) {
        assertEquals(alone, each.get());
      }
      assertTrue(shared.positions() > 10 * shared.calls(), shared.calls() + " calls");
    }
  }

  @Test
  void threadsOfOneSearchShareOneEvaluatorAndItsFailure() {
    BatchingEvaluator shared = new BatchingEvaluator(guarded(64), game, 64, SHORT);
    try (MctsSearch search =
        new MctsSearch(
            SearchParameters.puct(1).withThreads(3),
            game.newInitialState(),
            worker -> shared.newClient())) {
      assertEquals(200, search.search(SearchLimits.ofPlayouts(200)).visits());
      shared.close();
      SearchException failure =
          assertThrows(SearchException.class, () -> search.search(SearchLimits.ofPlayouts(200)));
      assertTrue(failure.toString().contains("the shared evaluator is closed"), failure.toString());
    }
  }

  @Test
  void nonsenseIsRefused() {
    Evaluator any = new UniformEvaluator();
    assertThrows(IllegalArgumentException.class, () -> new BatchingEvaluator(any, game, 0, SHORT));
    assertThrows(
        IllegalArgumentException.class, () -> new BatchingEvaluator(any, game, 1, Duration.ZERO));
    try (BatchingEvaluator shared = new BatchingEvaluator(any, game, 1, SHORT)) {
      Evaluator client = shared.newClient();
      assertThrows(
          IllegalArgumentException.class,
          () -> client.evaluate(positions(1, 1), new Evaluations(3, 1)));
    }
  }
}
