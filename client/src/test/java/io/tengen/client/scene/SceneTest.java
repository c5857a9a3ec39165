package io.tengen.client.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneTest {
  @Test
  void aSeriesOfAnyLengthKeepsItsMeanAndItsShape() {
    ThinnedSeries series = new ThinnedSeries(8);
    assertTrue(series.isEmpty());
    for (int i = 0; i < 1_000; i++) {
      series.add(i, 3 * i);
      assertTrue(series.curve("").x().length <= 8);
    }
    Curve curve = series.curve("a");
    assertTrue(curve.x().length >= 4, "half of the room is in use at least");
    for (int i = 0; i < curve.x().length; i++) {
      assertEquals(3 * curve.x()[i], curve.y()[i], 1e-9);
      assertTrue(i == 0 || curve.x()[i] > curve.x()[i - 1]);
    }
    assertTrue(curve.x()[curve.x().length - 1] > 900, "the newest numbers are in it");
  }

  @Test
  void aShortSeriesIsKeptAsItIsAndWhatIsNoNumberIsLeftOut() {
    ThinnedSeries series = new ThinnedSeries(8);
    series.add(1, 5);
    series.add(2, Double.NaN);
    series.add(Double.POSITIVE_INFINITY, 2);
    series.add(3, -5);
    assertArrayEquals(new double[] {1, 3}, series.curve("").x());
    assertArrayEquals(new double[] {5, -5}, series.curve("").y());
    assertThrows(IllegalArgumentException.class, () -> new ThinnedSeries(7));
  }

  private static List<String> labels(double low, double high, int most) {
    Ticks ticks = Ticks.of(low, high, most);
    assertTrue(ticks.at(0) <= low && ticks.high() >= high, "the marks span the range");
    return IntStream.range(0, ticks.count()).mapToObj(ticks::label).toList();
  }

  @Test
  void marksAreRoundNumbers() {
    assertEquals(List.of("0", "2", "4", "6", "8", "10"), labels(0, 9, 6));
    assertEquals(List.of("-0.5", "0.0", "0.5"), labels(-0.3, 0.4, 3));
    assertEquals(List.of("0", "500k", "1.0M", "1.5M"), labels(0, 1_500_000, 4));
    assertEquals(List.of("6.5", "7.0", "7.5"), labels(7, 7, 3));
  }

  @Test
  void marksOfAnyRangeAreFew() {
    double[] values = {0, 1e-12, -1e-12, 1, -3, 1e9, 1e300, -1e300, Double.MAX_VALUE};
    for (double low : values) {
      for (double high : values) {
        if (low <= high) {
          Ticks ticks = Ticks.of(low, high, 6);
          assertTrue(ticks.count() >= 2 && ticks.count() <= 9, low + " to " + high + ": " + ticks);
          assertTrue(Double.isFinite(ticks.share(low)), low + " to " + high);
        }
      }
    }
  }

  @Test
  void aGraphHasItsTitleItsNamesAndALineFromPointToPoint() {
    SketchCanvas canvas = new SketchCanvas(400, 200);
    Curve rising = new Curve("rising", new double[] {0, 1, 2}, new double[] {0, Double.NaN, 2});
    Curve flat = new Curve("flat", new double[] {0, 2}, new double[] {1, 1});
    GraphScene.paint(canvas, Area.of(canvas), "both", List.of(rising, flat), "nothing");
    assertTrue(canvas.texts().containsAll(List.of("both", "rising", "flat", "0")));
    assertEquals(2, canvas.count(Tone.CURVE_1), "its mark in the legend and one line");
    assertEquals(2, canvas.count(Tone.CURVE_2));
  }

  @Test
  void aGraphWithoutPointsSaysSo() {
    SketchCanvas canvas = new SketchCanvas(400, 200);
    Curve empty = new Curve("empty", new double[0], new double[0]);
    GraphScene.paint(canvas, Area.of(canvas), "title", List.of(empty), "nothing yet");
    assertEquals(List.of("title", "nothing yet"), canvas.texts());
  }

  @Test
  void aGraphThatHasNoRoomIsNotDrawnWrong() {
    double[] one = {1};
    for (float side : new float[] {0, 1, 10, 30}) {
      SketchCanvas canvas = new SketchCanvas(side, side);
      GraphScene.paint(canvas, Area.of(canvas), "t", List.of(new Curve("c", one, one)), "nothing");
      assertEquals(0, canvas.count(Tone.CURVE_1));
    }
  }

  @Test
  void aCellIsFoundByAPlaceInIt() {
    Area grid = new Area(10, 20, 100, 100).grid(5, 4);
    assertEquals(100, grid.width());
    assertEquals(80, grid.height());
    assertEquals(30, grid.y(), "in the middle");
    assertEquals(0, grid.cellAt(10, 30, 5, 4));
    assertEquals(19, grid.cellAt(109.9f, 109.9f, 5, 4));
    assertEquals(-1, grid.cellAt(9.9f, 50, 5, 4));
    assertEquals(-1, grid.cellAt(50, 110, 5, 4));
    assertEquals(-1, grid.cellAt(Float.NaN, 50, 5, 4));
    assertEquals(0, new Area(0, 0, 3, 9).inset(100).width());
  }

  @Test
  void valuesAreInkOfTheirSignAndSize() {
    assertEquals(new Tint(Tone.LOW, 0.5f), Tint.ofValue(-2, 4));
    assertEquals(new Tint(Tone.HIGH, 1), Tint.ofValue(9, 4));
    assertEquals(new Tint(Tone.HIGH, 0), Tint.ofValue(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Tint(Tone.LOW, 1.1f));
  }
}
