package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Looks into a search while it runs, and searches of some actions only. */
@Timeout(60)
class SnapshotTest {
  private final Game game = new ConnectFour();
  private final State start = game.newInitialState();

  private MctsSearch search(int threads) {
    return new MctsSearch(
        SearchParameters.uct(1).withThreads(threads),
        start,
        worker -> new RolloutEvaluator(game, worker));
  }

  @Test
  void agreesWithTheResult() {
    try (MctsSearch search = search(1)) {
      assertTrue(search.snapshot().isEmpty(), "nothing is known before the first playout");
      SearchResult result = search.search(SearchLimits.ofPlayouts(3_000));
      SearchSnapshot snapshot = search.snapshot().orElseThrow();
      assertEquals(result.value(), snapshot.value());
      assertEquals(result.visits(), snapshot.visits());
      assertEquals(result.actions(), snapshot.lines().stream().map(ActionLine::result).toList());
      List<String> best = snapshot.lines().get(0).actions().stream().map(game::actionName).toList();
      assertEquals(
          result.principalVariation().subList(0, best.size()), best, "the same line, or its start");
      assertTrue(best.size() == result.principalVariation().size() || best.size() == 16);
      for (ActionLine line : snapshot.lines()) {
        State state = start.copy();
        line.actions().forEach(state::apply);
        assertEquals(line.result().visits(), line.visits().get(0));
      }
      search.advance(result.action());
      assertEquals(
          snapshot.lines().get(0).result().visits(), search.snapshot().orElseThrow().visits());
    }
  }

  @Test
  void theQuickBestChildIsTheFirstOfAll() {
    ResultReader reader = new ResultReader(game, 0, new RandomStream(1));
    Game pairs = new PairsGame();
    ResultReader pairsReader = new ResultReader(pairs, 0, new RandomStream(1));
    try (MctsSearch four = search(1);
        MctsSearch proving =
            new MctsSearch(
                SearchParameters.puct(3),
                pairs.newInitialState(),
                worker -> new UniformEvaluator())) {
      four.search(SearchLimits.ofPlayouts(2_000));
      proving.search(SearchLimits.ofPlayouts(2_000));
      assertTrue(comparedBestChildren(reader, four.tree()) > 100);
      assertTrue(comparedBestChildren(pairsReader, proving.tree()) > 10);
    }
  }

  private static int comparedBestChildren(ResultReader reader, SearchTree tree) {
    int compared = 0;
    for (int node = 0; node < tree.nodes().count(); node++) {
      if (tree.nodes().childCount(node) > 0) {
        ActionResult slow = reader.actionsOf(tree, node).get(0);
        ActionResult quick = reader.bestChild(tree, node);
        assertTrue(quick != null && (quick.equals(slow) || quick.visits() + slow.visits() == 0));
        compared++;
      }
    }
    return compared;
  }

  @Test
  void looksWhileThreadsWorkAndDisturbsNothing() throws InterruptedException {
    try (MctsSearch search = search(2)) {
      Cancellation cancellation = new Cancellation();
      Thread thread =
          new Thread(
              () -> search.search(SearchLimits.ofVisits(SearchLimits.NO_LIMIT), cancellation));
      thread.start();
      int last = 0;
      for (int looks = 0; looks < 10; ) {
        Optional<SearchSnapshot> look = search.snapshot();
        if (look.isEmpty()) {
          Thread.onSpinWait();
          continue;
        }
        looks++;
        SearchSnapshot snapshot = look.get();
        int sum = snapshot.lines().stream().mapToInt(line -> line.result().visits()).sum();
        assertEquals(snapshot.visits(), sum + 1, "the root's own evaluation and its children's");
        assertTrue(snapshot.visits() >= last);
        last = snapshot.visits();
      }
      assertThrows(IllegalStateException.class, () -> search.restrict((d, p, a) -> a == 0));
      cancellation.cancel();
      thread.join();
      TreeWalk.assertLaws(search.tree(), start);
    }
  }

  @Test
  void aFilterHoldsUpToItsDepth() {
    ActionFilter filter = (depth, player, action) -> depth >= 2 || (action + player) % 2 == 0;
    try (MctsSearch search = search(1)) {
      search.search(SearchLimits.ofPlayouts(500));
      search.restrict(filter);
      assertTrue(search.snapshot().isEmpty(), "another filter, another tree");
      search.search(SearchLimits.ofPlayouts(2_000));
      SearchSnapshot snapshot = search.snapshot().orElseThrow();
      assertEquals(
          Set.of(0, 2, 4, 6),
          snapshot.lines().stream()
              .map(line -> line.result().action())
              .collect(Collectors.toSet()));
      int[] deeper = new int[game.actionCount()];
      for (ActionLine line : snapshot.lines()) {
        assertTrue(line.actions().size() < 2 || line.actions().get(1) % 2 == 1, line.toString());
      }
      TreeWalk.walk(
          search.tree(),
          start,
          (node, state) -> {
            if (search.tree().edgeOf(node, 0) != SearchTree.NONE) {
              deeper[search.tree().nodes().edgeCount(node) - 1]++;
            }
          });
      assertTrue(deeper[6] > 0, "all seven columns from depth two on");
      search.restrict(filter);
      assertEquals(2_000, search.snapshot().orElseThrow().visits(), "the same filter keeps it");
      search.advance(0);
      assertTrue(search.snapshot().isEmpty(), "depths have shifted");
    }
  }

  @Test
  void aFilterThatForbidsEverythingIsNotHeeded() {
    int[] actions = {3, 5};
    assertEquals(2, ((ActionFilter) (depth, player, action) -> false).keep(actions, 2, 0, 0));
    assertArrayEquals(new int[] {3, 5}, actions);
    assertEquals(1, ((ActionFilter) (depth, player, action) -> action > 3).keep(actions, 2, 0, 0));
    assertEquals(5, actions[0]);
    assertEquals(2, ActionFilter.ALL.keep(actions, 2, 0, 0));
  }
}
