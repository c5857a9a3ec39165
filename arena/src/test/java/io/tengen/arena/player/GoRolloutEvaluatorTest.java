package io.tengen.arena.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.Evaluations;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.player.RolloutFactory;
import io.tengen.search.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoRolloutEvaluatorTest {
  private static GoGame game(double komi) {
    return new GoGame(5, Ruleset.TROMP_TAYLOR.rules().withKomi(komi));
  }

  private static double value(GoState state) {
    Evaluations out = new Evaluations(state.game().actionCount(), 1);
    GoRolloutEvaluator.of(state.game(), Optional.empty(), 1).evaluate(List.of(state), out);
    return out.value(0);
  }

  /** No playout on 5x5 is won by more than 25 points, so komi decides. */
  @Test
  void komiDecidesAndThePlayerToMoveSees() {
    GoState state = game(25.5).newInitialState();
    assertEquals(-1, value(state), "black to move, white wins");
    state.apply(12);
    assertEquals(1, value(state), "white to move, white wins");
    GoState other = game(-25.5).newInitialState();
    assertEquals(1, value(other), "black to move, black wins");
  }

  @Test
  void whiteIsCompensatedForAHandicap() {
    GoGame game =
        new GoGame(
            5,
            Ruleset.TROMP_TAYLOR
                .rules()
                .withKomi(24)
                .withHandicapCompensation(HandicapCompensation.EACH_STONE));
    int[] stones = {game.points().pointOf(6), game.points().pointOf(18)};
    assertEquals(1, value(game.newHandicapState(stones)), "white to move, 26 points ahead");
  }

  @Test
  void otherGamesAreLeftToUniformGames() {
    assertInstanceOf(
        RolloutEvaluator.class, GoRolloutEvaluator.of(new TicTacToe(), Optional.empty(), 1));
  }

  @Test
  void aSearchWithLightPlayoutsBeatsRandomMovesFromEitherSide() {
    GoGame game = game(0.5);
    for (int seed = 0; seed < 6; seed++) {
      int seat = seed % 2;
      GoState state = game.newInitialState();
      try (Player search =
              KnownPlayers.kinds()
                  .parse("uct:playouts=300")
                  .newPlayer(game, GoRolloutEvaluator::of, seed);
          Player random =
              KnownPlayers.kinds().parse("random").newPlayer(game, RolloutFactory.UNIFORM, seed)) {
        while (!state.isTerminal()) {
          Player player = state.currentPlayer() == seat ? search : random;
          Decision decision = player.choose(Clock.UNLIMITED, new Cancellation());
          int action = assertInstanceOf(Decision.Play.class, decision).action();
          state.apply(action);
          search.played(action);
          random.played(action);
        }
      }
      assertEquals(1, state.returnFor(seat), "seed " + seed + "\n" + state);
    }
  }
}
