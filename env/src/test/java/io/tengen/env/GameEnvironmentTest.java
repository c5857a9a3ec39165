package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.board.TicTacToe;
import io.tengen.env.testkit.VectorEnvironmentLaws;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tic-tac-toe's squares are 0 to 8, row by row from the top left. */
class GameEnvironmentTest {
  private static final TicTacToe GAME = new TicTacToe();

  /** An opponent who takes the first of some squares that is empty. */
  private static MovePolicy taking(int... squares) {
    return (state, random) -> {
      int[] legal = new int[GAME.actionCount()];
      int count = state.legalActions(legal);
      for (int square : squares) {
        for (int i = 0; i < count; i++) {
          if (legal[i] == square) {
            return square;
          }
        }
      }
      throw new IllegalStateException("no square is left");
    };
  }

  @Test
  void theOpponentsReplyIsPartOfTheStep() {
    GameEnvironment environment = new GameEnvironment(GAME, 0, taking(3, 4, 5));
    assertArrayEquals(new float[18], Arrays.copyOf(environment.reset(1), 18));
    Step<float[]> step = environment.step(0);
    assertEquals(1, step.observation()[0], "the agent's own stone");
    assertEquals(1, step.observation()[9 + 3], "the opponent's reply");
    assertEquals(0, step.reward());
    assertFalse(step.ended());
  }

  @Test
  void theSecondSeatIsAskedAfterTheFirstMove() {
    GameEnvironment environment = new GameEnvironment(GAME, 1, taking(3, 4, 8));
    float[] first = environment.reset(1);
    assertEquals(1, first[9 + 3], "the opponent has begun");
    assertEquals(1, environment.state().currentPlayer());
  }

  @Test
  void whoeverWinsTheRewardIsTheAgentsReturn() {
    assertEquals(1, lastStep(0, taking(3, 4, 8), 0, 1, 2).reward(), "first seat wins");
    assertEquals(-1, lastStep(0, taking(3, 4, 5), 0, 1, 8).reward(), "first seat loses");
    assertEquals(1, lastStep(1, taking(3, 4, 8), 0, 1, 2).reward(), "second seat wins");
    assertEquals(-1, lastStep(1, taking(3, 4, 5), 0, 1).reward(), "second seat loses");
  }

  /** Plays the actions in turn, of which the last one ends the game. */
  private static Step<float[]> lastStep(int seat, MovePolicy opponent, int... actions) {
    GameEnvironment environment = new GameEnvironment(GAME, seat, opponent);
    environment.reset(1);
    for (int i = 0; i < actions.length - 1; i++) {
      Step<float[]> step = environment.step(actions[i]);
      assertFalse(step.ended(), "action " + i);
      assertEquals(0, step.reward(), "action " + i);
    }
    Step<float[]> last = environment.step(actions[actions.length - 1]);
    assertTrue(last.terminated());
    return last;
  }

  /** What other environments have not: actions that become illegal. */
  @TestFactory
  Stream<DynamicTest> manyGamesAtOnceKeepTheLaws() {
    return VectorEnvironmentLaws.of(
        size -> new SerialVectorEnvironment(GameEnvironmentTest::againstRandom, size),
        GameEnvironmentTest::againstRandom);
  }

  private static GameEnvironment againstRandom() {
    return new GameEnvironment(GAME, 1, MovePolicy.uniform());
  }

  @Test
  void aSavedGameOfAnotherGameIsRefused() {
    SerialVectorEnvironment second =
        new SerialVectorEnvironment(GameEnvironmentTest::againstRandom, 1);
    VectorBatch batch = second.newBatch();
    second.reset(5, batch);
    int[] legal = new int[GAME.actionCount()];
    second.legalActions(0, legal);
    second.step(new int[] {legal[0]}, batch);
    SerialVectorEnvironment other =
        new SerialVectorEnvironment(() -> new GameEnvironment(GAME, 1, taking(legal[0])), 1);
    byte[] saved = second.save();
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> other.restore(saved, other.newBatch()));
    assertTrue(
        error.toString().contains("cannot take action " + legal[0] + " of a saved episode"),
        error.toString());
    assertThrows(IllegalStateException.class, () -> other.step(new int[1], other.newBatch()));
  }

  @Test
  void aSeatThatDoesNotExistIsRefused() {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> new GameEnvironment(GAME, 2, MovePolicy.uniform()));
    assertEquals("seat is 2, but must be 0 or 1", error.getMessage());
  }
}
