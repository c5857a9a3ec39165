package io.tengen.search.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorsTest {
  private final Game game = new ConnectFour();

  /** Positions of a random game. */
  private List<State> positions(long seed) {
    RandomStream random = new RandomStream(seed);
    State state = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    List<State> positions = new ArrayList<>();
    while (!state.isTerminal()) {
      positions.add(state.copy());
      state.apply(legal[random.nextInt(state.legalActions(legal))]);
    }
    return positions;
  }

  private static void assertSameAnswers(Evaluations expected, Evaluations actual) {
    assertEquals(expected.count(), actual.count());
    for (int i = 0; i < expected.count(); i++) {
      assertEquals(expected.value(i), actual.value(i));
    }
    int length = expected.count() * expected.actionCount();
    float[] policies = new float[length];
    float[] others = new float[length];
    System.arraycopy(expected.policies(), 0, policies, 0, length);
    System.arraycopy(actual.policies(), 0, others, 0, length);
    assertArrayEquals(policies, others);
  }

  @Test
  void theCacheAnswersAsTheEvaluatorDoesWhateverItsSize() {
    for (int slots : new int[] {1, 7, 10_000}) {
      Evaluator plain = new HashEvaluator(game, 1);
      try (CachingEvaluator cached =
          new CachingEvaluator(new HashEvaluator(game, 1), game, slots)) {
        Evaluations expected = new Evaluations(game.actionCount(), 1);
        Evaluations actual = new Evaluations(game.actionCount(), 1);
        long asked = 0;
        for (int round = 0; round < 60; round++) {
          List<State> states = positions(round % 20);
          plain.evaluate(states, expected);
          cached.evaluate(states, actual);
          assertSameAnswers(expected, actual);
          asked += states.size();
        }
        assertEquals(asked, cached.hits() + cached.misses());
        assertTrue(slots < 10_000 || cached.hits() > 0.6 * asked, cached.hits() + " hits");
      }
    }
  }

  /** A value or a legal prior that is no number reaches the search each time it is answered. */
  @Test
  void theCacheForgetsWhatIsNotFinite() {
    State state = game.newInitialState();
    int legalAction = 3;
    double[] value = {0};
    float[] prior = {Float.NaN};
    int[] asked = {0};
    Evaluator failing =
        (states, out) -> {
          asked[0]++;
          out.begin(states.size());
          out.setUniformPolicy(0);
          out.setValue(0, value[0]);
          out.policies()[legalAction] = prior[0];
        };
    try (CachingEvaluator cached = new CachingEvaluator(failing, game, 8)) {
      Evaluations out = new Evaluations(game.actionCount(), 1);
      cached.evaluate(List.of(state), out);
      assertTrue(Float.isNaN(out.policies()[legalAction]));
      prior[0] = 0.5f;
      value[0] = Double.POSITIVE_INFINITY;
      cached.evaluate(List.of(state), out);
      assertEquals(Double.POSITIVE_INFINITY, out.value(0));
      value[0] = -0.25;
      cached.evaluate(List.of(state), out);
      assertEquals(-0.25, out.value(0));
      assertEquals(0.5f, out.policies()[legalAction]);
      cached.evaluate(List.of(state), out);
      assertEquals(-0.25, out.value(0));
      assertEquals(3, asked[0]);
      assertEquals(1, cached.hits());
    }
  }

  @Test
  void theCacheClosesWhatItDecorates() {
    boolean[] isClosed = new boolean[1];
    Evaluator closing =
        new Evaluator() {
          @Override
          public void evaluate(List<? extends State> states, Evaluations out) {
            out.begin(states.size());
          }

          @Override
          public void close() {
            isClosed[0] = true;
          }
        };
    new CachingEvaluator(closing, game, 1).close();
    assertTrue(isClosed[0]);
    assertThrows(IllegalArgumentException.class, () -> new CachingEvaluator(closing, game, 0));
  }

  /** Of all random games of tic-tac-toe 58.49% are won by the first player, 28.81% by the other. */
  @Test
  void rolloutsHaveTheMeanOfRandomGames() {
    Game ticTacToe = new TicTacToe();
    RolloutEvaluator rollouts = new RolloutEvaluator(ticTacToe, 1);
    Evaluations out = new Evaluations(ticTacToe.actionCount(), 1);
    double sum = 0;
    int games = 100_000;
    for (int i = 0; i < games; i++) {
      rollouts.evaluate(List.of(ticTacToe.newInitialState()), out);
      sum += out.value(0);
    }
    assertEquals(0.5849 - 0.2881, sum / games, 0.01);
  }

  @Test
  void rolloutsAreSeenByThePlayerToMove() {
    State state = game.newInitialState();
    // Player 1 is to move and cannot stop three in a row with both ends open.
    for (int action : new int[] {2, 2, 3, 3, 4}) {
      state.apply(action);
    }
    RolloutEvaluator rollouts = new RolloutEvaluator(game, 1);
    Evaluations out = new Evaluations(game.actionCount(), 1);
    double sum = 0;
    for (int i = 0; i < 1_000; i++) {
      rollouts.evaluate(List.of(state), out);
      sum += out.value(0);
    }
    assertTrue(sum < -300, "mean " + sum / 1_000);
  }

  /** The first row that can be completed needs the last point: both that are left are played. */
  @Test
  void rolloutsTellWhoPlayedWhatFirst() {
    Game ticTacToe = new TicTacToe();
    RolloutEvaluator rollouts = new RolloutEvaluator(ticTacToe, 1);
    Evaluations out = Evaluations.withDetails(ticTacToe.actionCount(), 1);
    State state = ticTacToe.newInitialState();
    // X O X / X O O / . X .
    for (int action : new int[] {0, 1, 2, 4, 3, 5, 7}) {
      state.apply(action);
    }
    int[] first = new int[2];
    for (int i = 0; i < 100; i++) {
      rollouts.evaluate(List.of(state), out);
      for (int action = 0; action < 8; action++) {
        assertEquals(action == 6, out.firstPlayers()[action] != Evaluations.NOBODY);
      }
      assertEquals(1, out.firstPlayers()[6] + out.firstPlayers()[8], "one point each");
      first[out.firstPlayers()[6]]++;
    }
    assertTrue(first[0] > 0 && first[1] > 0, "both orders");
    state.apply(6);
    rollouts.evaluate(List.of(state), out);
    assertEquals(0, out.firstPlayers()[8], "player 0 has the last point");
    assertEquals(Evaluations.NOBODY, out.firstPlayers()[6], "that was before");
  }

  /** An answer too few must not make a stale one look new. */
  @Test
  void decoratorsRefuseAnotherNumberOfAnswers() {
    Evaluator forgetful = (states, out) -> out.begin(states.size() - 1);
    Evaluations out = new Evaluations(game.actionCount(), 1);
    List<State> two = positions(1).subList(0, 2);
    List<Evaluator> decorators =
        List.of(
            new CachingEvaluator(forgetful, game, 8), new SymmetryEvaluator(forgetful, game, 1));
    for (Evaluator decorator : decorators) {
      IllegalStateException failure =
          assertThrows(IllegalStateException.class, () -> decorator.evaluate(two, out));
      assertEquals(
          "the evaluator answered for 1 positions, but was asked for 2", failure.getMessage());
    }
  }

  @Test
  void hashAnswersAreInRangeAndDependOnTheSeed() {
    Evaluations first = new Evaluations(game.actionCount(), 1);
    Evaluations second = new Evaluations(game.actionCount(), 1);
    new HashEvaluator(game, 1).evaluate(positions(1), first);
    new HashEvaluator(game, 2).evaluate(positions(1), second);
    int equal = 0;
    for (int i = 0; i < first.count(); i++) {
      assertTrue(Math.abs(first.value(i)) <= 1);
      equal += first.value(i) == second.value(i) ? 1 : 0;
    }
    assertEquals(0, equal);
  }
}
