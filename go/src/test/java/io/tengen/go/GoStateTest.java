package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.testkit.TextBoard;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoStateTest {
  private static final Rules SIMPLE =
      new Rules(KoRule.SIMPLE, ScoringMethod.AREA, false, 0, HandicapCompensation.NONE);

  private static void play(GoState state, String... names) {
    for (String name : names) {
      state.play(state.game().points().parse(name));
    }
  }

  private static boolean isLegal(GoState state, String name) {
    return state.isLegal(state.game().points().parse(name));
  }

  /** Three kos side by side: black takes a, white takes one back elsewhere, and so round. */
  private static TextBoard tripleKo() {
    return TextBoard.of(
        """
        . X O . . . . . .
        X O a O . . . . .
        . X O . . . . . .
        . X O . . . . . .
        X b X O . . . . .
        . X O . . . . . .
        . X O . . . . . .
        X O c O . . . . .
        . X O . . . . . .
        """);
  }

  /** Black takes the first ko, white the second, black the third, white the first, ... */
  private static final String[] TRIPLE_KO_CYCLE = {"C8", "B5", "C2", "B8", "C5"};

  private static final String TRIPLE_KO_LAST = "B2";

  @Test
  void simpleKoLetsTheTripleKoGoRound() {
    GoState state = tripleKo().state(SIMPLE, Colour.BLACK);
    String start = TextBoard.draw(state.board());
    play(state, TRIPLE_KO_CYCLE);
    assertTrue(isLegal(state, TRIPLE_KO_LAST));
    play(state, TRIPLE_KO_LAST);
    assertEquals(start, TextBoard.draw(state.board()));
  }

  @ParameterizedTest
  @EnumSource(
      value = KoRule.class,
      names = {"POSITIONAL_SUPERKO", "SITUATIONAL_SUPERKO"})
  void superkoEndsTheTripleKo(KoRule ko) {
    GoState state = tripleKo().state(SIMPLE.withKo(ko), Colour.BLACK);
    play(state, TRIPLE_KO_CYCLE);
    assertFalse(isLegal(state, TRIPLE_KO_LAST));
    int point = state.game().points().parse(TRIPLE_KO_LAST);
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    int action = state.game().points().actionOf(point);
    assertTrue(Arrays.binarySearch(legal, 0, count, action) < 0);
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> state.play(point)).toString();
    assertTrue(refusal.contains("white may not play B2: superko"), refusal);
  }

  @ParameterizedTest
  @EnumSource(
      value = KoRule.class,
      names = {"POSITIONAL_SUPERKO", "SITUATIONAL_SUPERKO"})
  void copiesKnowThePastOfTheirOriginalAndNoOther(KoRule ko) {
    GoState state = tripleKo().state(SIMPLE.withKo(ko), Colour.BLACK);
    GoState start = state.copy();
    play(state, TRIPLE_KO_CYCLE);
    GoState copy = state.copy();
    GoState reused = start.copy();
    reused.copyFrom(state);
    for (GoState each : new GoState[] {copy, reused}) {
      assertFalse(isLegal(each, TRIPLE_KO_LAST));
    }
    // Without the past of the cycle, the last of its positions is as good as any other.
    GoState forgetful =
        state.game().newState(state.board(), state.currentPlayer(), state.handicapStones());
    assertTrue(isLegal(forgetful, TRIPLE_KO_LAST));
    copy.copyFrom(forgetful);
    assertTrue(isLegal(copy, TRIPLE_KO_LAST));
    assertFalse(isLegal(state, TRIPLE_KO_LAST));
    play(start, TRIPLE_KO_CYCLE);
    assertFalse(isLegal(start, TRIPLE_KO_LAST));
  }

  /** White sends two stones at a, black takes them at b, white takes one back at the old stone. */
  private static GoState sentTwo(KoRule ko) {
    TextBoard text =
        TextBoard.of(
            """
            a O b O .
            X X O O .
            . X O . .
            X X O . .
            . X O . .
            """);
    GoState state = text.state(SIMPLE.withKo(ko), Colour.WHITE);
    state.play(text.point('a'));
    state.play(text.point('b'));
    assertEquals(2, state.board().capturedCount());
    return state;
  }

  @Test
  void sendingTwoReturningOneRepeatsThePositionWithTheOtherPlayerToMove() {
    assertTrue(isLegal(sentTwo(KoRule.SIMPLE), "B5"));
    assertFalse(isLegal(sentTwo(KoRule.POSITIONAL_SUPERKO), "B5"));
    assertTrue(isLegal(sentTwo(KoRule.SITUATIONAL_SUPERKO), "B5"));
  }

  @Test
  void superkoKnowsASuicideThatRestoresAPosition() {
    TextBoard text =
        TextBoard.of(
            """
            a O X . .
            X X X . .
            . . . . .
            . . . . .
            . . . . .
            """);
    // White's two stones remove themselves: a new position the first time, the same the second.
    Rules rules = SIMPLE.withSuicide(true).withKo(KoRule.POSITIONAL_SUPERKO);
    GoState state = text.state(rules, Colour.WHITE);
    play(state, "A5");
    assertEquals(2, state.board().prisoners(Colour.WHITE));
    play(state, "pass", "A5", "pass");
    assertFalse(isLegal(state, "B5"));

    GoState other = text.state(rules, Colour.WHITE);
    play(other, "A5", "pass", "A5", "E1");
    assertTrue(isLegal(other, "B5"), "black has a stone more than the first time");
  }

  @Test
  void aPassLiftsSimpleKoButNotSuperko() {
    TextBoard text =
        TextBoard.of(
            """
            . X O . .
            X O a O .
            . X O . .
            . . . . .
            . . . . .
            """);
    for (KoRule ko : KoRule.values()) {
      GoState state = text.state(SIMPLE.withKo(ko), Colour.BLACK);
      state.play(text.point('a'));
      assertFalse(isLegal(state, "B4"));
      state.setCurrentPlayer(Colour.BLACK);
      state.play(Points.PASS);
      assertEquals(ko == KoRule.SIMPLE, isLegal(state, "B4"), ko.name());
    }
  }

  @Test
  void copiesShareTheirPastAndPartFromThere() {
    GoState state = new GoGame(9, Ruleset.TROMP_TAYLOR.rules()).newInitialState();
    play(state, "E5", "C3");
    GoState copy = state.copy();
    assertSame(state.lastPly(), copy.lastPly());
    play(state, "G7");
    play(copy, "pass");
    assertSame(state.lastPly().previous(), copy.lastPly().previous());
    assertEquals(Points.PASS, copy.lastPly().point());
    assertEquals(Colour.BLACK, state.lastPly().colour());
    assertFalse(copy.board().isEmpty(state.game().points().parse("E5")));
    assertTrue(copy.board().isEmpty(state.game().points().parse("G7")));
  }

  @Test
  void twoPassesEndTheGameAndResumingGoesOn() {
    GoState state = new GoGame(5, SIMPLE.withKomi(0.5)).newInitialState();
    play(state, "C3", "pass", "pass");
    assertTrue(state.isTerminal());
    assertEquals(1, state.returnFor(0));
    assertEquals(-1, state.returnFor(1));
    assertThrows(IllegalArgumentException.class, () -> state.play(Points.PASS));
    state.resume();
    assertFalse(state.isTerminal());
    assertEquals(0, state.returnFor(0));
    play(state, "B2", "pass");
    state.resume();
    assertEquals(1, state.consecutivePasses(), "resuming a game that goes on changes nothing");
  }

  @Test
  void theLastMoveOfTheLongestGameEndsIt() {
    GoState state = new GoGame(5, SIMPLE, 3).newInitialState();
    play(state, "C3", "pass", "B2");
    assertTrue(state.isTerminal());
    assertEquals(1, state.returnFor(0));
    assertThrows(IllegalStateException.class, state::resume);
  }

  @Test
  void anEvenScoreIsADraw() {
    GoState state = new GoGame(3, SIMPLE).newInitialState();
    play(state, "pass", "pass");
    assertEquals(0, state.returnFor(0));
    assertEquals(0, state.returnFor(1));
  }

  @Test
  void handicapStonesGiveWhiteTheMoveAndTheCompensation() {
    GoGame game = new GoGame(9, Ruleset.CHINESE.rules().withKomi(0.5));
    GoState state = game.newHandicapState(Handicap.fixed(9, 3));
    assertEquals(Colour.WHITE, state.currentPlayer());
    assertEquals(3, state.handicapStones());
    assertEquals(new Score(81, 3.5), Scoring.score(state));
    GoState aga = new GoGame(9, Ruleset.AGA.rules()).newHandicapState(Handicap.fixed(9, 3));
    assertEquals(new Score(81, 9.5), Scoring.score(aga));
    int point = game.points().parse("E5");
    assertThrows(IllegalArgumentException.class, () -> game.newHandicapState(point, point));
    assertThrows(IllegalArgumentException.class, () -> game.newHandicapState(Points.PASS));
  }

  @Test
  void theTurnMayChangeWithoutAMove() {
    GoState state = new GoGame(9, Ruleset.JAPANESE.rules()).newInitialState();
    play(state, "E5");
    float[] before = observation(state.copy());
    state.setCurrentPlayer(Colour.WHITE);
    assertArrayEquals(before, observation(state), "it was white's turn already");
    state.setCurrentPlayer(Colour.BLACK);
    play(state, "F5");
    assertEquals(2, state.board().chainLength(state.game().points().parse("F5")));
    assertEquals(2, state.moveCount());
  }

  private static float[] observation(GoState state) {
    float[] out = new float[state.game().observationLength()];
    state.writeObservation(out, 0);
    return out;
  }

  @Test
  void drawsItself() {
    GoState state = new GoGame(3, SIMPLE).newInitialState();
    play(state, "B2", "C3");
    assertEquals(
        """
           A B C
         3 . .(O)3
         2 . X . 2
         1 . . . 1
           A B C
        black to move after 2 moves, captured 0 black, 0 white""",
        state.toString());
  }
}
