package io.tengen.arena.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  @Test
  void anOpeningOfGoStaysOffTheEdgeAndReachesEveryPointInside() {
    GoGame game = new GoGame(9, Ruleset.TROMP_TAYLOR.rules());
    BitSet seen = new BitSet();
    for (int seed = 0; seed < 200; seed++) {
      for (int action : Openings.draw(game, 4, new RandomStream(seed))) {
        int row = action / 9;
        int column = action % 9;
        assertTrue(row >= 2 && row <= 6 && column >= 2 && column <= 6, game.actionName(action));
        seen.set(action);
      }
    }
    assertEquals(25, seen.cardinality());
  }

  @Test
  void aLongOpeningGoesOnAtTheEdgeAndNeverEndsTheGame() {
    GoGame game = new GoGame(7, Ruleset.TROMP_TAYLOR.rules());
    State state = game.newInitialState();
    Openings.draw(game, 100, new RandomStream(1)).forEach(state::apply);
    assertFalse(state.isTerminal());
    for (int seed = 0; seed < 100; seed++) {
      State board = new TicTacToe().newInitialState();
      List<Integer> opening = Openings.draw(new TicTacToe(), 9, new RandomStream(seed));
      opening.forEach(board::apply);
      assertFalse(board.isTerminal(), board.toString());
      assertTrue(opening.size() >= 5, board.toString());
    }
  }

  /** 49 points, 9 of them inside: the 40 moves at the edge leave the pass alone. */
  @Test
  void nobodyPassesWhileThereIsAPoint() {
    GoGame game = new GoGame(7, Ruleset.TROMP_TAYLOR.rules());
    for (int seed = 0; seed < 20; seed++) {
      List<Integer> opening = Openings.draw(game, 45, new RandomStream(seed));
      assertEquals(45, opening.size());
      assertFalse(opening.contains(49), () -> "a pass in " + opening);
    }
  }

  @Test
  void openingsRepeatBySeed() {
    GoGame game = new GoGame(9, Ruleset.TROMP_TAYLOR.rules());
    assertEquals(
        Openings.draw(game, 10, new RandomStream(3)), Openings.draw(game, 10, new RandomStream(3)));
    assertEquals(List.of(), Openings.draw(game, 0, new RandomStream(3)));
  }
}
