package io.tengen.arena.standings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.SomeGames;
import io.tengen.arena.standings.Standings;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a terminal shows, to the letter. */
class ResultTextTest {
  private static final ResultTables TABLES =
      SomeTables.of(
          Map.of(),
          SomeGames.players("gnugo", "uct_1k", "天元"),
          SomeGames.of("gnugo 天元 11", "天元 gnugo =01"));

  @Test
  void standingsAreAlignedAndRightOfTheDecimalPointIsOnlyWhatIsThere() {
    assertEquals(
        List.of(
            "RANK  PLAYER  POINTS  GAMES  WON  DRAWN  LOST  SHARE  FIRST  SECOND",
            "   1  gnugo      3.5      5    3      1     1  70.0%    2/2   1.5/3",
            "   2  天元       1.5      5    1      1     3  30.0%  1.5/3     0/2",
            "   3  uct_1k       0      0    0      0     0      -      -       -"),
        ResultText.standings(TABLES.standings()));
  }

  private static Place place(int rank, String player, double points, double tieBreak) {
    return new Place(rank, player, points, List.of(new Place.TieBreak("SB", tieBreak)));
  }

  @Test
  void tieBreaksAreColumnsBesideThePoints() {
    List<Place> places =
        List.of(place(1, "天元", 1.5, 10.5), place(2, "gnugo", 3.5, 2.25), place(3, "uct_1k", 1, 0));
    List<String> lines = ResultText.standings(Standings.of(TABLES.counts(), places));
    assertTrue(lines.get(0).endsWith("  SB"), lines.get(0));
    assertTrue(lines.get(1).startsWith("   1  天元       1.5      5"), lines.get(1));
    assertTrue(lines.get(1).endsWith("  10.5"), lines.get(1));
    assertTrue(lines.get(2).endsWith("  2.25"), lines.get(2));
    assertTrue(lines.get(3).startsWith("   3  uct_1k       1      0"), lines.get(3));
  }

  @Test
  void crossTablesHaveNumbersForNames() {
    assertEquals(
        List.of(
            "   PLAYER      1      2  3",
            "1  gnugo       -  3.5/5",
            "2  天元    1.5/5      -",
            "3  uct_1k                -"),
        ResultText.crossTable(TABLES.crossTable()));
  }

  @Test
  void ratingsTellErrorsAndWhoIsBetter() {
    List<String> lines = ResultText.ratings(TABLES.elos());
    assertEquals("RANK  PLAYER  ELO  ERROR  GAMES  SHARE  OPPONENTS  BETTER", lines.get(0));
    assertTrue(
        lines.get(1).matches("   1  gnugo +\\+\\d+ +\\d+ +5 +70\\.0% +-\\d+ +\\d+%"), lines.get(1));
    assertTrue(lines.get(2).matches("   2  天元 +-\\d+ +\\d+ +5 +30\\.0% +\\+\\d+"), lines.get(2));
    assertTrue(lines.get(3).startsWith("Moving first is worth "), lines.get(3));
    assertEquals(4, lines.size());
  }

  @Test
  void anchorsAreMarked() {
    ResultTables tables =
        SomeTables.of(
            Map.of(),
            List.of(SomeGames.player("a", null), SomeGames.player("b", 1800.0)),
            SomeGames.of("a b 10", "b a 10"));
    List<String> lines = ResultText.ratings(tables.elos());
    assertTrue(lines.get(1).contains("1800"), lines.get(1));
    assertTrue(lines.get(2).contains("1800"), lines.get(2));
    assertEquals(1, lines.stream().filter(line -> line.contains("anchor")).count());
  }

  @Test
  void groupsHaveTablesOfTheirOwnAndANote() {
    ResultTables tables =
        SomeTables.of(
            Map.of(), SomeGames.players("a", "b", "c", "d", "e"), SomeGames.of("a b 1", "c d 1="));
    List<String> lines = ResultText.ratings(tables.elos());
    assertEquals(2, lines.stream().filter(line -> line.startsWith("RANK")).count());
    assertEquals("", lines.get(4), "between the tables");
    List<String> notes = Notes.of(tables);
    assertEquals(
        List.of(
            "No games, over however many opponents, connect a, b with c, d: each group is rated by"
                + " itself, and ratings of different groups cannot be compared. Play games between"
                + " them, or give one of each an anchor.",
            "Without games, and so not rated: e."),
        notes);
    assertTrue(ResultText.superiority(tables.superiority()).get(1).contains("?"));
  }

  @Test
  void certaintyIsNeverRoundedTo() {
    assertEquals("<1%", Numbers.likelihood(0.004));
    assertEquals("1%", Numbers.likelihood(0.006));
    assertEquals("50%", Numbers.likelihood(0.5));
    assertEquals(">99%", Numbers.likelihood(0.996));
  }

  @Test
  void numbersAreTheSameInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals("6.5", Numbers.points(6.5));
      assertEquals("15.25", Numbers.value(15.25));
      assertEquals("15.5", Numbers.value(15.5));
      assertEquals("15", Numbers.value(15));
      assertEquals("62.5%", Numbers.share(0.625));
      assertEquals("+35", Numbers.elo(35.4, false));
      assertEquals("0", Numbers.elo(-0.4, false));
      assertEquals("2035", Numbers.elo(2035.4, true));
      assertEquals("1,234 games", Numbers.games(1234));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatAReaderMustKnowIsSaid() {
    List<GameResult> games = new ArrayList<>(SomeGames.of("a b 1?"));
    for (int i = 0; i < 3; i++) {
      games.add(
          new GameResult(
              new Pairing("x" + i, 1, i == 0 ? "b" : "a", i == 0 ? "a" : "b", 0),
              Outcome.FIRST_WINS,
              i == 0 ? EndReason.FAILURE : EndReason.ILLEGAL_MOVE,
              1));
    }
    List<String> notes = Notes.of(SomeTables.of(Map.of(), SomeGames.players("a", "b"), games));
    assertEquals(4, notes.size(), notes.toString());
    assertTrue(notes.get(0).startsWith("2 games are an earlier one of the same players"));
    assertTrue(notes.get(1).startsWith("1 game is an earlier one of other players"));
    assertTrue(notes.get(2).startsWith("1 game has no result"));
    assertTrue(notes.get(3).startsWith("3 games were lost by a player that broke down"));
    assertEquals(
        List.of(),
        Notes.of(SomeTables.of(Map.of(), SomeGames.players("a", "b"), SomeGames.of("a b 1=0"))));
  }

  @Test
  void tooManyPlayersFitNoTerminal() {
    String[] names = IntStream.range(0, 31).mapToObj(i -> "p" + i).toArray(String[]::new);
    ResultTables tables =
        SomeTables.of(Map.of(), SomeGames.players(names), SomeGames.of("p0 p1 1"));
    List<String> lines = ResultText.crossTable(tables.crossTable());
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("31 players are too many"), lines.get(0));
    assertEquals(3, ResultText.superiority(tables.superiority()).size());
  }

  @Test
  void aRowMustFitItsTable() {
    TextTable table = new TextTable().left("a").right("b");
    assertThrows(IllegalArgumentException.class, () -> table.row(List.of("1")));
  }
}
