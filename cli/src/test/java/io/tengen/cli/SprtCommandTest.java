package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
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

/** Sequential tests from the command line. */
class SprtCommandTest {
  private static final String[] EASY = {
    "sprt", "uct:playouts=60", "random", "--game", "connect-four", "--seed", "3", "--elo1", "100"
  };

  @TempDir private Path temporary;

  private static Outcome easy(String... more) {
    String[] arguments = Arrays.copyOf(EASY, EASY.length + more.length);
    System.arraycopy(more, 0, arguments, EASY.length, more.length);
    return tengen(arguments);
  }

  @Test
  void itEndsAsSoonAsItIsClear() {
    Outcome outcome = easy();
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    assertTrue(
        outcome.out().contains("H0: A is 0 Elo above B. H1: it is 100. Errors of 0.05 (alpha)"),
        outcome.out());
    assertTrue(outcome.out().contains("at most 1,000,000 games"), outcome.out());
    assertTrue(
        outcome.out().contains("game     2  A 2-0-0  pairs 0-0-0-0-1  LLR +"), outcome.out());
    assertTrue(outcome.out().contains("in [-2.94, 2.94]"), outcome.out());
    assertTrue(
        outcome.out().contains("H1 accepted: A is 100 Elo above B rather than 0"), outcome.out());
    JsonNode json = easy("--json").json();
    assertEquals("ACCEPT", json.get("verdict").asString());
    assertTrue(json.get("logLikelihoodRatio").asDouble() >= json.get("upperBound").asDouble());
    int played = json.get("played").asInt();
    assertTrue(played % 2 == 0 && played < 100, "games: " + played);
    int pairs = 0;
    for (JsonNode count : json.get("pairs")) {
      pairs += count.asInt();
    }
    assertEquals(played / 2, pairs);
  }

  @Test
  void theWeakerIsNotAccepted() {
    JsonNode json =
        tengen(
                "sprt",
                "random",
                "uct:playouts=60",
                "--game",
                "connect-four",
                "--seed",
                "3",
                "--elo1",
                "100",
                "--json")
            .json();
    assertEquals("REJECT", json.get("verdict").asString());
  }

  /** Stopped after any game and gone on with, it is the same test. */
  @Test
  void aTestInADirectoryGoesOn() throws IOException {
    JsonNode atOnce = easy("--json").json();
    Path directory = temporary.resolve("test");
    Outcome begun = easy("--games", "4", "--out", directory.toString());
    assertTrue(begun.out().contains("undecided"), begun.out());
    // A kill after the first game of a pair, in the middle of writing the second.
    Path ledger = directory.resolve("match.jsonl");
    String content = Files.readString(ledger);
    Files.writeString(ledger, content.substring(0, content.length() - 20));
    Outcome rest = easy("--out", directory.toString());
    assertTrue(rest.out().contains("going on after 3 games in "), rest.out());
    assertTrue(rest.out().contains("H1 accepted"), rest.out());
    Outcome again = easy("--out", directory.toString(), "--json");
    assertEquals(atOnce, again.json(), "a test that is over plays no more");
    assertEquals(
        atOnce.get("played").asInt() + 1, Files.readAllLines(ledger).size(), "a line a game");
    assertTrue(Files.exists(directory.resolve("game-0001.txt")));
  }

  @Test
  void hypothesesCannotBeChangedOnTheWay() {
    String directory = temporary.resolve("test").toString();
    assertEquals(0, easy("--games", "2", "--out", directory).exitCode());
    Outcome other = easy("--elo0", "-5", "--out", directory);
    assertEquals(1, other.exitCode());
    assertTrue(other.err().contains("elo0 is \"0.0\" there and \"-5.0\" now"), other.err());
    Outcome match =
        tengen(
            "match",
            "uct:playouts=60",
            "random",
            "--game",
            "connect-four",
            "--opening-plies",
            "4",
            "--out",
            directory);
    assertEquals(1, match.exitCode());
    assertTrue(match.err().contains("it has other settings"), match.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "uct random --game othello --elo0 5 --elo1 5 | elo0 is 5.0 and elo1 5.0, but elo1 must be",
        "uct random --game othello --elo1 9999 | elo1 is 9999.0, but must be in [-2000.0, 2000.0]",
        "uct random --game othello --elo1 NaN | elo1 is NaN",
        "uct random --game othello --elo1 some | 'some' is no number",
        "uct random --game othello --alpha 0 | alpha is 0.0, but must be above 0 and below 1",
        "uct random --game othello --alpha 0.6 --beta 0.5 | together they must be below 1",
        "uct random --game othello --games 3 | --games is 3, but must be even",
        "uct random --game othello --games 0 | games is 0, but must be in [1, 1000000]",
        "uct random --game chess | unknown game 'chess'",
        "uct rndom --game othello | unknown player 'rndom'; did you mean random?",
        "human random --game othello | unknown player 'human'",
        "uct random --game othello --time fast | the time is 'fast'",
        "uct --game othello | Missing required parameter: 'B'",
        "uct random | Missing required option: '--game=GAME'",
      })
  void badUsageIsSaid(String arguments, String message) {
    Outcome outcome = tengen(("sprt " + arguments).split(" ", -1));
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  @Test
  void theHelpTeachesWhatItIs() {
    String help = tengen("sprt", "--help").out();
    for (String word : new String[] {"H0", "H1", "LLR", "--elo0", "Ctrl-C", "Examples:"}) {
      assertTrue(help.contains(word), word);
    }
  }
}
