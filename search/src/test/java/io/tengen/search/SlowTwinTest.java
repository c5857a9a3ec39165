package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;
import io.tengen.search.evaluator.HashEvaluator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PUCT against its slow twin: the same visits of every action. */
class SlowTwinTest {
  private static final int PLAYOUTS = 400;

  @Test
  void visitsAreTheTwins() {
    for (Game game : List.of(new TicTacToe(), new ConnectFour(), new Othello(), new PairsGame())) {
      for (int seed = 0; seed < 10; seed++) {
        compare(game, seed, 1 + seed % 3);
      }
    }
  }

  private static void compare(Game game, int seed, int expansionVisits) {
    State position = Positions.random(game, seed / 2, new RandomStream(seed));
    SearchParameters parameters =
        SearchParameters.puct(seed).withSolver(false).withExpansionVisits(expansionVisits);
    SlowPuct slow = new SlowPuct(parameters, new HashEvaluator(game, seed), position);
    for (int i = 0; i < PLAYOUTS; i++) {
      slow.playOut();
    }
    try (MctsSearch fast =
        new MctsSearch(parameters, position, worker -> new HashEvaluator(game, seed))) {
      SearchResult result = fast.search(SearchLimits.ofPlayouts(PLAYOUTS));
      int[] visits = new int[game.actionCount()];
      result.actions().forEach(each -> visits[each.action()] = each.visits());
      assertArrayEquals(slow.rootVisits(), visits, game.name() + ", seed " + seed);
      TreeWalk.assertLaws(fast.tree(), position);
    }
  }
}
