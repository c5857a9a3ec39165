package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
