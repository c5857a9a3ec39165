package io.tengen.go.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Ruleset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensibleMovesTest {

  private static List<Integer> game(long seed) {
    SensibleMoves moves = new SensibleMoves();
    RandomStream random = new RandomStream(seed);
    GoState state = new GoGame(9, Ruleset.TROMP_TAYLOR.rules()).newInitialState();
    List<Integer> actions = new ArrayList<>();
    while (!state.isTerminal()) {
      int action = moves.choose(state, random);
      int point = state.board().points().pointOf(action);
      boolean fillsEye =
          point != Points.PASS && Eyes.isSimpleEye(state.board(), point, state.currentPlayer());
      assertFalse(fillsEye);
      state.apply(action);
      actions.add(action);
    }
    assertEquals(2, state.consecutivePasses());
    return actions;
  }

  @Test
  void playsAGameToTheEndAndTheSameOneForTheSameSeed() {
    assertEquals(game(5), game(5));
    assertNotEquals(game(5), game(6));
    assertTrue(game(5).size() > 50);
  }
}
