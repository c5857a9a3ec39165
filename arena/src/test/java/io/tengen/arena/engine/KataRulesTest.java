package io.tengen.arena.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.player.EngineRules;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.go.ScoringMethod;
import io.tengen.go.gtp.GtpFailure;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KataRulesTest {
  private static final String MIDDLE = "\"tax\":\"NONE\",\"whiteHandicapBonus\":";
  private static final String END = ",\"friendlyPassOk\":false}";
  private static final HandicapCompensation EACH = HandicapCompensation.EACH_STONE;
  private static final Rules PRESENT = Ruleset.TROMP_TAYLOR.rules().withKomi(5.5);

  @Test
  void everyRuleSurvivesTheRoundTrip() throws GtpFailure {
    for (KoRule ko : KoRule.values()) {
      for (ScoringMethod scoring : ScoringMethod.values()) {
        for (HandicapCompensation bonus : HandicapCompensation.values()) {
          for (boolean suicide : new boolean[] {false, true}) {
            Rules rules = new Rules(ko, scoring, suicide, 5.5, bonus);
            assertEquals(rules, KataRules.parse(KataRules.toJson(rules), PRESENT));
          }
        }
      }
    }
  }

  /** What Tengen tells an engine of the rules, Tengen as that engine takes in. */
  @ParameterizedTest
  @EnumSource(Ruleset.class)
  void whatEnginesAreToldIsUnderstoodHere(Ruleset ruleset) throws GtpFailure {
    Rules rules = ruleset.rules();
    Rules others = new Rules(KoRule.SITUATIONAL_SUPERKO, ScoringMethod.AREA, true, 0, EACH);
    Rules read = KataRules.parse(EngineRules.kataGo(rules), others.withKomi(rules.komi()));
    assertEquals(rules, read);
    assertEquals(rules, KataRules.parse(KataRules.toJson(rules), read));
  }

  @Test
  void theTaxGoesWithTheScoring() throws GtpFailure {
    Rules territory = PRESENT.withScoring(ScoringMethod.TERRITORY);
    assertTrue(KataRules.toJson(territory).contains("\"tax\":\"SEKI\""));
    String taxFirst = "{\"tax\":\"SEKI\",\"scoring\":\"TERRITORY\"}";
    assertEquals(territory, KataRules.parse(taxFirst, PRESENT));
    assertEquals(territory, KataRules.with(territory, "tax", "none"));
    assertThrows(
        GtpFailure.class,
        () -> KataRules.parse("{\"tax\":\"SEKI\",\"scoring\":\"AREA\"}", territory));
    GtpFailure all = assertThrows(GtpFailure.class, () -> KataRules.with(territory, "tax", "ALL"));
    assertEquals(
        "tax is 'ALL', but must be SEKI or NONE with TERRITORY scoring: this engine has no other",
        all.getMessage());
  }

  @Test
  void theFormIsThatOfKatagosDocumentation() {
    assertEquals(
        "{\"hasButton\":false,\"ko\":\"POSITIONAL\",\"scoring\":\"AREA\",\"suicide\":true,"
            + "\"tax\":\"NONE\",\"whiteHandicapBonus\":\"0\",\"friendlyPassOk\":false}",
        KataRules.toJson(PRESENT));
  }

  @ParameterizedTest
  @CsvSource({
    "tromp-taylor, POSITIONAL_SUPERKO, AREA, true, NONE",
    "chinese, SIMPLE, AREA, false, EACH_STONE",
    "chinese-ogs, POSITIONAL_SUPERKO, AREA, false, EACH_STONE",
    "Chinese_KGS, POSITIONAL_SUPERKO, AREA, false, EACH_STONE",
    "japanese, SIMPLE, TERRITORY, false, NONE",
    "korean, SIMPLE, TERRITORY, false, NONE",
    "aga, SITUATIONAL_SUPERKO, AREA, false, EACH_STONE_BUT_ONE",
    "bga, SITUATIONAL_SUPERKO, AREA, false, EACH_STONE_BUT_ONE",
    "new-zealand, SITUATIONAL_SUPERKO, AREA, true, NONE"
  })
  void namesMeanWhatKatagoSays(
      String name, KoRule ko, ScoringMethod scoring, boolean suicide, HandicapCompensation bonus)
      throws GtpFailure {
    assertEquals(new Rules(ko, scoring, suicide, 5.5, bonus), KataRules.parse(name, PRESENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stone-scoring",
        "aga-button",
        "{",
        "{\"ko\":\"SIMPLE\"} x",
        "{\"ko\":\"SIMPLE\",\"ko\":\"SIMPLE\"}",
        "{\"ko\":1}",
        "{\"ko\":null}",
        "{\"ko\":{}}",
        "{\"ko\":\"NONE\"}",
        "{\"tax\":\"SEKI\"}",
        "{\"hasButton\":true}",
        "{\"suicide\":\"perhaps\"}",
        "{\"friendlyPassOk\":\"perhaps\"}",
        "{\"komi\":\"7\"}"
      })
  void whatCannotBeSaidIsRefused(String text) {
    GtpFailure failure = assertThrows(GtpFailure.class, () -> KataRules.parse(text, PRESENT));
    assertTrue(String.valueOf(failure.getMessage()).length() > 10, failure.getMessage());
  }

  @Test
  void theCommandsChangeTheGame() throws IOException {
    String answers =
        new Dialogue()
            .say("boardsize 5")
            .say("kata-set-rule suicide false")
            .say("kata-set-rules { \"ko\": \"SIMPLE\", \"scoring\": \"TERRITORY\" }")
            .say("kata-set-rule tax ALL\nkata-set-rule scoring")
            .say("kata-get-rules\nkgs-rules chinese\nkata-get-rules\nkata-set-rules")
            .with("random");
    assertEquals(
        """
        =

        =

        =

        ? tax is 'ALL', but must be SEKI or NONE with TERRITORY scoring: this engine has no other

        ? syntax error

        = {"hasButton":false,"ko":"SIMPLE","scoring":"TERRITORY","suicide":false,"tax":"SEKI","whiteHandicapBonus":"0"%s

        =

        = {"hasButton":false,"ko":"POSITIONAL","scoring":"AREA","suicide":false,%s"N"%s

        ? syntax error

        """
            .replaceFirst("%s", END)
            .replaceFirst("%s", MIDDLE)
            .replaceFirst("%s", END),
        answers);
  }
}
