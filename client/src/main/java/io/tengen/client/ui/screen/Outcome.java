package io.tengen.client.ui.screen;

import io.tengen.client.session.SessionView;
import io.tengen.client.session.SessionView.SessionEnd;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.GoText;
import io.tengen.client.text.Texts;

/** How a game ended, in words. */
final class Outcome {
  private Outcome() {}

  static String of(SessionEnd end, Texts texts) {
    if (end.winner() < 0) {
      return texts.get(isDraw(end) ? GoText.DRAW : GoText.NO_RESULT);
    }
    String winner = texts.get(end.winner() == 0 ? CommonText.BLACK : CommonText.WHITE);
    String margin = end.result().replaceFirst("^[BW]\\+", "");
    if (margin.matches("[0-9.]+")) {
      return texts.get(GoText.WON_BY_POINTS, winner, margin);
    }
    return switch (margin) {
      case "R", "Resign" -> texts.get(GoText.WON_BY_RESIGNATION, winner);
      case "T", "Time" -> texts.get(GoText.WON_ON_TIME, winner);
      case "F", "Forfeit" -> texts.get(GoText.WON_BY_FORFEIT, winner);
      default -> texts.get(GoText.WON, winner);
    };
  }

  /**
   * How a game ended, with the cause if a player broke down: in words for people, without the names
   * of exceptions that a program puts before them.
   */
  static String withCause(SessionEnd end, Texts texts) {
    String cause = end.detail().replaceFirst("^(?:[\\w$]+\\.)+[\\w$]+(?:: |$)", "").strip();
    return cause.isEmpty() ? of(end, texts) : of(end, texts) + ": " + cause;
  }

  /** Whether a game ended as it should not, and it is known why. */
  static boolean isBreakdown(SessionEnd end) {
    boolean isForfeit = end.result().endsWith("+F") || end.result().endsWith("+Forfeit");
    boolean isVoid = end.winner() < 0 && !isDraw(end);
    return !end.detail().isBlank() && (isForfeit || isVoid);
  }

  private static boolean isDraw(SessionEnd end) {
    return end.result().equals("0");
  }

  /** The line about who is on turn, or how it ended. */
  static String line(SessionView view, Texts texts) {
    if (view.end().isPresent()) {
      return of(view.end().get(), texts);
    }
    if (view.phase() == SessionView.Phase.SCORING) {
      return texts.get(GoText.SCORING);
    }
    if (view.isMyTurn()) {
      return texts.get(GoText.YOUR_TURN);
    }
    return view.toMove() < 0 ? "" : texts.get(GoText.THINKING, view.names().get(view.toMove()));
  }
}
