package io.tengen.go.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.RandomStream;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.go.Scoring;
import io.tengen.go.testkit.TextBoard;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DeadStonesTest {
  private static final TextBoard FINISHED =
      TextBoard.of(
          """
          . X . X X O . O .
          X . X X O . O O O
          . X X O O O . . .
          X X O O . . O X O
          . X X O . O . O .
          . . X O O O O . O
          . O X X X O . . .
          . X . . X X O O O
          . . . . . X X X O
          """);

  @Test
  void findsTheStonesThatCannotLive() {
    GoState state = FINISHED.state(Ruleset.CHINESE.rules(), Colour.BLACK);
    BitSet dead = DeadStones.estimate(state, 400, new RandomStream(1));
    BitSet expected = new BitSet();
    expected.set(state.board().points().parse("H6"));
    expected.set(state.board().points().parse("B3"));
    assertEquals(TextBoard.names(expected, 9), TextBoard.names(dead, 9));
    // Every point has an owner then, and neither player has a move left.
    assertEquals(81 + 7.5, Scoring.score(state, dead).black() + Scoring.score(state, dead).white());
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    GoState state = FINISHED.state(Ruleset.JAPANESE.rules(), Colour.WHITE);
    assertEquals(
        DeadStones.estimate(state, 50, new RandomStream(3)),
        DeadStones.estimate(state, 50, new RandomStream(3)));
  }

  @Test
  void unconditionalLifeIsNotGuessed() {
    TextBoard text =
        TextBoard.of(
            """
            . X . X O
            X X X X O
            O O O O O
            . O O . O
            O . O O .
            """);
    GoState state = text.state(Ruleset.CHINESE.rules(), Colour.WHITE);
    assertEquals(new BitSet(), DeadStones.estimate(state, 1, new RandomStream(0)));
  }

  @Test
  void aPlayoutAtLeastIsNeeded() {
    GoState state = FINISHED.state(Ruleset.CHINESE.rules(), Colour.BLACK);
    RandomStream random = new RandomStream(1);
    assertThrows(IllegalArgumentException.class, () -> DeadStones.estimate(state, 0, random));
  }
}
