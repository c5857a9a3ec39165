package io.tengen.client.ui.screen;

import io.tengen.client.analysis.ReviewView.Mistake;
import io.tengen.client.key.Command;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.client.text.AnalysisText;
import java.util.Comparator;
import java.util.Optional;

/** Going about in a game. */
final class GoNavigation implements GoCommands {
  private static final int STEPS = 10;

  private final GoTable table;

  GoNavigation(GoTable table) {
    this.table = table;
  }

  @Override
  public boolean perform(Command command) {
    GameRecord record = table.record();
    switch (command) {
      case BACK -> record.back();
      case FORWARD -> record.forward();
      case TO_START -> record.toStart();
      case TO_END -> record.toEnd();
      case BACK_TEN -> {
        for (int i = 0; i < STEPS && record.back(); i++) {}
      }
      case FORWARD_TEN -> {
        for (int i = 0; i < STEPS && record.forward(); i++) {}
      }
      case NEXT_VARIATION -> record.nextVariation();
      case PREVIOUS_VARIATION -> record.previousVariation();
      case NEXT_MISTAKE -> goToMistake(1);
      case PREVIOUS_MISTAKE -> goToMistake(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Goes to the nearest mistake ahead (1) or behind (-1). */
  private void goToMistake(int direction) {
    Insights insights = table.analysis().insights();
    int here = table.record().current().ply();
    Optional<Mistake> nearest =
        insights.mistakes().stream()
            .filter(mistake -> direction * (mistake.ply() - here) > 0)
            .min(Comparator.comparingInt(mistake -> direction * mistake.ply()));
    if (nearest.isEmpty()) {
      table.say(AnalysisText.MISTAKES_NONE_THERE);
      return;
    }
    MoveNode node = insights.nodeBefore(nearest.get());
    if (node != null) {
      table.record().goTo(node);
    }
  }
}
