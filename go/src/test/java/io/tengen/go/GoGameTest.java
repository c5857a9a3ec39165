package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.testkit.GameLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoGameTest {
  @TestFactory
  Stream<DynamicTest> trompTaylorOn2x2() {
    return GameLaws.of(new GoGame(2, Ruleset.TROMP_TAYLOR.rules()));
  }

  @TestFactory
  Stream<DynamicTest> newZealandOn3x3() {
    return GameLaws.of(new GoGame(3, Ruleset.NEW_ZEALAND.rules()));
  }

  @TestFactory
  Stream<DynamicTest> japaneseOn4x4() {
    return GameLaws.of(new GoGame(4, Ruleset.JAPANESE.rules()));
  }

  @TestFactory
  Stream<DynamicTest> agaOn5x5() {
    return GameLaws.of(new GoGame(5, Ruleset.AGA.rules()));
  }

  @TestFactory
  Stream<DynamicTest> chineseOn7x7EndedByLength() {
    return GameLaws.of(new GoGame(7, Ruleset.CHINESE.rules(), 40));
  }

  @TestFactory
  Stream<DynamicTest> lawsWithAHandicap() {
    return GameLaws.of(new GoGame(7, Ruleset.AGA.rules(), 60).withHandicap(4));
  }

  @Test
  void aHandicapIsOnTheBoardAtTheStart() {
    GoGame game = new GoGame(9, Ruleset.AGA.rules());
    GoGame three = game.withHandicap(3);
    GoState start = three.newInitialState();
    assertEquals(Colour.WHITE, start.currentPlayer());
    assertEquals(3, start.handicapStones());
    assertEquals(3, three.handicap());
    assertEquals(game.newHandicapState(Handicap.fixed(9, 3)).toString(), start.toString());
    assertNotEquals(game, three);
    assertEquals(three, game.withHandicap(2).withHandicap(3));
    assertEquals(game, three.withHandicap(0));
    for (int wrong : new int[] {-1, 1, 10}) {
      assertThrows(IllegalArgumentException.class, () -> game.withHandicap(wrong));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 26, Integer.MAX_VALUE})
  void aSizeOutOfRangeIsRefusedWithTheRange(int size) {
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> new GoGame(size, Ruleset.TROMP_TAYLOR.rules()))
            .toString();
    assertTrue(refusal.contains("2 to 25"), refusal);
  }

  @Test
  void aStateOfOtherRulesIsNotCopied() {
    GoState chinese = new GoGame(9, Ruleset.CHINESE.rules()).newInitialState();
    GoState japanese = new GoGame(9, Ruleset.JAPANESE.rules()).newInitialState();
    assertThrows(ClassCastException.class, () -> chinese.copyFrom(japanese));
  }
}
