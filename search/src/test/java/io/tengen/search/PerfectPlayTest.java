package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.RolloutEvaluator;
import org.junit.jupiter.api.Test;

/** With 2,000 playouts a move UCT never loses tic-tac-toe to perfect play. */
class PerfectPlayTest {
  private static final int GAMES = 1_000;
  private static final SearchLimits LIMITS = SearchLimits.ofPlayouts(2_000);

  @Test
  void ticTacToeIsNeverLost() {
    Game game = new TicTacToe();
    Minimax perfect = new Minimax();
    for (int number = 0; number < GAMES; number++) {
      int seat = number % 2;
      RandomStream random = new RandomStream(number);
      State state = game.newInitialState();
      int seed = number;
      try (MctsSearch search =
          new MctsSearch(
              SearchParameters.uct(seed), state, worker -> new RolloutEvaluator(game, seed))) {
        while (!state.isTerminal()) {
          int action =
              state.currentPlayer() == seat
                  ? search.search(LIMITS).action()
                  : perfect.bestAction(state, random);
          state.apply(action);
          search.advance(action);
        }
      }
      assertEquals(0, state.returnFor(seat), "game " + number + "\n" + state);
    }
  }
}
