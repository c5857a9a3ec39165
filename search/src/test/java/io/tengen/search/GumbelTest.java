package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gumbel noise and sequential halving at the root. */
class GumbelTest {
  private static final int GUMBEL_STREAM = 3;

  private static SearchParameters gumbel(long seed, int considered) {
    return SearchParameters.puct(seed).withRootSearch(RootSearch.Gumbel.of(considered));
  }

  private static int[] visits(SearchResult result, Game game) {
    int[] visits = new int[game.actionCount()];
    result.actions().forEach(each -> visits[each.action()] = each.visits());
    return visits;
  }

  @ParameterizedTest
  @CsvSource({"16, 200", "16, 16", "4, 30", "7, 100", "2, 51", "1, 20", "64, 40", "16, 7"})
  void theTwinMakesTheSameSearch(int considered, int playouts) {
    for (Game game : List.of(new TicTacToe(), new ConnectFour(), new Othello(), new PairsGame())) {
      for (int seed = 0; seed < 3; seed++) {
        State position = Positions.random(game, seed, new RandomStream(seed));
        SearchParameters parameters = gumbel(seed, considered).withSolver(false);
        SlowGumbel slow =
            new SlowGumbel(
                parameters,
                RootSearch.Gumbel.of(considered),
                new HashEvaluator(game, seed),
                position,
                RandomStream.derived(seed, GUMBEL_STREAM));
        slow.run(playouts);
        int evaluatorSeed = seed;
        try (MctsSearch fast =
            new MctsSearch(
                parameters, position, worker -> new HashEvaluator(game, evaluatorSeed))) {
          SearchResult result = fast.search(SearchLimits.ofPlayouts(playouts + 1));
          String at = game.name() + ", seed " + seed;
          assertArrayEquals(slow.rootVisits(), visits(result, game), at);
          assertEquals(slow.chosen(), result.action(), at);
          ImprovedPolicy improved = result.improvedPolicy().orElseThrow();
          double sum = 0;
          for (ActionResult each : result.actions()) {
            assertEquals(slow.improved(each.action()), improved.of(each.action()), 1e-9, at);
            sum += improved.of(each.action());
          }
          assertEquals(1, sum, 1e-9);
        }
      }
    }
  }

  /** The paper's figure 1 shows 200 playouts of 16 actions: phases of 3, 6, 12 and 25 each. */
  @ParameterizedTest
  @CsvSource({
    "16, 200, 49 49 21 21 9 9 9 9 3 3 3 3 3 3 3 3",
    "16, 32, 4 4 4 4 2 2 2 2 1 1 1 1 1 1 1 1",
    "4, 32, 12 12 4 4",
    "8, 8, 1 1 1 1 1 1 1 1",
    "2, 9, 5 4",
    "1, 9, 9",
  })
  void playoutsAreSharedOutAsThePaperSays(int considered, int playouts, String expected) {
    Game gomoku = MnkGame.gomoku();
    for (int seed = 0; seed < 3; seed++) {
      try (MctsSearch search =
          new MctsSearch(
              gumbel(seed, considered),
              gomoku.newInitialState(),
              worker -> new HashEvaluator(gomoku, 1))) {
        SearchResult result = search.search(SearchLimits.ofPlayouts(playouts + 1));
        int[] counts =
            result.actions().stream().mapToInt(ActionResult::visits).filter(n -> n > 0).toArray();
        Arrays.sort(counts);
        StringBuilder text = new StringBuilder();
        for (int i = counts.length - 1; i >= 0; i--) {
          text.append(counts[i]).append(' ');
        }
        assertEquals(expected, text.toString().strip());
        TreeWalk.assertLaws(search.tree(), gomoku.newInitialState());
      }
    }
  }

  @Test
  void itIsDeterministicAndTheNoiseIsInTheSeed() {
    assertEquals(treeOf(1, 1, 1), treeOf(1, 1, 1));
    assertNotEquals(treeOf(1, 1, 1), treeOf(2, 1, 1));
    assertEquals(treeOf(1, 0, 1), treeOf(2, 0, 1));
    assertEquals(treeOf(1, 1, 8), treeOf(1, 1, 8));
  }

  private static String treeOf(long seed, double noise, int batchSize) {
    Game game = MnkGame.gomoku();
    SearchParameters parameters =
        SearchParameters.puct(seed)
            .withBatchSize(batchSize)
            .withRootSearch(new RootSearch.Gumbel(8, 50, 1, noise));
    try (MctsSearch search =
        new MctsSearch(parameters, game.newInitialState(), worker -> new HashEvaluator(game, 1))) {
      search.advance(search.search(SearchLimits.ofPlayouts(100)).action());
      search.search(SearchLimits.ofVisits(150));
      return TreeWalk.describe(search.tree(), SearchTree.ROOT);
    }
  }

  /** A batch never goes across two phases, so that halving knows all values. */
  @ParameterizedTest
  @ValueSource(ints = {4, 64})
  void batchesGetTheSameShares(int batchSize) {
    Game game = MnkGame.gomoku();
    SearchParameters parameters = gumbel(3, 16).withBatchSize(batchSize);
    try (MctsSearch search =
        new MctsSearch(parameters, game.newInitialState(), worker -> new HashEvaluator(game, 1))) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(201));
      int[] counts =
          result.actions().stream().mapToInt(ActionResult::visits).filter(n -> n > 0).toArray();
      Arrays.sort(counts);
      assertArrayEquals(new int[] {3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 21, 21, 49, 49}, counts);
      TreeWalk.assertLaws(search.tree(), game.newInitialState());
    }
  }

  @Test
  void threadsMakeAllPlayouts() {
    Game game = new ConnectFour();
    for (int round = 0; round < 10; round++) {
      SearchParameters parameters = gumbel(round, 4).withThreads(3).withBatchSize(2);
      try (MctsSearch search =
          new MctsSearch(
              parameters, game.newInitialState(), worker -> new HashEvaluator(game, 1))) {
        SearchResult result = search.search(SearchLimits.ofPlayouts(301));
        assertEquals(301, result.visits());
        TreeWalk.assertLaws(search.tree(), game.newInitialState());
      }
    }
  }

  /** Even where the noise would like another action, a proven win is played. */
  @Test
  void proofsComeFirst() {
    State winning = Positions.after(new ConnectFour(), "1 7 1 7 1 6");
    for (int seed = 0; seed < 10; seed++) {
      try (MctsSearch search =
          new MctsSearch(gumbel(seed, 7), winning, worker -> new UniformEvaluator())) {
        SearchResult result = search.search(SearchLimits.ofPlayouts(50));
        assertEquals("1", result.actionName(), result.toString());
        assertTrue(result.isProven());
      }
    }
  }

  /** One action is lost at once, and is not chosen however large its noise and prior are. */
  @Test
  void provenLossesAreAvoided() {
    Minimax truth = new Minimax();
    Game game = new TicTacToe();
    State position = Positions.after(game, "a3 b2 c1");
    for (int seed = 0; seed < 10; seed++) {
      try (MctsSearch search =
          new MctsSearch(gumbel(seed, 9), position, worker -> new UniformEvaluator())) {
        SearchResult result = search.search(SearchLimits.ofPlayouts(3_000));
        State next = Minimax.after(position, result.action());
        assertEquals(truth.valueForFirst(position), truth.valueForFirst(next), result.toString());
      }
    }
  }

  /** The Gumbel-max trick: without values the chosen action is a draw from the policy. */
  @Test
  void withoutValuesTheChoiceIsADrawFromThePolicy() {
    Game game = new ConnectFour();
    State start = game.newInitialState();
    int[] chosen = new int[game.actionCount()];
    SearchParameters flat =
        SearchParameters.puct(1).withRootSearch(new RootSearch.Gumbel(7, 0, 0, 1));
    double[] priors = new double[game.actionCount()];
    int draws = 4_000;
    try (MctsSearch search = new MctsSearch(flat, start, worker -> new HashEvaluator(game, 1))) {
      for (int i = 0; i < draws; i++) {
        search.setPosition(start);
        SearchResult result = search.search(SearchLimits.ofPlayouts(2));
        chosen[result.action()]++;
        result.actions().forEach(each -> priors[each.action()] = each.prior());
      }
    }
    for (int action = 0; action < chosen.length; action++) {
      double deviation = Math.sqrt(draws * priors[action] * (1 - priors[action]));
      assertEquals(draws * priors[action], chosen[action], 5 * deviation + 1e-9);
    }
  }

  @Test
  void nonsenseIsRefused() {
    Game game = new ConnectFour();
    try (MctsSearch search =
        new MctsSearch(gumbel(1, 4), game.newInitialState(), worker -> new UniformEvaluator())) {
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> search.search(SearchLimits.ofTime(Duration.ofSeconds(1))));
      assertTrue(refused.toString().contains("limit the playouts"), refused.toString());
      assertEquals(1, search.search(SearchLimits.ofPlayouts(1)).playouts());
    }
    assertThrows(IllegalArgumentException.class, () -> RootSearch.Gumbel.of(0));
    assertThrows(IllegalArgumentException.class, () -> new RootSearch.Gumbel(1, Double.NaN, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> gumbel(1, 4).withVariety(new RootNoise(0.25, 1), 0));
    assertThrows(IllegalArgumentException.class, () -> gumbel(1, 4).withVariety(RootNoise.NONE, 1));
  }

  @Test
  void anOrdinarySearchHasNoImprovedPolicy() {
    Game game = new ConnectFour();
    try (MctsSearch search =
        new MctsSearch(
            SearchParameters.puct(1), game.newInitialState(), worker -> new UniformEvaluator())) {
      assertTrue(search.search(SearchLimits.ofPlayouts(5)).improvedPolicy().isEmpty());
    }
  }
}
