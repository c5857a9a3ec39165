package io.tengen.arena.tournament.format.swiss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories as chess has them: W moved first, B second. */
class TurnsTest {

  @ParameterizedTest
  @CsvSource({
    "'',     -, NONE",
    "W,      B, STRONG",
    "WB,     W, MILD",
    "BW,     B, MILD",
    "WBW,    B, STRONG",
    "WBB,    W, ABSOLUTE",
    "WWBB,   W, ABSOLUTE",
    "WWBWB,  B, STRONG",
    "BBWBWB, W, ABSOLUTE"
  })
  void whatTurnAPlayerShouldHave(String history, String turn, Preference.Strength strength) {
    Preference preference = Preference.after(turns(history));
    assertEquals(strength, preference.strength());
    assertEquals(
        turn, preference.turn() == null ? "-" : preference.turn() == Turn.FIRST ? "W" : "B");
  }

  @ParameterizedTest
  @CsvSource({
    // Both have their way.
    "1, W,   2, B,   B",
    "1, '',  2, W,   W",
    // The stronger wish.
    "1, WB,  2, B,   B",
    "1, WBB, 2, BWB, W",
    // The other way round than the last time in which they differed.
    "1, WBBW, 2, BWBW, W",
    "1, BWBW, 2, WBBW, B",
    // The higher player's wish, where they did not differ.
    "1, WB,  2, WB,  W",
    "1, BW,  2, WBBW, B",
    // By number.
    "1, '',  2, '',  W",
    "2, '',  3, '',  B"
  })
  void whichTurnTheHigherPlayerGets(
      int higher, String history, int lower, String other, String turn) {
    Turn given = new TurnRules(Turn.FIRST).ofHigher(player(higher, history), player(lower, other));
    assertEquals(turn, given == Turn.FIRST ? "W" : "B");
  }

  private static SwissPlayer player(int number, String history) {
    return new SwissPlayer(number, 0, Set.of(), turns(history), false, 0, Drift.NONE, Drift.NONE);
  }

  private static List<Turn> turns(String history) {
    return history.chars().mapToObj(letter -> letter == 'W' ? Turn.FIRST : Turn.SECOND).toList();
  }
}
