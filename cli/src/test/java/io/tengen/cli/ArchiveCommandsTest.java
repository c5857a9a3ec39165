package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.OpenGame;
import io.tengen.arena.standings.export.ResultFiles;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.Clock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands that look at an archive. */
class ArchiveCommandsTest {
  @TempDir private Path temporary;

  private final ListedArchive archive =
      new ListedArchive()
          .tournament("cup", new TicTacToe(), "weak=uct:playouts=10", "x=random")
          .game("weak", "x", "1", 4, 0)
          .game("x", "weak", "0", 4, 1)
          .game("weak", "x", "=", 4, 2)
          .game("x", "weak", "?", 4)
          .game("weak", "x", "", 4, 3, 8);

  private Outcome games(String... arguments) {
    return Outcome.of(TengenCommand.newCommandLine(new GamesCommand(place -> archive)), arguments);
  }

  @Test
  void gamesAreListedTheNewestFirst() {
    List<String> lines = games().out().lines().toList();
    assertEquals(6, lines.size());
    assertTrue(lines.get(0).startsWith("ID  BEGUN"), lines.get(0));
    assertTrue(
        lines.get(1).matches(" 5  2026-11-2\\d \\d\\d:\\d\\d  cup .*goes on.*3"), lines.get(1));
    assertTrue(lines.get(2).matches(" 4 .* void +Void +1  played out"), lines.get(2));
    assertTrue(lines.get(5).matches(" 1 .* weak +x +weak +B\\+3\\.5 +2  played out"), lines.get(5));
    assertTrue(archive.isClosed());
  }

  @Test
  void gamesAreChosen() {
    assertEquals(2, games("--player", "weak", "--result", "won").out().lines().count() - 1);
    assertEquals(1, games("--result", "open").out().lines().count() - 1);
    assertEquals(2, games("--since", "2026-11-22T04:00:00Z").out().lines().count() - 1);
    assertEquals("no games", games("--player", "nobody").out().strip());
    Outcome limited = games("--limit", "2");
    assertTrue(limited.out().contains("there are older ones; --limit 20 shows more"));
    JsonNode json = games("--limit", "2", "--json").json();
    assertEquals(2, json.get("games").size());
    assertTrue(json.get("hasMore").asBoolean());
    assertEquals("uct:playouts=10", json.get("games").get(0).get("firstPlayer").asString());
    assertFalse(json.get("games").get(0).get("isOver").asBoolean());
    assertEquals("VOID", json.get("games").get(1).get("outcome").asString());
  }

  private Outcome game(String... arguments) {
    return Outcome.of(TengenCommand.newCommandLine(new GameCommand(place -> archive)), arguments);
  }

  @Test
  void aGameHasItsMovesAndItsLastPosition() {
    String out = game("5").out();
    assertTrue(out.startsWith("game 5  tic-tac-toe, r1-p5 of cup"), out);
    assertTrue(out.contains("first   weak  uct:playouts=10"), out);
    assertTrue(out.contains("result  it goes on"), out);
    assertTrue(out.matches("(?s).* 1  \\S+ +opening\n.* 3  \\S+ +1\\.5\n.*"), out);
    String over = game("4").out();
    assertTrue(over.contains("because the engine refused e5"), over);
    JsonNode json = game("1", "--json").json();
    assertEquals(2, json.get("list").size());
    assertEquals(1500, json.get("list").get(1).get("millis").asInt());
  }

  @Test
  void aGameOfGoIsSgf() {
    archive
        .tournament("go", new GoGame(5, Ruleset.CHINESE.rules()), "a=uct", "b=random")
        .game("a", "b", "1", 12, 7, 25);
    String sgf = game("6", "--sgf").out();
    assertTrue(sgf.startsWith("(;GM[1]"), sgf);
    assertTrue(sgf.contains("RE[B+3.5]"), sgf);
    assertTrue(sgf.contains("C[{\"visits\":7}]"), sgf);
    assertTrue(sgf.strip().endsWith(")"), sgf);
  }

  private Outcome ratings(String... arguments) {
    return Outcome.of(
        TengenCommand.newCommandLine(new RatingsCommand(place -> archive)), arguments);
  }

  @Test
  void playersAreRatedByAllGames() {
    Outcome outcome = ratings("--cross", "--superiority");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().startsWith("cup, 3 games"), outcome.out());
    assertTrue(outcome.out().contains("   1  weak    +"), outcome.out());
    assertTrue(outcome.out().contains("1  weak        -  2.5/3"), outcome.out());
    assertTrue(outcome.out().contains("1 game has no result"), outcome.out());
    assertTrue(ratings("--anchor", "x=1500").out().contains("1500  anchor"));
    JsonNode json = ratings("--json").json();
    assertEquals("weak", json.get("standings").get(0).get("player").asString());
  }

  @Test
  void playersOfSeveralTournamentsHaveNumbers() {
    archive
        .tournament("second", new TicTacToe(), "weak=uct:playouts=20", "x=random")
        .game("weak", "x", "1", 4);
    String out = ratings().out();
    assertTrue(out.startsWith("2 tournaments of tic-tac-toe, 4 games"), out);
    assertTrue(out.contains("weak#2  uct:playouts=20"), out);
    assertTrue(ratings("--tournament", "second").out().startsWith("second, 1 game\n"));
  }

  @Test
  void tablesAreExported() throws Exception {
    Path directory = temporary.resolve("report");
    Outcome outcome = ratings("--out", directory.toString());
    assertTrue(
        outcome.out().contains("written  " + directory.resolve("index.html")), outcome.out());
    assertTrue(Files.readString(directory.resolve(ResultFiles.PAGE)).contains("<h1>cup</h1>"));
    assertEquals(5, Files.readAllLines(directory.resolve("games.csv")).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "games --limit 0 | --limit is 0, but must be in [1, 1000000]",
        "games --result won | but nobody is named: name a player",
        "games --result lots | expected one of",
        "games --since yesterday | 'yesterday' is no time; write 2026-11-22",
        "games --since 2026-13-01 | is no time",
        "games --since 2026-11-23 --until 2026-11-22 | the first must be the earlier",
        "games --tournament cupp | unknown tournament 'cupp'; did you mean cup?",
        "games --game go-9x9 | unknown game 'go-9x9'. Known: tic-tac-toe",
        "game 99 | there is no game 99; `tengen games` lists those there are",
        "game x | 'x' is no whole number",
        "game 1 --sgf | SGF is written of Go alone",
        "game 1 --sgf --json | give one of them",
        "ratings --anchor y=5 | unknown player 'y'",
        "ratings --anchor x=1e9 | is anchored at an Elo of 1.0E9",
        "ratings --anchor x | --anchor",
        "ratings --anchor x=high | 'high' is no number",
      })
  void badUsageIsSaid(String arguments, String message) {
    String[] words = arguments.split(" ", -1);
    String[] rest = Arrays.copyOfRange(words, 1, words.length);
    Outcome outcome =
        switch (words[0]) {
          case "games" -> games(rest);
          case "game" -> game(rest);
          default -> ratings(rest);
        };
    assertEquals(2, outcome.exitCode(), outcome.out());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  @Test
  void gamesOfSeveralKindsHaveNoRatingsInCommon() {
    archive.tournament("four", new ConnectFour(), "weak=uct:playouts=10", "x=random");
    Outcome outcome = ratings();
    assertEquals(2, outcome.exitCode());
    assertTrue(
        outcome
            .err()
            .contains("there are games of tic-tac-toe, connect-four, which have no ratings"),
        outcome.err());
    assertTrue(ratings("--game", "tic-tac-toe").out().startsWith("cup, 3 games"));
    assertTrue(ratings("--game", "connect-four").out().startsWith("four, 0 games"));
  }

  /** Through the database itself. */
  @Test
  void anArchiveOnTheDiskIsRead() {
    Path file = temporary.resolve("arena.db");
    try (GameArchive written = GameArchive.open(file.toString(), warning -> {})) {
      long tournament =
          written.tournament(
              "cup",
              "{\"game\": \"tic-tac-toe\", \"time\": \"none\"}",
              List.of(
                  new Participant("weak", "uct", 1, null, null),
                  new Participant("x", "random", 1, null, null)));
      Pairing pairing = new Pairing("r1-p1", 1, "weak", "x", 0);
      try (OpenGame open = written.begin(tournament, pairing, List.of(4))) {
        open.move(1, 0, 1_500_000, Clock.UNLIMITED);
      }
    }
    Outcome games = tengen("games", "--archive", file.toString());
    assertTrue(games.out().contains("cup"), games.err());
    assertTrue(games.out().contains("goes on"), games.out());
    Outcome game = tengen("game", "1", "--archive", file.toString());
    assertTrue(game.out().contains("opening"), game.out() + game.err());
    assertTrue(tengen("ratings", "--archive", file.toString()).out().startsWith("cup, 0 games"));
  }

  @Test
  void anArchiveThatIsNotThereIsOneLine() {
    Path file = temporary.resolve("none.db");
    Outcome outcome = tengen("games", "--archive", file.toString());
    assertEquals(1, outcome.exitCode());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains("none.db"), outcome.err());
    assertFalse(Files.exists(file), "looking makes no archive");
  }

  @Test
  void anEmptyArchiveIsNoMistakeToLookAt() {
    ListedArchive empty = new ListedArchive();
    Outcome games = Outcome.of(TengenCommand.newCommandLine(new GamesCommand(place -> empty)));
    assertEquals("no games", games.out().strip());
    Outcome ratings = Outcome.of(TengenCommand.newCommandLine(new RatingsCommand(place -> empty)));
    assertEquals(2, ratings.exitCode());
    assertTrue(ratings.err().contains("there are no tournaments in this archive yet"));
  }
}
