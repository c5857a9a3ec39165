package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of search: counting, determinism, reuse, memory, limits. */
class MctsSearchTest {
  private final Game game = new ConnectFour();
  private final State start = game.newInitialState();

  private static SearchParameters parameters(SelectionRule rule, long seed) {
    return switch (rule) {
      case UCB1 -> SearchParameters.uct(seed);
      case PUCT -> SearchParameters.puct(seed);
      case RAVE -> SearchParameters.rave(seed);
    };
  }

  private MctsSearch rollouts(SearchParameters parameters) {
    return new MctsSearch(
        parameters,
        start,
        worker -> new RolloutEvaluator(game, RandomStream.derive(parameters.seed(), worker)));
  }

  @ParameterizedTest
  @EnumSource
  void visitsAddUpAndValuesStayInBounds(SelectionRule rule) {
    try (MctsSearch search = rollouts(parameters(rule, 1))) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(3_000));
      assertEquals(3_000, result.visits());
      assertEquals(3_000, result.playouts());
      assertEquals(2_999, result.actions().stream().mapToInt(ActionResult::visits).sum());
      assertTrue(Math.abs(result.value()) <= 1);
      TreeWalk.assertLaws(search.tree(), start);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameSeedGivesTheSameTree(SelectionRule rule) {
    assertEquals(treeOf(rule, 7), treeOf(rule, 7));
    assertNotEquals(treeOf(rule, 7), treeOf(rule, 8));
  }

  private String treeOf(SelectionRule rule, long seed) {
    SearchParameters noisy = parameters(rule, seed).withVariety(new RootNoise(0.25, 1), 0);
    try (MctsSearch search = rollouts(noisy)) {
      int action = search.search(SearchLimits.ofPlayouts(500)).action();
      search.advance(action);
      search.search(SearchLimits.ofPlayouts(500));
      return TreeWalk.describe(search.tree(), SearchTree.ROOT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void advancingKeepsWhatWasKnown(SelectionRule rule) {
    try (MctsSearch search = rollouts(parameters(rule, 3))) {
      State position = start.copy();
      for (int ply = 0; ply < 6; ply++) {
        SearchResult before = search.search(SearchLimits.ofPlayouts(2_000));
        ActionResult played = before.actions().get(ply % before.actions().size());
        SearchTree tree = search.tree();
        int child = tree.edges().child(tree.edgeOf(SearchTree.ROOT, played.action()));
        String known = TreeWalk.describe(tree, child);
        known = known.substring(known.indexOf('\n'));
        search.advance(played.action());
        position.apply(played.action());
        String kept = TreeWalk.describe(search.tree(), SearchTree.ROOT);
        assertEquals(known, kept.substring(kept.indexOf('\n')));
        assertEquals(played.visits(), search.tree().nodes().visits(SearchTree.ROOT));
        // The root is in the view of who is to move there, the child was in that of who moved.
        assertEquals(
            -played.value(), search.tree().nodes().total(SearchTree.ROOT) / played.visits(), 1e-12);
        TreeWalk.assertLaws(search.tree(), position);
      }
    }
  }

  @Test
  void advancingToTheUnknownStartsAnew() {
    try (MctsSearch search = rollouts(SearchParameters.uct(1))) {
      search.advance(3);
      SearchResult result = search.search(SearchLimits.ofPlayouts(10));
      assertEquals(10, result.visits());
      assertThrows(IllegalArgumentException.class, () -> search.advance(7));
      assertEquals(10, search.tree().nodes().visits(SearchTree.ROOT));
      search.setPosition(start);
      assertEquals(1, search.nodes());
    }
  }

  @ParameterizedTest
  @EnumSource
  void memoryIsBoundedAndTheSearchGoesOn(SelectionRule rule) {
    Game gomoku = MnkGame.gomoku();
    State position = gomoku.newInitialState();
    try (MctsSearch search =
        new MctsSearch(
            parameters(rule, 1).withExpansionVisits(1).withTreeMebibytes(1),
            position,
            worker -> new UniformEvaluator())) {
      search.search(SearchLimits.ofPlayouts(20_000));
      int nodes = search.nodes();
      SearchResult result = search.search(SearchLimits.ofPlayouts(20_000));
      assertEquals(nodes, search.nodes());
      assertTrue(nodes > 1_000 && nodes < 40_000, nodes + " nodes");
      assertEquals(40_000, result.visits());
      TreeWalk.assertLaws(search.tree(), position);
      search.advance(result.action());
      search.search(SearchLimits.ofPlayouts(1_000));
      position.apply(result.action());
      TreeWalk.assertLaws(search.tree(), position);
    }
  }

  @Test
  void aLeafGetsChildrenAtTheThreshold() {
    try (MctsSearch search = rollouts(SearchParameters.uct(1).withExpansionVisits(5))) {
      search.search(SearchLimits.ofPlayouts(2_000));
      NodeTable nodes = search.tree().nodes();
      TreeWalk.walk(
          search.tree(),
          start,
          (node, state) -> {
            boolean isDue = nodes.visits(node) >= 5 && !state.isTerminal();
            assertEquals(isDue || node == SearchTree.ROOT, search.tree().isExpanded(node));
          });
    }
  }

  @Test
  void limitsEndTheSearch() {
    try (MctsSearch search = rollouts(SearchParameters.uct(1))) {
      SearchResult first = search.search(SearchLimits.ofVisits(300));
      assertEquals(StopReason.VISITS, first.reason());
      assertEquals(300, first.visits());
      SearchResult more = search.search(SearchLimits.ofVisits(500));
      assertEquals(200, more.playouts());
      assertEquals(0, search.search(SearchLimits.ofVisits(500)).playouts());
      SearchResult timed = search.search(SearchLimits.ofTime(Duration.ofNanos(1)));
      assertEquals(StopReason.TIME, timed.reason());
      assertEquals(500, timed.visits());
    }
  }

  @Test
  void nonsenseIsRefusedWithItsRange() {
    assertRefused("playouts is 0, but must be in [1, ", () -> SearchLimits.ofPlayouts(0));
    assertRefused("visits is -1, but must be in [1, ", () -> SearchLimits.ofVisits(-1));
    assertRefused("time is 0 ms, but must be", () -> SearchLimits.ofTime(Duration.ZERO));
    SearchParameters usual = SearchParameters.puct(1);
    assertRefused("threads is 0, but must be in [1, 1024]", () -> usual.withThreads(0));
    assertRefused("exploration is NaN", () -> usual.withExploration(Double.NaN));
    assertRefused("firstPlayReduction is 3.0", () -> usual.withFirstPlayReduction(3));
    assertRefused("treeMebibytes is 0", () -> usual.withTreeMebibytes(0));
    assertRefused("expansionVisits is 0", () -> usual.withExpansionVisits(0));
    assertRefused("temperature is -1", () -> usual.withVariety(RootNoise.NONE, -1));
    assertRefused("noise fraction is 1.5", () -> new RootNoise(1.5, 1));
    assertRefused("noise concentration is 0", () -> new RootNoise(0.5, 0));
  }

  private static void assertRefused(String message, Executable code) {
    String told = String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
    assertTrue(told.contains(message), told);
  }

  @Test
  void aTerminalRootIsRefused() {
    State over = Positions.after(new TicTacToe(), "a3 b3 a2 b2 a1");
    try (MctsSearch search =
        new MctsSearch(SearchParameters.uct(1), over, worker -> new UniformEvaluator())) {
      IllegalStateException refused =
          assertThrows(
              IllegalStateException.class, () -> search.search(SearchLimits.ofPlayouts(1)));
      assertTrue(refused.toString().contains("the game is over"), refused.toString());
    }
  }

  @Test
  void noiseChangesThePriorsOnceARoot() {
    SearchParameters noisy = SearchParameters.puct(1).withVariety(new RootNoise(0.5, 0.3), 0);
    try (MctsSearch search = new MctsSearch(noisy, start, worker -> new HashEvaluator(game, 1))) {
      String first = priors(search.search(SearchLimits.ofPlayouts(50)));
      assertEquals(first, priors(search.search(SearchLimits.ofPlayouts(50))));
      TreeWalk.assertLaws(search.tree(), start);
      try (MctsSearch quiet =
          new MctsSearch(SearchParameters.puct(1), start, worker -> new HashEvaluator(game, 1))) {
        assertNotEquals(first, priors(quiet.search(SearchLimits.ofPlayouts(50))));
      }
      search.setPosition(start);
      assertNotEquals(first, priors(search.search(SearchLimits.ofPlayouts(50))), "a new root");
    }
  }

  /** Selection looks at the first edge without a child only: it must have the largest prior. */
  @Test
  void noiseOnARootThatWasKnownLeavesTheUntriedInOrder() {
    Game gomoku = MnkGame.gomoku();
    State position = gomoku.newInitialState();
    SearchParameters noisy = SearchParameters.puct(1).withVariety(new RootNoise(0.5, 0.3), 0);
    try (MctsSearch search =
        new MctsSearch(noisy, position, worker -> new HashEvaluator(gomoku, 1))) {
      int action = search.search(SearchLimits.ofPlayouts(300)).action();
      search.advance(action);
      position.apply(action);
      SearchTree tree = search.tree();
      String quiet = TreeWalk.describe(tree, SearchTree.ROOT);
      assertEquals(0, search.search(SearchLimits.ofVisits(1)).playouts());
      assertNotEquals(quiet, TreeWalk.describe(tree, SearchTree.ROOT));
      TreeWalk.assertLaws(tree, position);
      int first = tree.nodes().firstEdge(SearchTree.ROOT);
      int tried = tree.nodes().childCount(SearchTree.ROOT);
      int edges = tree.nodes().edgeCount(SearchTree.ROOT);
      assertTrue(tried > 0 && tried < edges - 100, tried + " of " + edges);
      for (int edge = first + tried + 1; edge < first + edges; edge++) {
        assertTrue(tree.edges().prior(edge - 1) >= tree.edges().prior(edge), "edge " + edge);
      }
    }
  }

  private static String priors(SearchResult result) {
    double[] priors = new double[result.actions().size()];
    result.actions().forEach(each -> priors[each.action()] = each.prior());
    return Arrays.toString(priors);
  }
}
