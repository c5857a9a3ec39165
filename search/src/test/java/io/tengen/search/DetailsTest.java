package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.board.ConnectFour;
import io.tengen.search.evaluator.RolloutEvaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Score and ownership: means over a search, in the view of who is to move at its root. */
class DetailsTest {
  private static final ConnectFour GAME = new ConnectFour();

  /** Player 0 is always 3 points ahead and owns the first action's point, half of it. */
  private static Evaluator telling() {
    return (states, out) -> {
      out.begin(states.size());
      for (int i = 0; i < states.size(); i++) {
        int sign = states.get(i).currentPlayer() == 0 ? 1 : -1;
        out.setUniformPolicy(i);
        out.setValue(i, 0);
        out.setScore(i, sign * 3);
        for (int action = 0; action < out.actionCount(); action++) {
          out.ownership()[out.policyOffset(i) + action] = action == 0 ? sign * 0.5f : 0;
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theViewIsThatOfTheRoot(int threads) {
    SearchParameters parameters = SearchParameters.puct(1).withThreads(threads);
    try (MctsSearch search =
        new MctsSearch(parameters, GAME.newInitialState(), worker -> telling())) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(200));
      assertEquals(3, result.score().orElseThrow(), 1e-9);
      Ownership ownership = result.ownership().orElseThrow();
      assertEquals(0.5, ownership.of(0), 1e-6);
      assertEquals(0, ownership.of(1), 1e-6);
      assertTrue(result.toString().contains(", score +3.0 after"), result::toString);
      search.advance(result.action());
      assertEquals(-3, search.search(SearchLimits.ofPlayouts(200)).score().orElseThrow(), 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void withoutAnyTheyAreAbsent(int threads) {
    try (MctsSearch search =
        new MctsSearch(
            SearchParameters.uct(1).withThreads(threads),
            GAME.newInitialState(),
            worker -> new RolloutEvaluator(GAME, worker))) {
      SearchResult result = search.search(SearchLimits.ofPlayouts(50));
      assertTrue(result.score().isEmpty() && result.ownership().isEmpty());
    }
  }

  @Test
  void anOwnershipDoesNotChange() {
    float[] shares = {1, -1, 0};
    Ownership ownership = new Ownership(shares);
    shares[0] = 0;
    assertNotSame(ownership.toArray(), ownership.toArray());
    ownership.toArray()[1] = 0;
    assertArrayEquals(new float[] {1, -1, 0}, ownership.toArray());
    assertEquals(3, ownership.actionCount());
  }
}
