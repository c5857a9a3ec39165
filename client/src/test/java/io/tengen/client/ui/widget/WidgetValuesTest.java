package io.tengen.client.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.record.GameRecord;
import io.tengen.client.record.MoveNode;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What widgets work out before they draw. */
class WidgetValuesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "999, 999",
    "1000, 1.0k",
    "1249, 1.2k",
    "9949, 9.9k",
    "9950, 10k",
    "999499, 999k",
    "999500, 1.0M",
    "12345678, 12.3M"
  })
  void visitsFitIntoAStone(int visits, String text) {
    assertEquals(text, BoardHints.shortVisits(visits));
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 0.0",
    "0, 0.0",
    "9999, 9.9",
    "10000, 0:10",
    "59999, 0:59",
    "600000, 10:00",
    "3599999, 59:59",
    "3723000, 1:02:03"
  })
  void clocksShowWhatIsLeft(long milliseconds, String text) {
    assertEquals(text, ClockWidget.format(Duration.ofMillis(milliseconds)));
  }

  @Test
  void aClickOnTheGraphFindsItsPly() {
    GraphData data =
        new GraphData(Arrays.asList(0.5, null, 0.7, 0.2, 0.4), List.of(), 2, List.of(3));
    assertEquals(4, data.lastPly());
    assertEquals(0, data.plyAt(-1));
    assertEquals(1, data.plyAt(0.25f));
    assertEquals(4, data.plyAt(2));
    assertEquals(10, data.scoreSpan());
    assertEquals(
        35.5, new GraphData(List.of(), Arrays.asList(3.0, null, -35.5), 0, List.of()).scoreSpan());
    assertEquals(1, GraphData.NONE.lastPly());
  }

  @Test
  void stonesThatALineTakesAreLeftOut() {
    GameRecord record = GameRecord.empty(new GoGame(9, Ruleset.CHINESE.rules()));
    record.addMainLine(40);
    record.addMainLine(20);
    record.toEnd();
    BoardFace face = BoardFace.of(record.state());
    BoardFace left = face.without(Set.of(40));
    assertTrue(left.isEmpty(40));
    assertEquals(face.colour(20), left.colour(20));
    assertEquals(2, face.stones());
  }

  @Test
  void variationsHaveRowsOfTheirOwn() {
    GameRecord record = GameRecord.empty(new GoGame(9, Ruleset.CHINESE.rules()));
    for (int action : new int[] {40, 20, 60, 24}) {
      record.addMainLine(action);
    }
    MoveNode second = record.mainLine().get(2);
    record.goTo(record.mainLine().get(1));
    record.tryPlay(record.game().points().pointOf(30));
    record.tryPlay(record.game().points().pointOf(31));
    MoveNode variation = record.current();
    record.goTo(record.root());
    record.tryPlay(record.game().points().pointOf(50));
    MoveNode early = record.current();
    TreeLayout layout = TreeLayout.of(record.root());
    assertEquals(record.nodes(), layout.nodes().size());
    assertEquals(0, layout.row(second));
    assertTrue(layout.row(variation) > 0);
    assertTrue(layout.row(early) > layout.row(variation), "lines do not cross");
    assertEquals(variation, layout.at(TreeLayout.column(variation), layout.row(variation)));
    assertNull(layout.at(9, 0));
    Set<String> places = new HashSet<>();
    for (MoveNode node : layout.nodes()) {
      assertTrue(places.add(TreeLayout.column(node) + "," + layout.row(node)), "no two in a place");
    }
  }
}
