package io.tengen.agents.knowledge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import io.tengen.go.playout.PlayoutBoard;
import io.tengen.search.Evaluations;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchLimits;
import io.tengen.search.SearchParameters;
import io.tengen.search.SearchResult;
import io.tengen.search.evaluator.RolloutEvaluator;
import io.tengen.search.player.RolloutPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoRolloutEvaluatorTest {
  private static GoGame game(double komi) {
    return new GoGame(5, Ruleset.TROMP_TAYLOR.rules().withKomi(komi));
  }

  private static double value(GoState state) {
    Evaluations out = new Evaluations(state.game().actionCount(), 1);
    new GoKnowledge().newRollouts(state.game(), Optional.empty(), 1).evaluate(List.of(state), out);
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

  @ParameterizedTest
  @EnumSource
  void detailsAgreeWithTheValueAndWithEachOther(RolloutPolicy policy) {
    GoGame game = game(0.5);
    GoState state = game.newInitialState();
    state.apply(12);
    Evaluations out = Evaluations.withDetails(game.actionCount(), 1);
    int untouched = 0;
    for (int seed = 0; seed < 200; seed++) {
      new GoKnowledge().newRollouts(game, Optional.of(policy), seed).evaluate(List.of(state), out);
      assertEquals(Math.signum(out.score(0)), out.value(0));
      double sum = 0;
      for (int action = 0; action < 25; action++) {
        sum += out.ownership()[action];
        untouched += out.firstPlayers()[action] == Evaluations.NOBODY ? 1 : 0;
      }
      assertEquals(0, out.ownership()[25]);
      assertEquals(Evaluations.NOBODY, out.firstPlayers()[25]);
      // White is to move and owns the komi; a point that nobody owns is left out of both.
      assertEquals(sum + 0.5, out.score(0), 1e-6, "seed " + seed);
    }
    assertTrue(untouched > 0 && untouched < 200 * 25 / 2, "untouched: " + untouched);
  }

  /** The same playout on a board of the test's own, read move by move. */
  @ParameterizedTest
  @EnumSource
  void whoPlayedWhereFirstIsToldByTurns(RolloutPolicy policy) {
    GoGame game = game(0.5);
    GoState state = game.newInitialState();
    Evaluations out = Evaluations.withDetails(game.actionCount(), 1);
    for (int seed = 0; seed < 20; seed++) {
      state.apply(seed);
      PlayoutBoard board = new PlayoutBoard(game.size());
      board.copyFrom(state.board());
      int player = state.currentPlayer();
      if (policy == RolloutPolicy.LIGHT) {
        board.playOut(player, new RandomStream(seed));
      } else {
        board.playOutHeavily(player, state.lastPly().point(), new RandomStream(seed));
      }
      byte[] expected = new byte[game.actionCount()];
      Arrays.fill(expected, Evaluations.NOBODY);
      for (int move = board.moveCount() - 1; move >= 0; move--) {
        if (board.move(move) != Points.PASS) {
          int action = game.points().actionOf(board.move(move));
          expected[action] = (byte) (move % 2 == 0 ? player : 1 - player);
        }
      }
      new GoRolloutEvaluator(game, policy, seed).evaluate(List.of(state), out);
      assertArrayEquals(expected, out.firstPlayers(), "seed " + seed);
    }
  }

  @Test
  void aSearchTellsScoreAndOwnership() {
    GoGame game = game(0.5);
    GoState state = game.newInitialState();
    state.apply(12);
    try (MctsSearch search =
        new MctsSearch(
            SearchParameters.rave(1),
            state,
            worker -> new GoKnowledge().newRollouts(game, Optional.empty(), 1))) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(500));
      assertTrue(result.score().orElseThrow() < -5, result::toString);
      assertTrue(result.ownership().orElseThrow().of(12) < -0.5, "the centre is black's");
      assertEquals(0, result.ownership().orElseThrow().of(25));
    }
  }

  @Test
  void otherGamesAreLeftToUniformGames() {
    assertInstanceOf(
        RolloutEvaluator.class,
        new GoKnowledge().newRollouts(new TicTacToe(), Optional.empty(), 1));
  }
}
