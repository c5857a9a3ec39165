package io.tengen.client.ui.screen;

import io.tengen.client.key.Command;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.GameSession;
import io.tengen.client.session.SessionView;
import io.tengen.client.text.GoText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a player does: pass, count, take back, give up, and move by keys. */
final class GoPlaying implements GoCommands {
  private final GoTable table;
  private final UndoTalk undo;

  GoPlaying(GoTable table, UndoTalk undo) {
    this.table = table;
    this.undo = undo;
  }

  @Override
  public boolean perform(Command command) {
    switch (command) {
      case PASS -> passOrAgree();
      case MARK_DEAD -> markDeadOrPlayOn();
      case RESIGN -> {
        GameSession session = playedSession();
        if (session != null) {
          table.confirm(GoText.RESIGN_CONFIRM, Command.RESIGN, () -> table.watch(session.resign()));
        }
      }
      case ABORT -> {
        GameSession session = playedSession();
        if (session != null) {
          table.confirm(GoText.ABORT_CONFIRM, Command.ABORT, () -> table.watch(session.abort()));
        }
      }
      case UNDO -> takeBack();
      case CURSOR_LEFT -> table.layout().board().moveCursor(-1, 0);
      case CURSOR_RIGHT -> table.layout().board().moveCursor(1, 0);
      case CURSOR_UP -> table.layout().board().moveCursor(0, -1);
      case CURSOR_DOWN -> table.layout().board().moveCursor(0, 1);
      case CURSOR_PLAY -> table.layout().board().pressCursor();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The game in which the user has a side now, or null. */
  private @Nullable GameSession playedSession() {
    return table.presenter().isPlaying() ? table.presenter().session() : null;
  }

  private void passOrAgree() {
    GoPresenter presenter = table.presenter();
    GameSession session = playedSession();
    SessionView view = presenter.view();
    if (session != null && view != null && presenter.isScoring()) {
      table.watch(session.proposeDead(Set.copyOf(presenter.dead())));
      table.say(GoText.SCORING_WAIT, view.names().get(1 - view.mySide()));
      return;
    }
    MoveNode before = table.record().current();
    presenter.pass();
    if (table.record().current() != before) {
      table.options().sounds().pass();
    }
  }

  private void markDeadOrPlayOn() {
    GameSession session = playedSession();
    if (session != null && table.presenter().isScoring()) {
      table.watch(session.resumePlay());
    } else {
      table.presenter().switchMarkingDead();
    }
  }

  private void takeBack() {
    GameSession session = playedSession();
    SessionView view = table.presenter().view();
    if (session != null && view != null) {
      if (view.mayUndo()) {
        undo.ask(session);
      } else {
        table.say(GoText.UNDO_FORBIDDEN);
      }
    } else {
      table.presenter().stepBack();
    }
  }
}
