package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the search proves is true. */
class ProofTest {
  private static SearchResult prove(State position, int playouts) {
    try (MctsSearch search =
        new MctsSearch(SearchParameters.puct(1), position, worker -> new UniformEvaluator())) {
      return search.search(SearchLimits.ofPlayouts(playouts));
    }
  }

  @Test
  void ticTacToeIsADraw() {
    SearchResult result = prove(new TicTacToe().newInitialState(), 1_000_000);
    assertTrue(result.isProven(), result.toString());
    assertEquals(0, result.value());
    assertEquals(StopReason.PROVEN, result.reason());
  }

  /** What was a draw for one player is one for the other, and no negative zero. */
  @Test
  void aProvenDrawStaysOneWhenTheGameMovesOn() {
    Game game = new TicTacToe();
    State position = Positions.after(game, "a3 b2 c1 b3");
    try (MctsSearch search =
        new MctsSearch(SearchParameters.puct(1), position, worker -> new UniformEvaluator())) {
      SearchResult before = search.search(SearchLimits.ofPlayouts(100_000));
      assertTrue(before.isProven() && before.value() == 0, before.toString());
      search.advance(before.action());
      SearchResult after = search.search(SearchLimits.ofPlayouts(100_000));
      assertTrue(after.isProven(), after.toString());
      assertEquals(0.0, after.value());
      assertTrue(after.toString().contains("value +0.000 proven"), after.toString());
    }
  }

  @Test
  void everyProvenNodeAgreesWithMinimax() {
    for (Game game : List.of(new TicTacToe(), new PairsGame())) {
      Minimax truth = new Minimax();
      int[] proven = new int[1];
      for (int seed = 0; seed < 60; seed++) {
        RandomStream random = new RandomStream(seed);
        State position = Positions.random(game, seed % 5, random);
        SearchParameters parameters =
            seed % 2 == 0 ? SearchParameters.uct(seed) : SearchParameters.puct(seed);
        try (MctsSearch search =
            new MctsSearch(parameters, position, worker -> new RolloutEvaluator(game, 1))) {
          search.search(SearchLimits.ofPlayouts(50 + 20 * seed));
          TreeWalk.assertLaws(search.tree(), position);
          NodeTable nodes = search.tree().nodes();
          TreeWalk.walk(
              search.tree(),
              position,
              (node, state) -> {
                if (nodes.isProven(node)) {
                  proven[0]++;
                  double forFirst = truth.valueForFirst(state);
                  double expected = nodes.mover(node) == 0 ? forFirst : 0 - forFirst;
                  assertEquals(expected, nodes.proof(node), state.toString());
                }
              });
        }
      }
      assertTrue(proven[0] > 1_000, game.name() + ": " + proven[0] + " proven nodes");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // A win at once: three in a column, three in a row.
    "1 2 1 2 1 3, 1, 50",
    "2 2 3 3 4 1, 5, 50",
    // Two in a row with room on both sides: 4 makes three that can be completed on either.
    "2 2 3 3 7 7, 4, 20000",
    // The same for the second player.
    "1 3 1 4 7, 5, 20000",
  })
  void connectFourWinsAreFoundAndProven(String moves, String winning, int playouts) {
    Game game = new ConnectFour();
    State position = Positions.after(game, moves);
    SearchResult result = prove(position, playouts);
    assertTrue(result.isProven(), position + "\n" + result);
    assertEquals(1, result.value(), position + "\n" + result);
    assertEquals(winning, result.actionName(), position + "\n" + result);
  }

  @Test
  void aProvenChildIsNeverSearchedAgain() {
    State position = new TicTacToe().newInitialState();
    Map<Integer, Integer> visitsWhenProven = new HashMap<>();
    try (MctsSearch search =
        new MctsSearch(SearchParameters.puct(1), position, worker -> new UniformEvaluator())) {
      SearchTree tree = search.tree();
      for (int playout = 0; playout < 3_000; playout++) {
        search.search(SearchLimits.ofPlayouts(1));
        for (int node = 1; node < tree.nodes().count(); node++) {
          if (tree.nodes().isProven(node)) {
            int visits = tree.nodes().visits(node);
            assertEquals(visits, visitsWhenProven.getOrDefault(node, visits));
            visitsWhenProven.put(node, visits);
          }
        }
      }
    }
    assertTrue(visitsWhenProven.size() > 100, visitsWhenProven.size() + " proven nodes");
  }

  @Test
  void withoutTheSolverNothingIsProven() {
    State position = Positions.after(new ConnectFour(), "1 2 1 2 1 3");
    SearchParameters parameters = SearchParameters.puct(1).withSolver(false);
    try (MctsSearch search =
        new MctsSearch(parameters, position, worker -> new UniformEvaluator())) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(2_000));
      assertFalse(result.isProven());
      assertEquals("1", result.actionName(), result.toString());
      assertEquals(2_000, result.visits());
    }
  }
}
