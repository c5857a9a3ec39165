package io.tengen.env.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tengen.env.Game;
import io.tengen.env.GameEnvironment;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The laws of {@link Game} and {@link State}, numbered as in the latter's Javadoc, under random
 * play; and those of {@code Environment} on the game with a random opponent.
 */
public final class GameLaws {
  private static final int GAMES = 30;

  private final Game game;

  private GameLaws(Game game) {
    this.game = game;
  }

  /** One test a law. */
  public static Stream<DynamicTest> of(Game game) {
    GameLaws laws = new GameLaws(game);
    Stream<DynamicTest> own =
        Stream.of(
            dynamicTest("1 legality agrees with apply", laws::legalityAgreesWithApply),
            dynamicTest("2 a refused action changes nothing", laws::refusalChangesNothing),
            dynamicTest("3 returns are zero-sum, and 0 until the end", laws::returnsAreZeroSum),
            dynamicTest("4 copies are deep", laws::copiesAreDeep),
            dynamicTest("5 observations stay in their space", laws::observationsStayInSpace),
            dynamicTest("6 games end", laws::gamesEnd),
            dynamicTest("every action has a name of its own", laws::namesEveryAction));
    return Stream.concat(
        Stream.concat(own, SymmetryLaws.of(game)),
        Stream.of(0, 1)
            .flatMap(
                seat ->
                    EnvironmentLaws.of(
                        () -> new GameEnvironment(game, seat, MovePolicy.uniform()))));
  }

  /** Visits every position of random games, the last one included. */
  private void onEveryPosition(PositionCheck check) {
    for (int seed = 0; seed < GAMES; seed++) {
      RandomStream random = new RandomStream(seed);
      State state = game.newInitialState();
      check.check(state, random);
      for (int ply = 0; ply < game.maxGameLength() && !state.isTerminal(); ply++) {
        state.apply(MovePolicy.uniform().choose(state, random));
        check.check(state, random);
      }
    }
  }

  private void legalityAgreesWithApply() {
    onEveryPosition(
        (state, random) -> {
          int[] legal = legalActions(state);
          assertEquals(state.isTerminal(), legal.length == 0, "legal actions of\n" + state);
          for (int i = 1; i < legal.length; i++) {
            assertTrue(legal[i - 1] < legal[i], "not ascending: " + Arrays.toString(legal));
          }
          for (int action = -1; action <= game.actionCount(); action++) {
            State next = state.copy();
            int tried = action;
            if (Arrays.binarySearch(legal, action) >= 0) {
              next.apply(action);
            } else {
              assertThrows(
                  IllegalArgumentException.class,
                  () -> next.apply(tried),
                  () -> "action " + tried + " in\n" + state);
            }
          }
        });
  }

  private void refusalChangesNothing() {
    onEveryPosition(
        (state, random) -> {
          String before = describe(state);
          int[] legal = legalActions(state);
          for (int action = -1; action <= game.actionCount(); action++) {
            if (Arrays.binarySearch(legal, action) < 0) {
              int illegal = action;
              assertThrows(IllegalArgumentException.class, () -> state.apply(illegal));
            }
          }
          assertEquals(before, describe(state));
        });
  }

  private void returnsAreZeroSum() {
    onEveryPosition(
        (state, random) -> {
          double first = state.returnFor(0);
          assertEquals(0, first + state.returnFor(1), "sum of returns in\n" + state);
          assertTrue(first >= -1 && first <= 1, "return " + first);
          assertTrue(state.isTerminal() || first == 0, "a return before the end in\n" + state);
          int player = state.currentPlayer();
          assertTrue(player == 0 || player == 1, "player " + player);
        });
  }

  private void copiesAreDeep() {
    State reused = game.newInitialState();
    onEveryPosition(
        (state, random) -> {
          String before = describe(state);
          State copy = state.copy();
          reused.copyFrom(state);
          assertEquals(before, describe(copy), "copy");
          assertEquals(before, describe(reused), "copyFrom");
          for (int ply = 0; ply < 6 && !copy.isTerminal(); ply++) {
            int action = MovePolicy.uniform().choose(copy, random);
            copy.apply(action);
            reused.apply(action);
            assertEquals(describe(copy), describe(reused), "the copies parted");
          }
          assertEquals(before, describe(state), "the original changed with its copy");
        });
  }

  private void observationsStayInSpace() {
    int length = game.observationLength();
    float untouched = -7;
    onEveryPosition(
        (state, random) -> {
          float[] out = new float[length + 2];
          Arrays.fill(out, untouched);
          state.writeObservation(out, 1);
          assertEquals(untouched, out[0], "wrote before the offset");
          assertEquals(untouched, out[length + 1], "wrote past the end");
          for (int i = 1; i <= length; i++) {
            assertTrue(out[i] >= 0 && out[i] <= 1, "element " + (i - 1) + " is " + out[i]);
          }
          float[] again = new float[length];
          state.copy().writeObservation(again, 0);
          assertArrayEquals(Arrays.copyOfRange(out, 1, length + 1), again);
        });
  }

  private void gamesEnd() {
    for (int seed = 0; seed < GAMES; seed++) {
      RandomStream random = new RandomStream(seed);
      State state = game.newInitialState();
      int plies = 0;
      while (!state.isTerminal()) {
        assertTrue(plies < game.maxGameLength(), "longer than " + game.maxGameLength());
        state.apply(MovePolicy.uniform().choose(state, random));
        plies++;
      }
    }
  }

  private void namesEveryAction() {
    Set<String> names = new HashSet<>();
    for (int action = 0; action < game.actionCount(); action++) {
      String name = game.actionName(action);
      assertFalse(name.isBlank(), "action " + action + " has no name");
      assertTrue(names.add(name), "two actions are called " + name);
    }
    assertThrows(IllegalArgumentException.class, () -> game.actionName(-1));
    assertThrows(IllegalArgumentException.class, () -> game.actionName(game.actionCount()));
  }

  /** Everything a state answers, as one text. */
  private String describe(State state) {
    float[] observation = new float[game.observationLength()];
    state.writeObservation(observation, 0);
    return state
        + "\nplayer "
        + state.currentPlayer()
        + ", terminal "
        + state.isTerminal()
        + ", return "
        + state.returnFor(0)
        + ", legal "
        + Arrays.toString(legalActions(state))
        + ", sees "
        + Arrays.toString(observation);
  }

  private static int[] legalActions(State state) {
    int[] legal = new int[state.game().actionCount()];
    return Arrays.copyOf(legal, state.legalActions(legal));
  }

  @FunctionalInterface
  private interface PositionCheck {
    void check(State state, RandomStream random);
  }
}
