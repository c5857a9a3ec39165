package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3                     | 0 | 0.3",
        "0.3                     | 9 | 0.3",
        "harmonic(0.5,1)         | 0 | 0.5",
        "harmonic(0.5,1)         | 4 | 0.1",
        "linear(1,0.2,100)       | 0 | 1",
        "linear(1,0.2,100)       | 50 | 0.6",
        "linear(1,0.2,100)       | 500 | 0.2",
        "exponential(1,0.2,10)   | 10 | 0.6",
        "Exponential(1, 0.2, 10) | 20 | 0.4",
      })
  void valuesAndTextForm(String text, int episode, double expected) {
    Schedule schedule = Schedule.parse(text);
    assertEquals(expected, schedule.at(episode), 1e-12);
    assertEquals(schedule, Schedule.parse(schedule.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "linear(1,2)", "harmonic(1,0)", "cubic(1)", "linear(a,b,c)"})
  void nonsenseIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Schedule.parse(text));
  }

  @Test
  void bounds() {
    assertTrue(Schedule.parse("linear(1,0,5)").isWithin(0, 1));
    assertFalse(Schedule.parse("linear(1.1,0,5)").isWithin(0, 1));
    assertFalse(Schedule.parse("-0.1").isWithin(0, 1));
    assertFalse(Schedule.parse("NaN").isWithin(0, 1));
    assertTrue(Schedule.parse("exponential(0,1,5)").isWithin(0, 1));
    assertFalse(Schedule.parse("exponential(0.5,-0.1,5)").isWithin(0, 1));
    assertTrue(Schedule.parse("harmonic(1,5)").isWithin(0, 1));
    assertFalse(Schedule.parse("harmonic(1.1,5)").isWithin(0, 1));
    assertFalse(Schedule.parse("harmonic(-0.5,5)").isWithin(-1, -0.1), "it comes near 0");
    assertFalse(Schedule.parse("harmonic(0.5,5)").isWithin(0.1, 1), "it comes near 0");
  }
}
