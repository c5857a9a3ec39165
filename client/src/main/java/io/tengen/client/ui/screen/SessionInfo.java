package io.tengen.client.ui.screen;

import io.tengen.client.record.GameRecord;
import io.tengen.client.session.SessionView;
import io.tengen.go.sgf.GameInfo;
import java.time.LocalDate;

/** What a record says about the game that is played into it: who, when, and how it ended. */
final class SessionInfo {
  private SessionInfo() {}

  /**
   * At the begin of the game, and also of one that was over when it was looked at, or goes on: that
   * keeps its date.
   */
  static void write(GameRecord record, SessionView view, LocalDate date) {
    record.info(GameInfo.BLACK_PLAYER, view.names().get(0));
    record.info(GameInfo.WHITE_PLAYER, view.names().get(1));
    if (record.info(GameInfo.DATE).isEmpty()) {
      record.info(GameInfo.DATE, date.toString());
    }
    writeEnd(record, view);
  }

  /** The result, once there is one. */
  static void writeEnd(GameRecord record, SessionView view) {
    view.end()
        .filter(end -> !end.result().equals(record.info(GameInfo.RESULT)))
        .ifPresent(end -> record.info(GameInfo.RESULT, end.result()));
  }
}
