package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static io.tengen.cli.Outcome.tengenWithInput;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Matches from the command line. */
class MatchCommandTest {
  @TempDir private Path temporary;

  private static final String[] CONNECT_FOUR = {
    "match", "uct:playouts=200", "random", "--game", "connect-four", "--seed", "1"
  };

  private static Outcome connectFour(String... more) {
    String[] arguments = Arrays.copyOf(CONNECT_FOUR, CONNECT_FOUR.length + more.length);
    System.arraycopy(more, 0, arguments, CONNECT_FOUR.length, more.length);
    return tengen(arguments);
  }

  @Test
  void everyGameIsALineAndTheEndASummary() {
    Outcome outcome = connectFour("--games", "4");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    assertEquals(
        4, outcome.out().lines().filter(line -> line.startsWith("game ")).count(), outcome.out());
    assertTrue(outcome.out().contains("game   1  A first  A wins   1-0 "), outcome.out());
    assertTrue(outcome.out().contains("game   2  B first  A wins   0-1 "), outcome.out());
    assertTrue(outcome.out().contains("done after 4 of 4 games: A won 4, B won 0, 0 drawn"));
    assertTrue(outcome.out().contains("A's score   100.0%, 95% interval 51.0% to 100.0%"));
    assertTrue(outcome.out().contains("Elo A - B   +infinity, 95% interval +7 to +infinity"));
    assertTrue(outcome.out().contains("The score so far is A's: won-lost-drawn"), outcome.out());
  }

  @Test
  void aHalfWithoutGamesIsNotTold() {
    Outcome one = connectFour("--games", "1");
    assertTrue(one.out().contains("no clock, 1 game, seed 1"), one.out());
    assertTrue(one.out().contains("done after 1 of 1 game: A won 1"), one.out());
    assertTrue(one.out().contains("A first     A 1-0-0 (won-lost-drawn)"), one.out());
    assertFalse(one.out().contains("B first     A"), one.out());
    Outcome two = connectFour("--games", "2");
    assertTrue(two.out().contains("B first     A 1-0-0 (won-lost-drawn)"), two.out());
  }

  @Test
  void lagHasUnits() {
    for (String lag : new String[] {"200", "200ms", "0.2s"}) {
      JsonNode json = connectFour("--games", "1", "--lag", lag, "--json").json();
      assertEquals("200", json.get("settings").get("lagMillis").asString());
    }
  }

  @Test
  void jsonHasEverythingOnOneLine() {
    Outcome outcome = connectFour("--games", "2", "--opening-plies", "2", "--json");
    JsonNode json = outcome.json();
    assertEquals(2, json.get("winsA").asInt());
    assertEquals(1.0, json.get("score").asDouble());
    assertTrue(json.get("elo").isNull());
    assertEquals("1", json.get("settings").get("seed").asString());
    JsonNode games = json.get("list");
    assertEquals(2, games.size());
    assertEquals(
        games.get(0).get("moves").get(1).asString(), games.get(1).get("moves").get(1).asString());
    assertTrue(outcome.err().contains("game   2  B first"), outcome.err());
  }

  @Test
  void aMatchInADirectoryGoesOn() throws IOException {
    Path whole = temporary.resolve("whole");
    Path part = temporary.resolve("part");
    JsonNode atOnce = connectFour("--games", "4", "--out", whole.toString(), "--json").json();
    assertEquals(0, connectFour("--games", "2", "--out", part.toString()).exitCode());
    // Without --seed: that of the directory is taken.
    Outcome rest =
        tengen(
            "match",
            "uct:playouts=200",
            "random",
            "--game",
            "connect-four",
            "--games",
            "4",
            "--out",
            part.toString(),
            "--json");
    assertEquals(moves(atOnce), moves(rest.json()));
    assertTrue(rest.err().contains("going on after 2 games in "), rest.err());
    assertTrue(Files.exists(part.resolve("game-0004.txt")));
    Outcome again = connectFour("--games", "4", "--out", part.toString());
    assertFalse(again.out().contains("game   4"), again.out());
    assertTrue(again.out().contains("done after 4 of 4 games"), again.out());
    Outcome other = connectFour("--games", "4", "--time", "9s/move", "--out", part.toString());
    assertEquals(1, other.exitCode());
    assertTrue(other.err().contains("time is \"none\" there and \"9s/move\" now"), other.err());
  }

  private static String moves(JsonNode json) {
    StringBuilder all = new StringBuilder();
    json.get("list").forEach(game -> all.append(game.get("moves")).append(game.get("winner")));
    return all.toString();
  }

  @Test
  void gamesOfGoAreRecords() {
    Outcome outcome =
        tengen(
            "match",
            "random",
            "uct:playouts=20",
            "--game",
            "go",
            "--size",
            "5",
            "--rules",
            "chinese",
            "--komi",
            "7",
            "--out",
            temporary.resolve("go").toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("go-5x5, chinese rules, komi 7, no clock, 2 games"));
    Outcome check = tengen("sgf", "check", temporary.resolve("go").toString());
    assertEquals(0, check.exitCode(), check.err());
    assertTrue(check.out().startsWith("2 games, "), check.out());
  }

  @Test
  void aPersonPlaysAndMayStop() {
    Outcome outcome =
        tengenWithInput("b2\nquit\n", "match", "human", "random:seed=1", "--game", "tic-tac-toe");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("the opponent plays "), outcome.out());
    assertTrue(outcome.out().contains("stopped after 0 of 2 games"), outcome.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "random rndom --game go | unknown player 'rndom'; did you mean random?"
            + " Known: random, uct, net, agent, gtp, human",
        "random gtp: --game go | player gtp has no command; write gtp:COMMAND",
        "random gtp:/x --game othello | player gtp plays Go and nothing else; the game is othello",
        "random gtp:'x --game go | the quote ' at character 1 of the command is not closed",
        "random random --game chess | unknown game 'chess'.",
        "random random --game taxi | unknown game 'taxi'",
        "random random --game go --size 99 | board size is 99, but must be 2 to 25",
        "random random --game go --komi 7.3 | komi is 7.3, but must be a multiple of 0.5",
        "random random --game go --rules chess | no ruleset is called 'chess'",
        "random random --game othello --komi 7 | --rules, --komi and --max-moves go with Go",
        "random random --game go-9x9 --size 9 | --size goes with the game go",
        "random random --game go --games 0 | games is 0, but must be in [1, 1000000]",
        "random random --game go --lag -1 | lag is -1 ms, but must be in [0, 3600000]",
        "random random --game go --lag fast | 'fast' is no lag; write milliseconds, such as 200",
        "random random --game go --lag 2h | '2h' is no lag",
        "random random --game go --lag 3601s | lag is 3601000 ms, but must be in [0, 3600000]",
        "random random --game go --opening-plies -1 | openingPlies is -1, but must be in",
        "random random --game go --time fast | the time is 'fast', but must be none, 2s/move",
        "random gtp:x --game go --time 10ms/move | a GTP engine can be told of no less than",
        "human:x random --game go | player human takes no options",
        "random --game go | Missing required parameter: 'B'",
      })
  void badUsageIsSaid(String arguments, String message) {
    Outcome outcome = tengen(("match " + arguments).split(" ", -1));
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  @Test
  void aPersonMayResign() {
    Outcome outcome =
        tengenWithInput(
            "resign\nquit\n", "match", "human", "random:seed=1", "--game", "tic-tac-toe");
    assertTrue(outcome.out().contains("game   1  A first  B wins   0-1 "), outcome.out());
    assertTrue(outcome.out().contains("1 resigned"), outcome.out());
  }

  @Test
  void anEngineThatIsNotThereIsOneLine() {
    Outcome outcome =
        tengen("match", "random", "gtp:/no/such/engine", "--game", "go", "--size", "5");
    assertEquals(1, outcome.exitCode());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains("the engine cannot be started"), outcome.err());
  }
}
