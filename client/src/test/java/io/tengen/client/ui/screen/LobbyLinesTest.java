package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.text.Language;
import io.tengen.client.text.Texts;
import io.tengen.go.HandicapCompensation;
import io.tengen.go.KoRule;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.go.ScoringMethod;
import io.tengen.server.protocol.GameLine;
import io.tengen.server.protocol.Offer;
import io.tengen.server.protocol.SeatView;
import io.tengen.server.protocol.SeekLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Offers and games of a lobby, in a line. */
class LobbyLinesTest {
  private static final Texts TEXTS = Texts.of(Language.ENGLISH);

  private static SeekLine seek(Offer offer) {
    return new SeekLine(1, "ann", null, offer);
  }

  private static GameLine game(String name, @Nullable Integer size) {
    List<SeatView> players = List.of(new SeatView("ann", null), new SeatView("bob", null));
    return new GameLine(7, "casual", name, size, players, "5m", false, 12);
  }

  @Test
  void anOfferIsToldWithWhatMatters() {
    assertEquals(
        "ann · 13×13 · 5m+3x20s · 3 stones · Komi 0.5 · Japanese",
        LobbyLines.of(
            seek(new Offer("go", 13, 0.5, "japanese", "5m+3x20s", false, "black", 3, true)),
            TEXTS));
    assertEquals("ann · 9×9 · No clock", LobbyLines.of(seek(Offer.of("go-9x9")), TEXTS));
    assertEquals(
        "ann · 9×9 · No clock · Komi 7 · Chinese",
        LobbyLines.of(
            seek(new Offer("go", 9, 7.0, "chinese", "none", false, "random", 0, true)), TEXTS));
  }

  @Test
  void rulesAreCalledAsTheWindowCallsThem() {
    Texts japanese = Texts.of(Language.JAPANESE);
    assertEquals("日本ルール", RuleNames.of("japanese", japanese));
    assertEquals("what else?", RuleNames.of("what else?", japanese));
    assertEquals("AGA", RuleNames.of(Ruleset.AGA.rules().withKomi(0.5), TEXTS));
    Rules own = new Rules(KoRule.SIMPLE, ScoringMethod.AREA, true, 0, HandicapCompensation.NONE);
    assertEquals("simple ko, area scoring, suicide allowed", RuleNames.of(own, TEXTS));
    assertEquals("単純なコウ、地と石を数える、自殺手あり", RuleNames.of(own, japanese));
  }

  @Test
  void aGameIsToldWithWhoPlaysIt() {
    assertEquals("ann - bob · 19×19 · 5m", LobbyLines.of(game("go-19x19", 19), TEXTS));
  }

  @Test
  void onesOwnGamesAreKnown() {
    assertTrue(LobbyLines.plays(game("go-9x9", 9), "bob"));
    assertFalse(LobbyLines.plays(game("go-9x9", 9), "cleo"));
    assertFalse(LobbyLines.plays(game("go-9x9", 9), ""), "a guest's name is not known yet");
  }

  @Test
  void otherGamesThanGoAreNotShown() {
    assertTrue(LobbyLines.isGo(seek(Offer.of("go-19x19"))));
    for (String other : List.of("othello", "gomoku", "go", "go-9x13", "go-999x999")) {
      assertFalse(LobbyLines.isGo(seek(Offer.of(other))), other);
    }
    assertTrue(LobbyLines.isGo(game("go-19x19", 19)));
    assertFalse(LobbyLines.isGo(game("othello", null)));
  }
}
