package io.tengen.client.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which of a line and a hint is read. */
class NoticesTest {
  private final Notices notices = new Notices();

  @Test
  void aHintCoversTheLineWhileTheMouseIsThere() {
    notices.say("saved");
    notices.hint("Pass  [P]");
    assertEquals("Pass  [P]", notices.shown());
    notices.hint("");
    assertEquals("saved", notices.shown());
  }

  @Test
  void whatAPressHasLedToIsReadAtOnce() {
    notices.hint("Pass  [P]");
    notices.warn("not your turn");
    assertEquals("not your turn", notices.shown());
    assertTrue(notices.isProblem());
    notices.hint("Undo");
    notices.say("");
    assertEquals("Undo", notices.shown(), "nothing was said");
    assertFalse(notices.isProblem());
  }
}
