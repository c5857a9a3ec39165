package io.tengen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectFourSolverTest {
  private static final int FEWEST_STONES_OF_MINIMAX = 30;

  private final ConnectFour game = new ConnectFour();
  private final ConnectFourSolver solver = new ConnectFourSolver();

  private State after(String columns) {
    State state = game.newInitialState();
    for (int i = 0; i < columns.length(); i++) {
      state.apply(columns.charAt(i) - '1');
    }
    return state;
  }

  /** Positions and the signs of their scores from the test sets of Pascal Pons. */
  @ParameterizedTest
  @CsvSource({
    "2252576253462244111563365343671351441, -1",
    "7422341735647741166133573473242566, 1",
    "23163416124767223154467471272416755633, 0",
    "65214673556155731566316327373221417, -1",
    "52677675164321472411331752454, 0",
    "233377345754465174223731671122611552, 1",
    "6763525635134453444361412671365712, -1",
    "211376455663355325112113664364524722, 0",
    "3146762114467714356347741621375222, -1",
    "67152117737262713366376314254, 1",
    "2762751722231276466633475674533, 1",
    "427566236745127177115664464254, 1",
    "7172212567451542223676134464437761515, 0",
    "3575316255751336464276636772271112, -1",
    "5554224333234511764415115, 1",
    "326615663752621323655335514271, 1",
    "24617524315172127, 1",
    "12514726155174536522772517671, -1",
    "43745416472735, -1",
    "427631264721, 1",
    "335662333565, -1",
    "157564142155, -1",
    "543772563551, 1",
    "165746146225, -1",
  })
  void publishedValuesAreFound(String columns, int value) {
    assertEquals(value, solver.value(after(columns)));
  }

  @Test
  void plainMinimaxAgreesNearTheEnd() {
    int compared = 0;
    for (int seed = 0; seed < 400; seed++) {
      RandomStream random = new RandomStream(seed);
      State state = game.newInitialState();
      int[] legal = new int[game.actionCount()];
      for (int stones = 0; !state.isTerminal(); stones++) {
        if (stones >= FEWEST_STONES_OF_MINIMAX) {
          assertEquals(
              Integer.signum(slowScore(state, stones)), solver.value(state), state.toString());
          assertEquals(bestByMinimax(state, stones), solver.bestActions(state), state.toString());
          compared++;
        }
        state.apply(legal[random.nextInt(state.legalActions(legal))]);
      }
      assertEquals(state.returnFor(state.currentPlayer()), solver.value(state));
    }
    assertTrue(compared > 100, compared + " positions");
  }

  @Test
  void scoresAreThoseOfPlainMinimax() {
    int compared = 0;
    for (int seed = 0; seed < 200; seed++) {
      State state = game.newInitialState();
      RandomStream random = new RandomStream(seed);
      int[] legal = new int[game.actionCount()];
      for (int stones = 0; !state.isTerminal(); stones++) {
        if (stones >= FEWEST_STONES_OF_MINIMAX) {
          assertEquals(slowScore(state, stones), solver.score(state), state.toString());
          List<Integer> quickest = solver.quickestActions(state);
          assertTrue(solver.bestActions(state).containsAll(quickest), state.toString());
          for (int action : quickest) {
            State next = state.copy();
            next.apply(action);
            assertEquals(slowScore(state, stones), -slowScore(next, stones + 1));
          }
          compared++;
        }
        state.apply(legal[random.nextInt(state.legalActions(legal))]);
      }
    }
    assertTrue(compared > 50, compared + " positions");
  }

  /** The stones that the winner has left, the one that wins included. */
  private static int slowScore(State state, int stones) {
    if (state.isTerminal()) {
      // The one that wins was played already.
      int sign = (int) state.returnFor(state.currentPlayer());
      return sign * ((42 - stones) / 2 + 1);
    }
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    int best = -42;
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(legal[i]);
      best = Math.max(best, -slowScore(next, stones + 1));
    }
    return best;
  }

  /** Scores from the test sets of Pascal Pons. */
  @ParameterizedTest
  @CsvSource({
    "2252576253462244111563365343671351441, -1",
    "7422341735647741166133573473242566, 1",
    "23163416124767223154467471272416755633, 0",
    "65214673556155731566316327373221417, -1",
  })
  void publishedScoresAreFound(String columns, int score) {
    assertEquals(score, solver.score(after(columns)));
  }

  private static List<Integer> bestByMinimax(State state, int stones) {
    int value = Integer.signum(slowScore(state, stones));
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(legal[i]);
      if (-Integer.signum(slowScore(next, stones + 1)) == value) {
        best.add(legal[i]);
      }
    }
    return best;
  }

  /** Alpha-beta with a table must not depend on what was asked before. */
  @Test
  void aUsedTableAnswersAsANewOne() {
    BestMoveCheck check = BestMoveCheck.ofUct(1);
    for (int number = 0; number < 3; number++) {
      State position = check.position(number);
      List<Integer> before = solver.bestActions(position);
      assertEquals(before, solver.bestActions(position));
      assertEquals(before, new ConnectFourSolver().bestActions(position));
    }
  }

  @Test
  void anotherGameIsRefused() {
    State other = new TicTacToe().newInitialState();
    assertThrows(IllegalArgumentException.class, () -> solver.value(other));
  }
}
