package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.SteppedSearch.Effort;
import io.tengen.search.evaluator.HashEvaluator;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.evaluator.UniformEvaluator;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search that is carried on leaf by leaf: the same as the other one, and its own laws. */
class SteppedSearchTest {
  private static final RootSearch STANDARD = new RootSearch.Standard();
  private static final RootNoise NOISE = new RootNoise(0.25, 0.5);

  private final Game game = new ConnectFour();
  private final State start = game.newInitialState();

  private static List<Game> games() {
    return List.of(new TicTacToe(), new ConnectFour(), new Othello(), new PairsGame());
  }

  private static SearchParameters parameters(SelectionRule rule, long seed) {
    return switch (rule) {
      case UCB1 -> SearchParameters.uct(seed);
      case PUCT -> SearchParameters.puct(seed).withExpansionVisits(1 + (int) (seed % 2));
      case RAVE -> SearchParameters.rave(seed);
    };
  }

  private static Evaluator evaluator(Game game, SelectionRule rule) {
    return rule == SelectionRule.RAVE ? new RolloutEvaluator(game, 1) : new HashEvaluator(game, 1);
  }

  private static Effort plain(int visits) {
    return new Effort(visits, RootNoise.NONE, STANDARD, 0);
  }

  @ParameterizedTest
  @EnumSource
  void aGameHasTheTreesOfTheOtherSearch(SelectionRule rule) {
    for (Game each : games()) {
      for (int seed = 0; seed < 4; seed++) {
        SearchParameters parameters = parameters(rule, seed).withDecisiveMoves(seed >= 2);
        compare(each, rule, parameters, new Effort(120, RootNoise.NONE, STANDARD, 0));
        compare(each, rule, parameters.withVariety(NOISE, 0), new Effort(120, NOISE, STANDARD, 0));
        RootSearch gumbel = RootSearch.Gumbel.of(4);
        compare(
            each,
            rule,
            parameters.withRootSearch(gumbel),
            new Effort(50, RootNoise.NONE, gumbel, 0));
      }
    }
  }

  /** Plays a game with both, the stepped one with parameters that it must not look at. */
  private static void compare(
      Game game, SelectionRule rule, SearchParameters parameters, Effort effort) {
    State position = game.newInitialState();
    SearchParameters other = parameters.withThreads(3).withBatchSize(7).withVirtualLoss(9);
    SteppedSearch stepped = new SteppedSearch(other, position);
    Stepping stepping = new Stepping(stepped, evaluator(game, rule), game.actionCount());
    boolean isGumbel = effort.rootSearch() instanceof RootSearch.Gumbel;
    SearchLimits limits =
        isGumbel
            ? SearchLimits.ofPlayouts(effort.visits())
            : SearchLimits.ofVisits(effort.visits());
    try (MctsSearch search =
        new MctsSearch(parameters, position, worker -> evaluator(game, rule))) {
      for (int ply = 0; ply < 12 && !position.isTerminal(); ply++) {
        SearchResult result = search.search(limits);
        stepping.run(effort);
        assertEquals(
            TreeWalk.describe(search.tree(), SearchTree.ROOT),
            TreeWalk.describe(stepped.tree(), SearchTree.ROOT));
        assertSame(result, stepped, game);
        assertEquals(search.tree().details().score(), stepped.tree().details().score());
        search.advance(result.action());
        stepped.advance(result.action());
        position.apply(result.action());
      }
    }
  }

  private static void assertSame(SearchResult result, SteppedSearch stepped, Game game) {
    assertEquals(result.action(), stepped.bestAction(), result.toString());
    assertEquals(result.visits(), stepped.rootVisits());
    assertEquals(result.value(), stepped.rootValue());
    assertEquals(result.isProven(), stepped.isProven());
    for (ActionResult each : result.actions()) {
      assertEquals(each.prior(), stepped.prior(each.action()));
      assertEquals(each.visits(), stepped.visits(each.action()));
      assertEquals(each.value(), stepped.value(each.action()));
    }
    float[] target = new float[game.actionCount()];
    stepped.policyTarget(target, 0);
    for (int action = 0; action < target.length && result.improvedPolicy().isPresent(); action++) {
      assertEquals((float) result.improvedPolicy().get().of(action), target[action]);
    }
  }

  @Test
  void gamesKeepTheLaws() {
    RandomStream random = new RandomStream(5);
    for (Game each : games()) {
      int actions = each.actionCount();
      SteppedSearch search = new SteppedSearch(SearchParameters.puct(1), each.newInitialState());
      Stepping stepping = new Stepping(search, new HashEvaluator(each, 3), actions);
      for (int round = 0; round < 5; round++) {
        State position = each.newInitialState();
        search.restart(position, round);
        while (!position.isTerminal()) {
          boolean isFast = random.nextInt(2) == 0;
          int before = search.rootVisits();
          int visits = isFast ? 15 : 80;
          stepping.run(isFast ? plain(visits) : new Effort(visits, NOISE, STANDARD, 2));
          TreeWalk.assertLaws(search.tree(), position);
          assertTrue(
              search.isProven() || search.rootVisits() == Math.max(before, visits),
              search.rootVisits() + " visits");
          assertTrue(Math.abs(search.rootValue()) <= 1);
          assertTarget(search, position);
          int action = search.sampleAction(round / 2.0, random);
          search.advance(action);
          position.apply(action);
        }
      }
    }
  }

  private static void assertTarget(SteppedSearch search, State position) {
    int actions = position.game().actionCount();
    float[] target = new float[actions + 2];
    target[0] = 7;
    target[actions + 1] = 7;
    search.policyTarget(target, 1);
    assertEquals(7, target[0]);
    assertEquals(7, target[actions + 1]);
    double sum = 0;
    double legal = 0;
    for (int action = 0; action < actions; action++) {
      assertTrue(target[action + 1] >= 0);
      sum += target[action + 1];
    }
    for (int action : Minimax.legal(position)) {
      legal += target[action + 1];
    }
    assertEquals(1, sum, 1e-5);
    assertEquals(sum, legal);
  }

  /** What a search does depends on nothing that it did before, even where memory runs out. */
  @Test
  void aRestartIsANewSearch() {
    Game gomoku = MnkGame.gomoku();
    State position = gomoku.newInitialState();
    SearchParameters parameters = SearchParameters.puct(1).withTreeMebibytes(1);
    Effort effort = new Effort(800, NOISE, STANDARD, 2);
    SteppedSearch used = new SteppedSearch(parameters, position);
    Stepping stepping = new Stepping(used, new HashEvaluator(gomoku, 1), gomoku.actionCount());
    stepping.run(effort);
    used.advance(used.bestAction());
    stepping.run(new Effort(20, RootNoise.NONE, RootSearch.Gumbel.of(4), 0));
    for (int seed = 1; seed < 3; seed++) {
      used.restart(position, seed);
      SearchParameters same = parameters.toBuilder().build();
      SteppedSearch fresh = new SteppedSearch(seed == 1 ? same : otherSeed(same), position);
      assertEquals(playTwo(fresh, effort), playTwo(used, effort));
    }
    assertNotEquals(
        playTwo(new SteppedSearch(parameters, position), effort),
        playTwo(new SteppedSearch(otherSeed(parameters), position), effort));
  }

  private static SearchParameters otherSeed(SearchParameters parameters) {
    return SearchParameters.puct(2).withTreeMebibytes(parameters.treeMebibytes());
  }

  private static String playTwo(SteppedSearch search, Effort effort) {
    Game gomoku = MnkGame.gomoku();
    Stepping stepping = new Stepping(search, new HashEvaluator(gomoku, 1), gomoku.actionCount());
    stepping.run(effort);
    String first = TreeWalk.describe(search.tree(), SearchTree.ROOT);
    search.advance(search.bestAction());
    stepping.run(effort);
    return first + TreeWalk.describe(search.tree(), SearchTree.ROOT);
  }

  @Test
  void nothingIsAllocatedAPlayout() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Evaluations answers = new Evaluations(game.actionCount(), 1);
    new HashEvaluator(game, 1).evaluate(List.of(start), answers);
    SteppedSearch search = new SteppedSearch(SearchParameters.puct(1).withSolver(false), start);
    int playouts = 3_000;
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      search.setPosition(start);
      long before = threads.getCurrentThreadAllocatedBytes();
      search.begin(new Effort(playouts, NOISE, STANDARD, 2));
      while (search.next()) {
        search.answer(answers, 0);
      }
      search.advance(3);
      allocated = Math.min(allocated, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(allocated < playouts, allocated + " bytes for " + playouts + " playouts");
  }

  @Test
  void aSearchMayBeLeftAtItsLeaf() {
    SteppedSearch search = new SteppedSearch(SearchParameters.puct(1), start);
    Stepping stepping = new Stepping(search, new HashEvaluator(game, 1), game.actionCount());
    search.begin(plain(50));
    assertTrue(search.next());
    for (int i = 0; i < 10; i++) {
      stepping.answer();
      assertTrue(search.next());
    }
    search.begin(plain(50));
    assertThrows(IllegalStateException.class, search::leaf);
    assertEquals(40, stepping.run(plain(50)));
    TreeWalk.assertLaws(search.tree(), start);
    search.begin(plain(80));
    assertTrue(search.next());
    search.advance(3);
    assertThrows(IllegalStateException.class, () -> search.answer(new Evaluations(7, 1), 0));
    assertFalse(search.next(), "there is no search at the new root yet");
    TreeWalk.assertLaws(search.tree(), Minimax.after(start, 3));
  }

  @Test
  void anExpandedRootNeedsNoMoreThanItsVisits() {
    SteppedSearch search = new SteppedSearch(SearchParameters.puct(1), start);
    Stepping stepping = new Stepping(search, new HashEvaluator(game, 1), game.actionCount());
    assertEquals(1, stepping.run(plain(1)));
    assertEquals(0, stepping.run(plain(1)));
    assertEquals(99, stepping.run(plain(100)));
    assertEquals(0, stepping.run(plain(60)));
    // A Gumbel root counts the playouts of its own search.
    assertEquals(60, stepping.run(new Effort(60, RootNoise.NONE, RootSearch.Gumbel.of(4), 0)));
    assertEquals(160, search.rootVisits());
  }

  @Test
  void nonsenseIsRefused() {
    refused("visits is 0, but must be in [1, ", () -> plain(0));
    refused("forcedPlayouts is -1", () -> new Effort(1, RootNoise.NONE, STANDARD, -1));
    RootSearch gumbel = RootSearch.Gumbel.of(4);
    refused("both must be 0", () -> new Effort(1, NOISE, gumbel, 0));
    refused("both must be 0", () -> new Effort(1, RootNoise.NONE, gumbel, 2));
    SteppedSearch uct = new SteppedSearch(SearchParameters.uct(1), start);
    refused("PUCT alone", () -> uct.begin(new Effort(1, RootNoise.NONE, STANDARD, 2)));

    SteppedSearch search = new SteppedSearch(SearchParameters.puct(1), start);
    unready("was not evaluated yet", search::rootValue);
    unready("was not evaluated yet", search::bestAction);
    unready("was not evaluated yet", () -> search.policyTarget(new float[7], 0));
    unready("there is no leaf", search::leaf);
    search.begin(plain(10));
    assertTrue(search.next());
    unready("the leaf has no answer yet", search::next);
    refused("9 actions, but the game 7", () -> search.answer(new Evaluations(9, 1), 0));
    Evaluations answers = new Evaluations(7, 1);
    new UniformEvaluator().evaluate(List.of(start), answers);
    answers.setValue(0, 2);
    String told = assertThrows(SearchException.class, () -> search.answer(answers, 0)).toString();
    assertTrue(told.contains("value is 2.0"), told);
    assertEquals(0, search.rootVisits());
    answers.setValue(0, 0.5);
    search.answer(answers, 0);
    assertEquals(0.5, search.rootValue());
    refused("temperature is -1", () -> search.sampleAction(-1, new RandomStream(1)));
    refused("action is 7, but must be in [0, 6]", () -> search.prior(7));
    refused("", () -> search.advance(9));

    State over = Positions.after(new TicTacToe(), "a3 b3 a2 b2 a1");
    SteppedSearch ended = new SteppedSearch(SearchParameters.puct(1), over);
    unready("the game is over", () -> ended.begin(plain(10)));
  }

  private static void refused(String message, Executable code) {
    String told = assertThrows(IllegalArgumentException.class, code).toString();
    assertTrue(told.contains(message), told);
  }

  private static void unready(String message, Executable code) {
    String told = assertThrows(IllegalStateException.class, code).toString();
    assertTrue(told.contains(message), told);
  }
}
