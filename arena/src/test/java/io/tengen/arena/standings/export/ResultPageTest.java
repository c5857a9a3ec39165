package io.tengen.arena.standings.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.SomeGames;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.arena.tournament.model.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of tournaments that never were, and the files beside it. */
class ResultPageTest {
  private static final String HOSTILE = "<script>alert('x')</script>&\"";

  @TempDir private Path temporary;

  private static int count(String part, String page) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }

  /** Every element is closed in its order, so that any reader shows the page alike. */
  private static void assertWellFormed(String page) {
    String body = page.substring(page.indexOf("<body"), page.indexOf("</html>"));
    Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>").matcher(body);
    Deque<String> open = new ArrayDeque<>();
    while (tags.find()) {
      if (!tags.group(1).isEmpty()) {
        assertEquals(open.pop(), tags.group(2), "closed at " + tags.start());
      } else if (tags.group(3).isEmpty()) {
        open.push(tags.group(2));
      }
    }
    assertTrue(open.isEmpty(), "left open: " + open);
  }

  private static ResultTables six() {
    return SomeTables.of(
        Map.of("game", "go-9x9"),
        List.of(
            SomeGames.player("gnugo", 1800.0),
            SomeGames.player("pachi", null),
            SomeGames.player("uct", null)),
        SomeGames.of("gnugo pachi 0001", "pachi gnugo 11=0", "uct pachi 0?0=", "gnugo uct 1110"));
  }

  @Test
  void aTournamentHasAllItsTablesAndCharts() {
    String page = ResultPage.html(six());
    assertWellFormed(page);
    for (String heading :
        List.of(
            "Standings",
            "Cross-table",
            "Ratings",
            "Who is better",
            "How games ended",
            "Players",
            "How it was played",
            "To know")) {
      assertEquals(1, count("<h2>" + heading + "</h2>", page), heading);
    }
    assertEquals(3, count("<svg ", page), "results, orders of moving, Elo");
    assertEquals(9, count("class=\"row\"", page), "a row a player");
    assertEquals(12, count("<td class=\"heat ", page), "two tables of three players each");
    assertEquals(6, count("<td class=\"self\"", page));
    assertTrue(page.contains("given as 1,800"), "the anchor");
    assertTrue(page.contains("gnugo against uct: won 3, drew 0, lost 1"));
    assertFalse(page.contains("NaN"));
    assertFalse(
        Pattern.compile("(src|href)=|url\\(|@import|https?:").matcher(page).find(),
        "nothing is loaded from elsewhere");
    assertTrue(page.contains("prefers-color-scheme: dark"));
  }

  @Test
  void namesAndTextsAreNeverMarkup() {
    Participant hostile = new Participant(HOSTILE, HOSTILE, 1, null, null);
    String opponent = "'\" onload=x";
    ResultTables tables =
        ResultTables.of(
            HOSTILE,
            Map.of(HOSTILE, HOSTILE),
            List.of(hostile, new Participant(opponent, "random", 1, null, null)),
            Tally.of(
                List.of(
                    new GameResult(
                        new Pairing("g1", 1, HOSTILE, opponent, 0),
                        Outcome.FIRST_WINS,
                        EndReason.TIME,
                        1))),
            List.of(
                new Place(1, HOSTILE, 1, List.of(new Place.TieBreak(HOSTILE, 1))),
                new Place(2, opponent, 0, List.of(new Place.TieBreak(HOSTILE, 2)))),
            List.of(HOSTILE));
    String page = ResultPage.html(tables);
    assertWellFormed(page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("\" onload"), page);
    assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)"));
  }

  @Test
  void aTournamentThatHasJustBegunHasAPageToo() {
    String page = ResultPage.html(SomeTables.of(Map.of(), SomeGames.players("a", "b"), List.of()));
    assertWellFormed(page);
    assertTrue(page.contains("No game is over yet."));
    assertTrue(page.contains("Without games, and so not rated: a, b."));
    assertFalse(page.contains("NaN"));
    assertFalse(page.contains("Infinity"));
  }

  @Test
  void groupsThatNeverMetHaveChartsOfTheirOwn() {
    String page =
        ResultPage.html(
            SomeTables.of(
                Map.of(), SomeGames.players("a", "b", "c", "d"), SomeGames.of("a b 1", "c d 1=")));
    assertWellFormed(page);
    assertEquals(2, count("<h3>Elo</h3>", page));
    assertTrue(page.contains("ratings of different groups cannot be compared"));
    assertTrue(page.contains("<td>?</td>"));
  }

  @Test
  void oneGameIsEnough() {
    String page =
        ResultPage.html(
            SomeTables.of(Map.of(), SomeGames.players("a", "b"), SomeGames.of("a b ?")));
    assertWellFormed(page);
    assertTrue(page.contains("<h2>How games ended</h2>"));
    assertTrue(page.contains("disagreement"));
    assertWellFormed(
        ResultPage.html(
            SomeTables.of(Map.of(), SomeGames.players("a", "b"), SomeGames.of("a b 1"))));
  }

  @Test
  void manyPlayersHaveNoTableOfEverybodyAgainstEverybody() {
    String[] names = IntStream.range(0, 70).mapToObj(i -> "p" + i).toArray(String[]::new);
    String[] games =
        IntStream.range(0, 69)
            .mapToObj(i -> "p" + i + " p" + (i + 1) + " 1=0")
            .toArray(String[]::new);
    ResultTables tables = SomeTables.of(Map.of(), SomeGames.players(names), SomeGames.of(games));
    String page = ResultPage.html(tables);
    assertWellFormed(page);
    assertTrue(
        page.contains(
            "70 players are too many for a table of everybody against everybody; it is in crosstable.csv"));
    assertTrue(page.contains("it is in superiority.csv"));
    assertTrue(page.length() < 300_000, "characters: " + page.length());
  }

  @Test
  void aPageIsTheSameInEveryLanguage() {
    Locale before = Locale.getDefault();
    String english = ResultPage.html(six());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(english, ResultPage.html(six()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void jsonHasAllThatThePageHas() {
    JsonNode json = JsonMapper.shared().readTree(ResultJson.of(six()).toString());
    assertEquals("cup", json.get("title").asString());
    assertEquals(15, json.get("games").asInt());
    assertEquals(1, json.get("voids").asInt());
    assertEquals("pachi", json.get("standings").get(0).get("player").asString());
    assertEquals(8, json.get("standings").get(0).get("points").asDouble());
    assertEquals(1800, json.get("players").get(0).get("anchorElo").asDouble());
    assertTrue(json.get("players").get(1).get("anchorElo").isNull());
    JsonNode group = json.get("ratings").get(0);
    assertTrue(group.get("anchored").asBoolean());
    assertEquals(3, group.get("players").size());
    assertEquals(4, json.get("pairs").size());
    assertEquals(3, json.get("superiority").get("likelihoods").size());
    assertTrue(json.get("superiority").get("likelihoods").get(0).get(0).isNull());
    assertEquals(1, json.get("reasons").get("DISAGREEMENT").asInt());
    assertEquals(1, json.get("notes").size());
  }

  @Test
  void jsonOfManyPlayersLeavesTheMatrixToAFile() {
    String[] names = IntStream.range(0, 201).mapToObj(i -> "p" + i).toArray(String[]::new);
    String[] games =
        IntStream.range(1, 201).mapToObj(i -> "p0 p" + i + " =").toArray(String[]::new);
    ResultTables tables = SomeTables.of(Map.of(), SomeGames.players(names), SomeGames.of(games));
    assertTrue(ResultJson.of(tables).get("superiority").isNull());
  }

  @Test
  void filesAreWrittenWholeOverThoseOfBefore() throws IOException {
    Path directory = temporary.resolve("new/report");
    List<GameResult> games = SomeGames.of("a b 10");
    ResultTables tables = SomeTables.of(Map.of(), SomeGames.players("a", "b"), games);
    List<Path> files = ResultFiles.write(tables, games, directory);
    assertEquals(files, ResultFiles.write(tables, games, directory));
    try (var found = Files.list(directory)) {
      assertEquals(files.stream().sorted().toList(), found.sorted().toList());
    }
    assertEquals(
        ResultPage.html(tables),
        Files.readString(directory.resolve(ResultFiles.PAGE), StandardCharsets.UTF_8));
    assertEquals(
        3, Files.readString(directory.resolve("games.csv")).lines().count(), "a line a game");
    JsonNode json =
        JsonMapper.shared().readTree(Files.readString(directory.resolve(ResultFiles.JSON)));
    assertEquals(2, json.get("games").asInt());
  }
}
