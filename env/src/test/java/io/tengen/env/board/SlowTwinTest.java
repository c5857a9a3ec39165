package io.tengen.env.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random games are the same, in all that a position answers, as those of the slow twins. */
class SlowTwinTest {

  @TestFactory
  Stream<DynamicTest> randomGamesAgree() {
    Stream<DynamicTest> others =
        Stream.of(
            twins(new TicTacToe(), SlowLineGame::ticTacToe, 500),
            twins(new ConnectFour(), SlowLineGame::connectFour, 500),
            twins(new Othello(), SlowOthello::new, 150));
    Stream<DynamicTest> mnkGames =
        Stream.of(
                new MnkGame(2, 2, 2),
                new MnkGame(3, 3, 3),
                new MnkGame(7, 2, 3),
                new MnkGame(2, 6, 4),
                new MnkGame(7, 5, 4),
                new MnkGame(5, 12, 5),
                MnkGame.gomoku(),
                new MnkGame(19, 19, 6))
            .map(game -> twins(game, () -> SlowLineGame.of(game), 6000 / game.actionCount()));
    return Stream.concat(others, mnkGames);
  }

  private static DynamicTest twins(Game game, Supplier<SlowGame> newTwin, int games) {
    return dynamicTest(
        game.name(),
        () -> {
          for (int seed = 0; seed < games; seed++) {
            RandomStream random = new RandomStream(seed);
            State state = game.newInitialState();
            SlowGame twin = newTwin.get();
            assertAgree(twin, state);
            while (!state.isTerminal()) {
              int action = MovePolicy.uniform().choose(state, random);
              state.apply(action);
              twin.play(action);
              assertAgree(twin, state);
            }
            assertTrue(twin.isOver());
          }
        });
  }

  private static void assertAgree(SlowGame twin, State state) {
    assertEquals(twin.picture(), state.toString());
    assertEquals(twin.player, state.currentPlayer());
    assertEquals(twin.isOver(), state.isTerminal());
    assertEquals(firstReturn(twin), state.returnFor(0));
    int actionCount = state.game().actionCount();
    int[] legal = new int[actionCount];
    assertArrayEquals(
        IntStream.range(0, twin.isOver() ? 0 : actionCount).filter(twin::isLegal).toArray(),
        Arrays.copyOf(legal, state.legalActions(legal)));
    float[] observation = new float[state.game().observationLength()];
    state.writeObservation(observation, 0);
    assertArrayEquals(observe(twin), observation);
  }

  private static double firstReturn(SlowGame twin) {
    if (!twin.isOver() || twin.winner() == SlowGame.NOBODY) {
      return 0;
    }
    return twin.winner() == 0 ? 1 : -1;
  }

  private static float[] observe(SlowGame twin) {
    int squares = twin.columns() * twin.rows();
    float[] observation = new float[3 * squares];
    for (int square = 0; square < squares; square++) {
      char stone = twin.squares[square / twin.columns()][square % twin.columns()];
      observation[square] = stone == twin.stone() ? 1 : 0;
      observation[squares + square] = stone == twin.otherStone() ? 1 : 0;
      observation[2 * squares + square] = twin.player == 0 ? 1 : 0;
    }
    return observation;
  }
}
