package io.tengen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.benchmarks.ResultTable.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTableTest {
  private static Section section(String title, Result... results) {
    return new Section(
        title, "tengen bench x", "a machine", "2026-11-21", List.of(results), List.of("y: no y"));
  }

  private static final Result FAST = new Result("a", "3 steps/s", "at least 2", "met");
  private static final Result SLOW = new Result("a", "1 steps/s", "at least 2", "missed");

  @Test
  void aSectionIsReplacedInItsPlace() {
    ResultTable table = ResultTable.empty().with(section("one", FAST)).with(section("two", FAST));
    assertEquals(
        List.of(section("one", SLOW), section("two", FAST)),
        table.with(section("one", SLOW)).sections());
    assertEquals(1, table.with(section("one", SLOW)).count("met"));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    ResultTable table = ResultTable.empty().with(section("one", FAST, SLOW)).with(section("two"));
    assertEquals(table, ResultTable.parse(table.toJson()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"{}", "[]", "nonsense", "{\"sections\": [1]}", "''"})
  void somethingElseIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> ResultTable.parse(text));
  }

  @Test
  void thePageHasARowAResult() {
    Result piped = new Result("a | b", "1\n2", "", "");
    String page = ResultTable.empty().with(section("one", FAST, piped)).toMarkdown();
    assertTrue(page.contains("## one\n\n`tengen bench x` on a machine, 2026-11-21."), page);
    assertTrue(page.contains("| a | 3 steps/s | at least 2 | met |\n"), page);
    assertTrue(page.contains("| a \\| b | 1 2 |  |  |\n"), page);
    assertTrue(page.contains("Not measured: y: no y.\n"), page);
    assertTrue(page.contains("1 targets met, 0 missed."), page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "142000000; 142,000,000",
        "1.7; 1.70",
        "0.63; 0.63",
        "23.456; 23.5",
        "345.6; 346",
        "0.00001; 1.0e-05",
        "0; 0",
        "0.0123; 0.0123",
        "-2.5; -2.50"
      })
  void numbersAreShort(double value, String text) {
    assertEquals(text, Figure.number(value));
  }

  @Test
  void aFigureKnowsItsTarget() {
    assertEquals("at least 1.70", Figure.atLeast("", "", 2, 1.7).targetText());
    assertEquals("at most 4,096", Figure.atMost("", "", 2, 4096).targetText());
    assertEquals("", Figure.plain("", "", 2).targetText());
    assertTrue(Figure.plain("", "", 2).isMet());
    assertFalse(Figure.atLeast("", "", 1, 1.7).isMet());
    assertEquals(
        new Result("n", "1 u (d)", "at least 1.70", "missed"),
        Result.of(Figure.atLeast("n", "u", 1, 1.7).withDetail("d")));
  }
}
