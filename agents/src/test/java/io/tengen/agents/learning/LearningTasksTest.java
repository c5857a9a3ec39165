package io.tengen.agents.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tengen.env.Environment;
import io.tengen.env.GameEnvironment;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.Step;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.env.testkit.EnvironmentLaws;
import io.tengen.env.testkit.VectorEnvironmentLaws;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LearningTasksTest {
  private static final TicTacToe GAME = new TicTacToe();

  @TestFactory
  Stream<DynamicTest> environmentsOfEitherSeatKeepTheLaws() {
    return EnvironmentLaws.of(LearningTasks.get("tic-tac-toe-random")::newEnvironment);
  }

  @TestFactory
  Stream<DynamicTest> vectorsAreAsManySingleEnvironments() {
    return Stream.of("cartpole", "tic-tac-toe-perfect")
        .map(LearningTasks::get)
        .flatMap(task -> VectorEnvironmentLaws.of(task::newVector, task::newEnvironment));
  }

  @TestFactory
  Stream<DynamicTest> everyTaskCanBeActedIn() {
    return LearningTasks.names().stream().map(name -> dynamicTest(name, () -> assertActs(name)));
  }

  private static void assertActs(String name) {
    LearningTask task = LearningTasks.get(name);
    assertEquals(name, task.name());
    Environment<float[]> environment = task.newEnvironment();
    assertEquals(task.observationLength(), environment.reset(1).length);
    int[] legal = new int[task.actionCount()];
    assertTrue(environment.legalActions(legal) > 0);
    assertTrue(environment.observationSpace().contains(environment.step(legal[0]).observation()));
    task.model()
        .ifPresent(model -> assertEquals(task.observationLength(), model.stateCount(), name));
  }

  @Test
  void gamesAreGamesWhoeverTheOpponent() {
    assertEquals("tic-tac-toe", LearningTasks.game("tic-tac-toe-perfect").orElseThrow().name());
    assertEquals("connect-four", LearningTasks.game("connect-four-random").orElseThrow().name());
    for (String none : List.of("cartpole", "gridworld")) {
      assertTrue(LearningTasks.game(none).isEmpty(), none);
    }
    assertThrows(IllegalArgumentException.class, () -> LearningTasks.game("connect-four"));
  }

  @Test
  void anUnknownTaskSuggestsTheNearest() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> LearningTasks.get("tic-tac-to-perfect"));
    assertTrue(error.toString().contains("did you mean tic-tac-toe-perfect?"), error.toString());
  }

  @Test
  void theSeatAlternatesByTheSeed() {
    Environment<float[]> environment = LearningTasks.get("tic-tac-toe-random").newEnvironment();
    int first = 0;
    int seeds = 400;
    for (int seed = 0; seed < seeds; seed++) {
      environment.reset(seed);
      first += environment.legalActions(new int[9]) == 9 ? 1 : 0;
    }
    assertTrue(first > 160 && first < 240, first + " times first of " + seeds);
  }

  /** By a slow minimax without a table. */
  @Test
  void aPerfectPlayerPlaysOnlyBestMoves() {
    PerfectPlay perfect = new PerfectPlay(GAME);
    RandomStream random = new RandomStream(2);
    for (int game = 0; game < 12; game++) {
      State state = GAME.newInitialState();
      // Two random moves make it another position each time, and the slow twin fast enough.
      state.apply(MovePolicy.uniform().choose(state, random));
      state.apply(MovePolicy.uniform().choose(state, random));
      while (!state.isTerminal()) {
        double value = slowValue(state);
        int mover = state.currentPlayer();
        state.apply(perfect.choose(state, random));
        double after = state.isTerminal() ? state.returnFor(mover) : -slowValue(state);
        assertEquals(value, after, 1e-12, () -> "game\n" + state);
        if (!state.isTerminal()) {
          state.apply(MovePolicy.uniform().choose(state, random));
        }
      }
    }
  }

  private static double slowValue(State state) {
    if (state.isTerminal()) {
      return state.returnFor(state.currentPlayer());
    }
    int[] legal = new int[9];
    double best = -1;
    for (int i = state.legalActions(legal) - 1; i >= 0; i--) {
      State next = state.copy();
      next.apply(legal[i]);
      best = Math.max(best, -slowValue(next));
    }
    return best;
  }

  @Test
  void perfectPlayersDrawEachOtherAndChooseAmongEquals() {
    PerfectPlay perfect = new PerfectPlay(GAME);
    RandomStream random = new RandomStream(3);
    Environment<float[]> environment = new GameEnvironment(GAME, 0, perfect);
    boolean[] opened = new boolean[9];
    for (int seed = 0; seed < 60; seed++) {
      environment.reset(seed);
      State state = ((GameEnvironment) environment).state();
      int move = perfect.choose(state, random);
      opened[move] = true;
      Step<float[]> step = environment.step(move);
      while (!step.ended()) {
        step = environment.step(perfect.choose(state, random));
      }
      assertEquals(0, step.reward(), "seed " + seed);
    }
    for (boolean square : opened) {
      assertTrue(square, "all nine openings draw");
    }
  }

  @Test
  void aGameThatIsTooLargeIsRefused() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new PerfectPlay(new ConnectFour()));
    assertTrue(error.toString().contains("connect-four shows 126 numbers"), error.toString());
  }

  @Test
  void theGamesAndControlTasksAreThere() {
    assertTrue(
        LearningTasks.names()
            .containsAll(
                List.of(
                    "cartpole-v1",
                    "acrobot",
                    "mountaincar",
                    "gridworld",
                    "tic-tac-toe-random",
                    "tic-tac-toe-perfect",
                    "connect-four-random")));
  }
}
