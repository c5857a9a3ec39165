package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.25, 7.4, 1e9, -626, Double.NaN, Double.POSITIVE_INFINITY})
  void komiIsAMultipleOfHalfAPointWithinTheBoard(double komi) {
    Rules rules = Ruleset.CHINESE.rules();
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> rules.withKomi(komi)).toString();
    assertTrue(refusal.contains("komi is " + komi), refusal);
  }

  @Test
  void everyFieldCanBeOverridden() {
    Rules rules =
        Ruleset.JAPANESE
            .rules()
            .withKo(KoRule.SITUATIONAL_SUPERKO)
            .withScoring(ScoringMethod.AREA)
            .withSuicide(true)
            .withKomi(-5.5)
            .withHandicapCompensation(HandicapCompensation.EACH_STONE);
    assertEquals(
        new Rules(
            KoRule.SITUATIONAL_SUPERKO,
            ScoringMethod.AREA,
            true,
            -5.5,
            HandicapCompensation.EACH_STONE),
        rules);
  }

  @ParameterizedTest
  @EnumSource(Ruleset.class)
  void rulesetsAreFoundByName(Ruleset ruleset) {
    assertEquals(ruleset, Ruleset.parse(ruleset.name()));
    assertEquals(ruleset, Ruleset.parse(" " + ruleset.name().replace('_', '-') + " "));
  }

  @Test
  void anUnknownRulesetIsRefusedWithTheKnownOnes() {
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> Ruleset.parse("atari-go")).toString();
    assertTrue(refusal.contains("tromp-taylor"), refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 4, 0",
    "EACH_STONE, 4, 4",
    "EACH_STONE_BUT_ONE, 4, 3",
    "EACH_STONE_BUT_ONE, 0, 0"
  })
  void whiteIsCompensated(HandicapCompensation compensation, int stones, int points) {
    assertEquals(points, compensation.points(stones));
  }
}
