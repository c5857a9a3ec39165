package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.search.evaluator.HashEvaluator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** UCB1 at the root, playout by playout, against the formula. */
class Ucb1Test {
  private static final int PLAYOUTS = 1_500;

  @Test
  void unvisitedFirstThenTheHighestBound() {
    Game game = new ConnectFour();
    State start = game.newInitialState();
    SearchParameters parameters = SearchParameters.uct(1).withSolver(false);
    try (MctsSearch search =
        new MctsSearch(parameters, start, worker -> new HashEvaluator(game, 1))) {
      SearchLimits one = SearchLimits.ofPlayouts(1);
      SearchResult before = search.search(one);
      for (int playout = 1; playout < PLAYOUTS; playout++) {
        SearchResult after = search.search(one);
        ActionResult chosen = chosen(before, after);
        if (playout <= game.actionCount()) {
          assertEquals(0, chosen.visits(), "playout " + playout);
        } else {
          assertEquals(best(before, parameters.exploration()), chosen, "playout " + playout);
        }
        before = after;
      }
    }
  }

  /** The action that got the visit, as it was before. */
  private static ActionResult chosen(SearchResult before, SearchResult after) {
    List<ActionResult> different =
        before.actions().stream()
            .filter(
                old ->
                    after.actions().stream()
                        .anyMatch(
                            now ->
                                now.action() == old.action() && now.visits() == old.visits() + 1))
            .toList();
    assertEquals(1, different.size());
    return different.get(0);
  }

  private static ActionResult best(SearchResult result, double exploration) {
    ActionResult best = result.actions().get(0);
    for (ActionResult each : result.actions()) {
      if (bound(each, result, exploration) > bound(best, result, exploration)) {
        best = each;
      }
    }
    return best;
  }

  private static double bound(ActionResult action, SearchResult result, double exploration) {
    return action.value()
        + exploration * Math.sqrt(StrictMath.log(result.visits()) / action.visits());
  }
}
