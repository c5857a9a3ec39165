package io.tengen.client.ui.screen;

import io.tengen.client.analysis.WhyNot;
import io.tengen.client.key.Command;
import io.tengen.client.record.MoveNode;
import io.tengen.client.session.SessionView;
import io.tengen.client.text.AnalysisText;
import io.tengen.client.text.CommonText;
import io.tengen.client.text.ErrorText;
import io.tengen.client.text.GoText;
import io.tengen.client.text.TextKey;
import io.tengen.client.ui.frame.House;
import io.tengen.client.ui.frame.Notices;

/** What the analysis is asked: candidates, who is ahead, why not here, where the mistakes are. */
final class GoQuestions implements GoCommands {
  private final GoTable table;

  /** Whether the next point is the one that is asked about. */
  private boolean isAsking;

  GoQuestions(GoTable table) {
    this.table = table;
  }

  @Override
  public boolean perform(Command command) {
    switch (command) {
      case ANALYSE, CANDIDATES, HEAT_MAP, OWNERSHIP, ESTIMATE, REVIEW, WHY_NOT, PLAY_BEST -> {
        if (isFair()) {
          ask(command);
        } else {
          table.say(AnalysisText.REFUSED_RATED);
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  /** Nobody is helped in a rated game of his own. */
  private boolean isFair() {
    SessionView view = table.presenter().view();
    return !table.presenter().isPlaying() || view == null || !view.isRated();
  }

  private void ask(Command command) {
    GoAnalysis analysis = table.analysis();
    switch (command) {
      case ANALYSE -> analysis.switchOn();
      case CANDIDATES -> analysis.switchCandidates();
      case HEAT_MAP -> analysis.switchHeat();
      case OWNERSHIP -> analysis.switchOwnership();
      case ESTIMATE -> estimate();
      case WHY_NOT -> {
        isAsking = true;
        table.say(AnalysisText.WHY_NOT_HINT);
      }
      case REVIEW -> review();
      default -> playBest();
    }
  }

  private void review() {
    if (table.analysis().isReviewing()) {
      table.analysis().cancelReview();
      table.say(AnalysisText.REVIEW_CANCELLED);
    } else {
      table.analysis().review(table.options().reviewVisits());
    }
  }

  private void estimate() {
    House house = table.house();
    MoveNode asked = table.record().current();
    Notices.Report report = house.notices().begin(house.text(CommonText.LOADING));
    table
        .analysis()
        .estimate(
            insight -> report.say(asked == table.record().current() ? lead(insight) : ""),
            why -> report.warn(house.text(ErrorText.ANALYSIS_FAILED, why)));
  }

  /** Who is ahead, in words. */
  private String lead(Insights.Insight insight) {
    House house = table.house();
    double points = insight.score().orElse(0);
    if (insight.score().isEmpty()) {
      String rate = house.texts().number(insight.winRate() * 100, 1);
      return house.text(AnalysisText.WIN_RATE_BLACK, rate);
    }
    if (Math.abs(points) < 0.5) {
      return house.text(GoText.ESTIMATE_EVEN);
    }
    String amount = house.texts().number(Math.abs(points), 1);
    return house.text(points > 0 ? GoText.ESTIMATE_BLACK : GoText.ESTIMATE_WHITE, amount);
  }

  private void playBest() {
    var latest = table.analysis().latest();
    if (latest == null || latest.moves().isEmpty()) {
      table.analysis().switchOnIfOff();
      return;
    }
    int action = latest.moves().get(0).action();
    int size = table.record().game().size();
    if (action < size * size) {
      table.presenter().press(action, false);
    } else {
      table.presenter().pass();
    }
  }

  /** Takes a point that was pressed for the one that is asked about; false if none is. */
  boolean takePoint(int action) {
    if (!isAsking) {
      return false;
    }
    isAsking = false;
    whyNot(action);
    return true;
  }

  private void whyNot(int action) {
    TextKey illegal = table.presenter().whyIllegal(action);
    if (illegal != null) {
      table.say(illegal);
      return;
    }
    House house = table.house();
    MoveNode asked = table.record().current();
    String point = table.record().game().actionName(action);
    Notices.Report report = house.notices().begin(house.text(AnalysisText.WHY_NOT_WAIT, point));
    table
        .analysis()
        .ask(
            action,
            new WhyNot.Listener() {
              @Override
              public void found(WhyNot.Finding finding) {
                boolean isThere = asked == table.record().current();
                report.say(isThere ? table.layout().answer(finding) : "");
              }

              @Override
              public void failed(String why) {
                report.warn(house.text(ErrorText.ANALYSIS_FAILED, why));
              }
            });
  }
}
