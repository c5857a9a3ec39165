package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCardTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1st",
    "2, 2nd",
    "3, 3rd",
    "4, 4th",
    "10, 10th",
    "11, 11th",
    "12, 12th",
    "13, 13th",
    "21, 21st",
    "22, 22nd",
    "50, 50th",
    "103, 103rd",
    "111, 111th",
    "1012, 1012th"
  })
  void ordinalsAreRight(long number, String expected) {
    assertEquals(expected, ModelCard.ordinal(number));
  }

  @Test
  void ancestorsAreAddedUp() {
    Map<String, String> grandchild =
        Map.of(
            "samples",
            "100",
            "samplesWithParents",
            "700",
            "hours",
            "0.5",
            "hoursWithParents",
            "3.5");
    assertEquals(new Ancestry("go19", 700, 3.5), Ancestry.of("go19", grandchild));
    assertEquals(
        new Ancestry("first/last.tgn", 100, 0.5),
        Ancestry.of("/somewhere/first/last.tgn", Map.of("samples", "100", "hours", "0.5")));
    assertEquals(
        new Ancestry("mine.tgn", 0, 0),
        Ancestry.of("/somewhere/mine.tgn", Map.of("samples", "many", "hours", "-1")));
  }
}
