package io.tengen.client.ui.screen;

import io.tengen.client.session.GameSession;
import io.tengen.client.session.SessionView;
import io.tengen.client.text.GoText;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Notices;
import org.jspecify.annotations.Nullable;

/** Whether moves are taken back, as the two players talk about it. */
final class UndoTalk {
  private final GoTable table;

  /** What is said while the opponent is to answer. */
  private Notices.@Nullable Report waiting;

  UndoTalk(GoTable table) {
    this.table = table;
  }

  /** Asks the opponent. */
  void ask(GameSession session) {
    House house = table.house();
    waiting = house.notices().begin(house.text(GoText.UNDO_WAIT));
    table.watch(session.askUndo());
  }

  /**
   * Hears news of the game.
   *
   * @param before what was known, or null
   * @param gone how many moves were taken back since
   */
  void hear(@Nullable SessionView before, SessionView view, int gone) {
    Notices.Report report = waiting;
    boolean hasAsked = before != null && before.undoAskedBy() == view.mySide();
    if (report != null && gone > 0) {
      report.say("");
      waiting = null;
    } else if (report != null && hasAsked && view.undoAskedBy() < 0) {
      report.say(table.house().text(GoText.UNDO_REFUSED));
      waiting = null;
    }
    boolean isAsked = view.undoAskedBy() >= 0 && view.undoAskedBy() != view.mySide();
    if (isAsked && (before == null || before.undoAskedBy() != view.undoAskedBy())) {
      answer(view);
    }
  }

  private void answer(SessionView view) {
    GameSession session = table.presenter().session();
    if (session != null && view.mySide() >= 0) {
      House house = table.house();
      house
          .dialogs()
          .choose(
              house.text(GoText.UNDO_ASKED, view.names().get(view.undoAskedBy())),
              house.text(GoText.UNDO_ALLOW),
              house.text(GoText.UNDO_REFUSE),
              isAllowed -> table.watch(session.answerUndo(isAllowed)));
    }
  }
}
