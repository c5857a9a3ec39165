package io.tengen.client.ui.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.tengen.client.analysis.ReviewView;
import io.tengen.client.analysis.ReviewView.Mistake;
import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is known of a record that changes. */
class InsightsTest {
  private static final Mistake FIRST = mistake(0, 0.2);
  private static final Mistake THIRD = mistake(2, 0.4);

  private final GameRecord record = GameRecord.empty(new GoGame(5, Ruleset.CHINESE.rules()));
  private final Insights insights = new Insights();

  private static Mistake mistake(int ply, double drop) {
    return new Mistake(ply, 10 + ply, ply % 2, drop, OptionalDouble.empty(), 24, List.of());
  }

  private List<MoveNode> review() {
    for (int ply = 0; ply < 4; ply++) {
      record.tryPlay(record.game().points().pointOf(10 + ply));
    }
    List<MoveNode> line = record.line();
    insights.learn(line, new ReviewView(List.of(), List.of(THIRD, FIRST), true, Optional.empty()));
    return line;
  }

  @Test
  void mistakesLeadToWhereTheyWereMade() {
    List<MoveNode> line = review();
    assertEquals(List.of(THIRD, FIRST), insights.mistakes());
    assertSame(line.get(2), insights.nodeBefore(THIRD));
    assertSame(record.root(), insights.nodeBefore(FIRST));
  }

  @Test
  void mistakesThatWereDeletedAreNotListedAndLeadNowhere() {
    List<MoveNode> line = review();
    record.goTo(line.get(3));
    record.deleteFromHere();
    assertEquals(List.of(FIRST), insights.mistakes(), "the move that was the mistake has gone");
    assertSame(line.get(2), insights.nodeBefore(THIRD), "but not the position before it");
    record.goTo(line.get(1));
    record.deleteFromHere();
    assertEquals(List.of(), insights.mistakes());
    assertNull(insights.nodeBefore(THIRD));
    assertSame(record.root(), insights.nodeBefore(FIRST));
  }
}
