package io.tengen.search.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.Symmetries;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.MnkGame;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SymmetryEvaluatorTest {
  private static final List<Game> GAMES =
      List.of(
          new TicTacToe(),
          new ConnectFour(),
          new Othello(),
          MnkGame.gomoku(),
          new MnkGame(5, 4, 4));

  private static List<State> positions(Game game, long seed) {
    RandomStream random = new RandomStream(seed);
    State state = game.newInitialState();
    List<State> positions = new ArrayList<>();
    while (!state.isTerminal()) {
      positions.add(state.copy());
      state.apply(MovePolicy.uniform().choose(state, random));
    }
    return positions;
  }

  private static float[] policy(Evaluations from, int row) {
    int offset = from.policyOffset(row);
    return Arrays.copyOfRange(from.policies(), offset, offset + from.actionCount());
  }

  /** A hash of the observation knows no symmetry: the answer tells which one it was shown. */
  @Test
  void everyAnswerIsThatOfOneImageTakenBack() {
    for (Game game : GAMES) {
      Symmetries symmetries = game.symmetries();
      Set<Integer> seen = new HashSet<>();
      Evaluator decorated = new SymmetryEvaluator(new HashEvaluator(game, 1), game, 5);
      for (int seed = 0; seed < 10; seed++) {
        List<State> states = positions(game, seed);
        Evaluations out = new Evaluations(game.actionCount(), 1);
        decorated.evaluate(states, out);
        assertEquals(states.size(), out.count());
        for (int row = 0; row < states.size(); row++) {
          seen.add(imageOf(symmetries, states.get(row), out, row));
        }
      }
      assertEquals(symmetries.count(), seen.size(), game.name());
    }
  }

  /** The symmetry whose image has this answer, computed the slow way; there must be one. */
  private static int imageOf(Symmetries symmetries, State state, Evaluations out, int row) {
    Game game = state.game();
    for (int symmetry = 0; symmetry < symmetries.count(); symmetry++) {
      TransformedState image = new TransformedState(symmetries, state);
      image.show(state, symmetry);
      Evaluations answer = new Evaluations(game.actionCount(), 1);
      new HashEvaluator(game, 1).evaluate(List.of(image), answer);
      float[] back = new float[game.actionCount()];
      for (int action = 0; action < back.length; action++) {
        back[symmetries.action(symmetries.inverse(symmetry), action)] = answer.policies()[action];
      }
      if (answer.value(0) == out.value(row) && Arrays.equals(back, policy(out, row))) {
        return symmetry;
      }
    }
    throw new AssertionError("no image has this answer: " + state);
  }

  /** A view is the position that the images of the actions lead to. */
  @Test
  void aViewIsTheImageOfThePosition() {
    for (Game game : GAMES) {
      Symmetries symmetries = game.symmetries();
      for (int symmetry = 0; symmetry < symmetries.count(); symmetry++) {
        RandomStream random = new RandomStream(symmetry);
        TransformedState view = new TransformedState(symmetries, game.newInitialState());
        view.show(game.newInitialState(), symmetry);
        State image = game.newInitialState();
        while (!image.isTerminal()) {
          int action = MovePolicy.uniform().choose(image, random);
          image.apply(action);
          State before = view.copy();
          view.apply(action);
          before.copyFrom(view);
          for (State each : List.of(view, before)) {
            int[] legal = new int[game.actionCount()];
            int[] others = new int[game.actionCount()];
            assertEquals(image.legalActions(legal), each.legalActions(others));
            assertArrayEquals(legal, others);
            assertArrayEquals(observation(image), observation(each));
            assertEquals(image.returnFor(0), each.returnFor(0));
            assertEquals(image.currentPlayer(), each.currentPlayer());
            assertEquals(image.isTerminal(), each.isTerminal());
          }
        }
      }
    }
  }

  private static float[] observation(State state) {
    float[] observation = new float[state.game().observationLength() + 1];
    state.writeObservation(observation, 1);
    return observation;
  }

  /** What is symmetric itself is not changed: stones on a place and its images make its prior. */
  @Test
  void ownershipIsTakenBackAsThePolicyIs() {
    for (Game game : GAMES) {
      Evaluator hash = new HashEvaluator(game, 1);
      Evaluator telling =
          (states, out) -> {
            hash.evaluate(states, out);
            for (int row = 0; row < out.count(); row++) {
              int offset = out.policyOffset(row);
              System.arraycopy(out.policies(), offset, out.ownership(), offset, out.actionCount());
              out.setScore(row, 10 * out.value(row));
            }
          };
      Evaluations out = Evaluations.withDetails(game.actionCount(), 1);
      new SymmetryEvaluator(telling, game, 5).evaluate(positions(game, 1), out);
      for (int row = 0; row < out.count(); row++) {
        int offset = out.policyOffset(row);
        assertArrayEquals(
            policy(out, row),
            Arrays.copyOfRange(out.ownership(), offset, offset + out.actionCount()));
        assertEquals(10 * out.value(row), out.score(row));
      }
    }
  }

  @Test
  void aSymmetricEvaluatorIsNotChanged() {
    for (Game game : GAMES) {
      Evaluator plain = new Neighbours();
      Evaluator decorated = new SymmetryEvaluator(plain, game, 3);
      for (int seed = 0; seed < 2; seed++) {
        List<State> states = positions(game, seed);
        Evaluations expected = new Evaluations(game.actionCount(), 1);
        Evaluations actual = new Evaluations(game.actionCount(), 1);
        plain.evaluate(states, expected);
        decorated.evaluate(states, actual);
        for (int row = 0; row < states.size(); row++) {
          assertArrayEquals(policy(expected, row), policy(actual, row), game.name());
          assertEquals(expected.value(row), actual.value(row), 1e-12);
        }
      }
    }
  }

  /** Priors by what is seen after each action, values by the sum of what is seen: equivariant. */
  private static final class Neighbours implements Evaluator {
    @Override
    public void evaluate(List<? extends State> states, Evaluations out) {
      out.begin(states.size());
      for (int row = 0; row < states.size(); row++) {
        State state = states.get(row);
        float[] policies = out.policies();
        int offset = out.policyOffset(row);
        Arrays.fill(policies, offset, offset + out.actionCount(), 0);
        int[] legal = new int[out.actionCount()];
        int count = state.legalActions(legal);
        for (int i = 0; i < count; i++) {
          State next = state.copy();
          next.apply(legal[i]);
          policies[offset + legal[i]] = 1 + next.legalActions(new int[out.actionCount()]);
        }
        out.setValue(row, 1.0 / (1 + count));
      }
    }
  }

  @Test
  void theSameSeedDrawsTheSame() {
    Game game = MnkGame.gomoku();
    List<State> states = positions(game, 1);
    List<Double> first = values(game, states, 7);
    assertEquals(first, values(game, states, 7));
    assertTrue(!first.equals(values(game, states, 8)));
  }

  private static List<Double> values(Game game, List<State> states, long seed) {
    Evaluations out = new Evaluations(game.actionCount(), 1);
    new SymmetryEvaluator(new HashEvaluator(game, 1), game, seed).evaluate(states, out);
    List<Double> values = new ArrayList<>();
    for (int row = 0; row < states.size(); row++) {
      values.add(out.value(row));
    }
    return values;
  }
}
