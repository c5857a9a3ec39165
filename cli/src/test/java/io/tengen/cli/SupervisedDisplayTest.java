package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.training.Accuracy;
import io.tengen.agents.network.training.SupervisedListener.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisedDisplayTest {
  @Test
  void aLineTellsLossesAndWhatIsHeldOut() {
    StepReport report = new StepReport(20, 100, 3.25, 0.5, 321.4, 45);
    assertEquals(
        "321 samples/s, loss 3.250 + 0.500, 45 s left", SupervisedDisplay.line(report, null));
    Accuracy accuracy = new Accuracy(4_096, 2.1, 0.4256, 0.751, 0.62, 0.698, Double.NaN);
    assertEquals(
        "321 samples/s, loss 3.250 + 0.500, held out 42.6% top-1, 75.1% top-5, value error 0.620,"
            + " value sign 69.8%, 45 s left",
        SupervisedDisplay.line(report, accuracy));
  }

  @Test
  void resultsAreToldAsWinnersForetold() {
    Accuracy early = new Accuracy(4_096, 2.1, 0.4256, 0.751, 0.62, 0.698, Double.NaN);
    String text = AccuracyReport.text(early);
    assertTrue(
        text.contains("results         69.80% of the winners foretold, squared error 0.6200"),
        text);
    Accuracy late = new Accuracy(4_096, 2.1, 0.4256, 0.751, 0.62, 0.698, 0.9);
    assertTrue(AccuracyReport.text(late).contains("foretold (90.00% past move 100), "));
    Accuracy draws = new Accuracy(2, 2.1, 0.4256, 0.751, 0.62, Double.NaN, Double.NaN);
    assertTrue(AccuracyReport.text(draws).contains("results         nobody won, squared"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "0.4, 0 s",
    "59.4, 59 s",
    "59.6, 1 min",
    "90, 2 min",
    "3569, 59 min",
    "3571, 1 h 0 min",
    "93600, 26 h 0 min"
  })
  void timesAreInTheLargestUnits(double seconds, String expected) {
    assertEquals(expected, Counted.time(seconds));
  }

  @Test
  void oneThingIsNoPlural() {
    assertEquals("1 step", Counted.of(1, "step"));
    assertEquals("0 steps", Counted.of(0, "step"));
    assertEquals("20,000 steps", Counted.of(20_000, "step"));
  }
}
