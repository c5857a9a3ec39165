package io.tengen.client.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The line at the bottom of the window. */
class NoticesTest {
  private final Notices notices = new Notices();

  @Test
  void anAnswerTakesThePlaceOfWhatWasBegun() {
    Notices.Report report = notices.begin("looking");
    assertEquals("looking", notices.line());
    report.say("half");
    report.say("done");
    assertEquals("done", notices.line());
    report.warn("failed");
    assertEquals("failed", notices.line());
    assertTrue(notices.isProblem());
  }

  @Test
  void aLateAnswerLeavesWhatIsNewer() {
    Notices.Report report = notices.begin("looking");
    notices.warn("the server has gone");
    report.say("done");
    assertEquals("the server has gone", notices.line());
    assertTrue(notices.isProblem());
    notices.say("looking");
    report.say("done");
    assertEquals("looking", notices.line(), "the same words of something else");
    assertFalse(notices.isProblem());
  }

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
