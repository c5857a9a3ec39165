package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.board.Othello;
import io.tengen.search.evaluator.UniformEvaluator;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void whatIsAheadIsTheLongestOfTheLastBatches() {
    Pace pace = new Pace();
    pace.beginBatch(0);
    assertEquals(0, pace.ahead(5), "nothing is known yet");
    pace.beginBatch(100);
    assertEquals(100, pace.ahead(100));
    assertEquals(60, pace.ahead(140));
    assertEquals(0, pace.ahead(300));
    pace.beginBatch(110);
    assertEquals(90, pace.ahead(110), "a short batch makes it forget slowly");
    pace.reset();
    pace.beginBatch(9_000);
    assertEquals(45, pace.ahead(9_000), "the time between two searches is no batch");
  }

  /** Batches of 64 at a millisecond a position: none is begun that would end after the deadline. */
  @Test
  void aSearchInBatchesEndsInTime() {
    AtomicLong now = new AtomicLong();
    State start = new Othello().newInitialState();
    Evaluator slow =
        (states, out) -> {
          now.addAndGet(1_000_000L * states.size());
          new UniformEvaluator().evaluate(states, out);
        };
    SearchParameters parameters = SearchParameters.puct(1).withBatchSize(64);
    try (MctsSearch search = new MctsSearch(parameters, start, worker -> slow, now::get)) {
      search.search(SearchLimits.ofTime(Duration.ofSeconds(2)));
      for (int move = 0; move < 20; move++) {
        long before = now.get();
        SearchResult result = search.search(SearchLimits.ofTime(Duration.ofMillis(500)));
        Duration used = Duration.ofNanos(now.get() - before);
        assertTrue(used.toMillis() <= 520, "used " + used);
        assertTrue(used.toMillis() >= 350, "gave up too early: " + used);
        assertTrue(result.playouts() > 100, "playouts: " + result.playouts());
      }
    }
  }
}
