package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, results, ratings and analysis as the protocol writes them. */
class CgosWordsTest {
  @ParameterizedTest
  @CsvSource({
    "PLAYED_OUT, 0, B+12.5, B+12.5",
    "MOVE_LIMIT, 1, W+3.5, W+3.5",
    "PLAYED_OUT, -1, 0, Draw",
    "RESIGNATION, 1, W+R, W+Resign",
    "TIME, 0, B+T, B+Time",
    "ILLEGAL_MOVE, 1, W+F, W+Illegal",
    "FAILURE, 0, B+F, B+Illegal",
    "DISAGREEMENT, -1, Void, Abort",
  })
  void resultsAreTheProtocols(EndReason reason, int winner, String result, String word) {
    assertEquals(word, CgosResult.of(new GameEnd(reason, -1, winner, result, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gnu", "_a-b.c", "abcdefghijklmnopqr", "X99", ".hidden"})
  void namesOfBots(String name) {
    assertTrue(CgosName.isValid(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ab", "abcdefghijklmnopqrs", "9lives", "a b c", "äöü", "a(b)", "a\tb"})
  void namesThatNoBotHas(String name) {
    assertFalse(CgosName.isValid(name));
  }

  @Test
  void aNameIsOneWordWithoutBrackets() {
    assertEquals("a_b_c_-9", CgosName.shown("a b(c)-9"));
  }

  @Test
  void analysisIsAnObjectAndNothingElse() {
    assertEquals(
        Optional.of("{\"winrate\":0.5,\"moves\":[{\"move\":\"D4\"}]}"),
        MoveAnalysis.parse(" { \"winrate\": 0.5, \"moves\": [ {\"move\":\"D4\"} ] } "));
    for (String bad :
        List.of("[1]", "7", "\"x\"", "{", "{} {}", "{\"a\":}", "null", "[".repeat(100_000))) {
      assertEquals(Optional.empty(), MoveAnalysis.parse(bad), bad.substring(0, 1));
    }
    assertEquals(Optional.empty(), MoveAnalysis.parse("{\"a\":".repeat(5000)));
  }

  @Test
  void ratingsAreProvisionalUntilThereAreGames() {
    List<Participant> players =
        List.of(
            new Participant("anchor", "random", 1, 1500.0, null),
            new Participant("new", "random", 1, null, null),
            new Participant("none", "random", 1, null, null));
    Tally tally = new Tally();
    ResultTables few = tables(players, tally, 4);
    ResultTables many = tables(players, tally, 60);
    ResultTables[] now = {few};
    RatingWords words = new RatingWords(() -> now[0]);
    assertEquals("1500?", words.of("new"));
    assertEquals("0?", words.of("none"));
    assertEquals("0?", words.of("nobody"));
    now[0] = many;
    assertEquals("1500", words.of("new"));
    assertEquals("1500", words.of("anchor"));
  }

  /** Adds games of which each wins half with each colour, and makes the tables of all. */
  private static ResultTables tables(List<Participant> players, Tally tally, int games) {
    for (int i = 0; i < games; i++) {
      String first = i % 4 < 2 ? "anchor" : "new";
      String second = i % 4 < 2 ? "new" : "anchor";
      Pairing pairing = new Pairing("g-" + games + "-" + i, 1, first, second, 0);
      Outcome outcome = i % 2 == 0 ? Outcome.FIRST_WINS : Outcome.SECOND_WINS;
      tally.add(new GameResult(pairing, outcome, EndReason.PLAYED_OUT, i));
    }
    return ResultTables.of("room", Map.of(), players, tally);
  }
}
