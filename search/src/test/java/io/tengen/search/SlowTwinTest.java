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

/** PUCT and RAVE against their slow twins: the same visits of every action. */
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

  /** Made-up answers, with made-up first players, a function of the position. */
  private static Evaluator withFirstPlayers(Game game, int seed) {
    HashEvaluator values = new HashEvaluator(game, seed);
    HashEvaluator dice = new HashEvaluator(game, seed + 1_000);
    Evaluations drawn = new Evaluations(game.actionCount(), 1);
    return (states, out) -> {
      values.evaluate(states, out);
      dice.evaluate(states, drawn);
      for (int action = 0; action < game.actionCount(); action++) {
        float dieRoll = drawn.policies()[action];
        out.firstPlayers()[action] =
            dieRoll < 0.1 ? Evaluations.NOBODY : (byte) (dieRoll < 0.4 ? 0 : 1);
      }
    };
  }

  @Test
  void visitsOfRaveAreTheTwins() {
    for (Game game : List.of(new TicTacToe(), new ConnectFour(), new Othello(), new PairsGame())) {
      for (int seed = 0; seed < 10; seed++) {
        State position = Positions.random(game, seed / 2, new RandomStream(seed));
        SearchParameters parameters =
            SearchParameters.rave(seed)
                .withSolver(false)
                .withRaveEquivalence(10 << seed)
                .withExpansionVisits(1 + seed % 3);
        SlowRave slow = new SlowRave(parameters, withFirstPlayers(game, seed), position);
        for (int i = 0; i < PLAYOUTS; i++) {
          slow.playOut();
        }
        int key = seed;
        try (MctsSearch fast =
            new MctsSearch(parameters, position, worker -> withFirstPlayers(game, key))) {
          SearchResult result = fast.search(SearchLimits.ofPlayouts(PLAYOUTS));
          int[] visits = new int[game.actionCount()];
          result.actions().forEach(each -> visits[each.action()] = each.visits());
          assertArrayEquals(slow.rootVisits(), visits, game.name() + ", seed " + seed);
          TreeWalk.assertLaws(fast.tree(), position);
        }
      }
    }
  }
}
