package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.session.SessionView.SessionEnd;
import io.tengen.client.text.Language;
import io.tengen.client.text.Texts;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static String shown(String detail) {
    return Outcome.withCause(
        new SessionEnd("B+Forfeit", 0, "FORFEIT", detail), Texts.of(Language.ENGLISH));
  }

  @Test
  void theCauseOfABreakdownIsTold() {
    assertEquals(
        "Black wins by forfeit: there is no model file a.tgn",
        shown("java.lang.IllegalArgumentException: there is no model file a.tgn"));
    assertEquals("Black wins by forfeit: no answer: 5 s", shown("no answer: 5 s"));
    assertEquals("Black wins by forfeit", shown("java.lang.NullPointerException"));
    assertEquals("Black wins by forfeit", shown(""));
  }

  @Test
  void howAGameWasCountedIsNoBreakdown() {
    String agreed = "both players agree on the dead stones";
    assertFalse(Outcome.isBreakdown(new SessionEnd("B+5.5", 0, "SCORED", agreed)));
    assertFalse(Outcome.isBreakdown(new SessionEnd("0", -1, "SCORED", agreed)));
    assertFalse(Outcome.isBreakdown(new SessionEnd("B+Forfeit", 0, "FORFEIT", "")));
    assertTrue(Outcome.isBreakdown(new SessionEnd("B+Forfeit", 0, "FORFEIT", "no answer: 5 s")));
    assertTrue(Outcome.isBreakdown(new SessionEnd("Void", -1, "DISAGREEMENT", "other rules")));
  }
}
