package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.RandomStream;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Handicap;
import io.tengen.go.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SgfRecorderTest {

  @ParameterizedTest
  @EnumSource
  void aRecordReplaysToTheSameState(Ruleset ruleset) throws SgfException {
    RandomStream random = new RandomStream(7);
    for (int round = 0; round < 30; round++) {
      GoGame game = new GoGame(9, ruleset.rules().withKomi(round - 5.5), 200);
      int stones = random.nextInt(6);
      GoState state =
          stones < 2 ? game.newInitialState() : game.newHandicapState(Handicap.fixed(9, stones));
      int[] legal = new int[game.actionCount()];
      for (int moves = random.nextInt(150); moves > 0 && !state.isTerminal(); moves--) {
        if (random.nextInt(20) == 0) {
          state.setCurrentPlayer(Colour.opponent(state.currentPlayer()));
        }
        state.apply(legal[random.nextInt(state.legalActions(legal))]);
      }
      String written = SgfWriter.toString(SgfRecorder.record(state), SgfWriter.Layout.LINE);
      SgfGame read = SgfReader.readAll(written, SgfOptions.STRICT).get(0);
      MainLine line = MainLine.of(read);
      GoState again = line.state(line.rules(), line.moveCount());
      again.setCurrentPlayer(state.currentPlayer());
      assertEquals(state.rules(), again.rules());
      assertEquals(state.board().toString(), again.board().toString());
      assertEquals(state.handicapStones(), again.handicapStones());
      assertEquals(state.moveCount(), again.moveCount());
      assertEquals(state.board().prisoners(Colour.BLACK), again.board().prisoners(Colour.BLACK));
    }
  }
}
