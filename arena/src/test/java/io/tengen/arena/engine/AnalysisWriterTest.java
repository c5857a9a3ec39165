package io.tengen.arena.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.engine.AnalysisOptions.Extra;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import io.tengen.search.ActionLine;
import io.tengen.search.ActionResult;
import io.tengen.search.SearchSnapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Whole lines, in the form of the examples of KataGo's "GTP Extensions". */
class AnalysisWriterTest {
  private static final Points POINTS = Points.ofSize(2);
  private static final SearchSnapshot SEARCH =
      new SearchSnapshot(
          -0.2,
          false,
          101,
          OptionalDouble.empty(),
          Optional.empty(),
          List.of(
              line(0, 60, -0.04, 0.5, List.of(0, 3, 4), List.of(60, 20, 7)),
              line(4, 40, -0.5, 0.25, List.of(4), List.of(40)),
              line(1, 0, 0, 0.25, List.of(), List.of())));

  private static ActionLine line(
      int action,
      int visits,
      double value,
      double prior,
      List<Integer> pv,
      List<Integer> pvVisits) {
    String name = POINTS.name(POINTS.pointOf(action));
    return new ActionLine(
        new ActionResult(action, name, visits, value, prior, false), pv, pvVisits);
  }

  private static String written(boolean isKata, int least, int most, Extra... extras) {
    EnumSet<Extra> set = EnumSet.noneOf(Extra.class);
    set.addAll(List.of(extras));
    AnalysisOptions options =
        new AnalysisOptions(Colour.BLACK, 1, least, most, set, new MoveFilter(5));
    float[] ownership = {1, -0.5f, 0, 0.25f, 0};
    return new AnalysisWriter(isKata, options)
        .write(new Analysis(POINTS, SEARCH, OptionalDouble.of(-1.5), Optional.of(ownership)));
  }

  @Test
  void leelaZero() {
    assertEquals(
        "info move A2 visits 60 winrate 4800 prior 5000 lcb 2149 order 0 pv A2 B1 pass"
            + " info move pass visits 40 winrate 2500 prior 2500 lcb 609 order 1 pv pass",
        written(false, 0, 10));
  }

  @Test
  void movesThatWereNotTriedComeWhenTheyAreAskedFor() {
    String line = written(false, 3, 10);
    assertTrue(
        line.endsWith(" info move B2 visits 0 winrate 4000 prior 2500 lcb 0 order 2 pv"), line);
    assertEquals(written(false, 0, 1), written(false, 1, 1));
  }

  @Test
  void kataGo() {
    assertEquals(
        "info move A2 visits 60 edgeVisits 60 utility -0.040000 winrate 0.480000 prior 0.500000"
            + " lcb 0.214872 utilityLcb -0.570255 order 0 pv A2 B1 pass"
            + " pvVisits 60 20 7 pvEdgeVisits 60 20 7"
            + " rootInfo visits 101 utility -0.200000 winrate 0.400000"
            + " scoreMean -1.500000 scoreLead -1.500000"
            + " ownership 1.000000 -0.500000 0.000000 0.250000",
        written(true, 0, 1, Extra.values()));
  }

  /** The bound solves the equation that Wilson derives it from: n (p - b)^2 = z^2 b (1 - b). */
  @Test
  void theBoundIsWilsons() {
    for (int visits = 1; visits < 100_000; visits *= 3) {
      for (double value = -1; value <= 1; value += 0.25) {
        double bound = WinRate.lowerBound(new ActionResult(0, "", visits, value, 0, false));
        double rate = (value + 1) / 2;
        assertEquals(
            visits * (rate - bound) * (rate - bound), 25 * bound * (1 - bound), 1e-9 * visits);
        assertTrue(bound >= 0 && bound <= rate, visits + " " + value);
      }
    }
    assertEquals(0.5, WinRate.lowerBound(new ActionResult(0, "", 1, 0, 0, true)));
  }
}
