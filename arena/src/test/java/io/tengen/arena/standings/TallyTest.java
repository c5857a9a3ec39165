package io.tengen.arena.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is summed up of games beside their results. */
class TallyTest {
  private static GameResult game(String key, String first, String second, long moves) {
    return new GameResult(
        new Pairing(key, 1, first, second, 0), Outcome.DRAW, EndReason.PLAYED_OUT, moves);
  }

  @Test
  void gamesAlikeAreCountedOncePerCopy() {
    Duplicates duplicates =
        Tally.of(
                List.of(
                    game("g1", "a", "b", 7),
                    game("g2", "b", "a", 7),
                    game("g3", "a", "b", 7),
                    game("g4", "a", "b", 7),
                    game("g5", "a", "c", 7),
                    game("g6", "a", "b", 8)))
            .duplicates();
    assertEquals(2, duplicates.repeated(), "g3 and g4 are g1");
    assertEquals(2, duplicates.alike(), "g2 and g5 went like g1");
  }

  @Test
  void endsAreCountedWithThoseThatCountForNothing() {
    Tally tally = Tally.of(SomeGames.of("a b 1100=??"));
    assertEquals(
        Map.of(
            EndReason.RESIGNATION, 2L,
            EndReason.TIME, 2L,
            EndReason.PLAYED_OUT, 1L,
            EndReason.DISAGREEMENT, 2L),
        tally.reasons());
    assertEquals(2, tally.voids());
    assertEquals(5, tally.counts().games());
  }

  @Test
  void allTablesAreMadeOfTheSameGames() {
    ResultTables tables =
        ResultTables.of(
            "cup",
            Map.of("game", "go-9x9"),
            List.of(SomeGames.player("a", null), SomeGames.player("b", 1800.0)),
            Tally.of(SomeGames.of("a b 110", "b a 0?")));
    assertEquals(List.of("a", "b"), tables.standings().players());
    assertEquals(3, tables.crossTable().at(0, 1).points());
    assertTrue(tables.elos().groups().get(0).isAnchor("b"));
    assertEquals(List.of("a", "b"), tables.superiority().players());
    assertEquals(1, tables.voids());
    assertEquals(4, tables.counts().games());
  }

  @Test
  void aGameOfAStrangerIsRefused() {
    Tally tally = Tally.of(SomeGames.of("a x 1"));
    String said =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ResultTables.of("cup", Map.of(), SomeGames.players("a", "b"), tally))
                .getMessage());
    assertEquals("a game of 'x', who is not among the players", said);
  }
}
