package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static io.tengen.cli.Outcome.tengenWithInput;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands on the search: playing against it, and measuring it. */
class SearchCommandTest {
  @TempDir private Path directory;

  @Test
  void theSearchTakesItsWinAgainstAPerson() {
    Outcome outcome =
        tengenWithInput(
            "1\n1\n1\n1\n7\n7\n7\n7\n2\n2\n2\n2\n2\n2\n",
            "play",
            "connect-four",
            "--against",
            "uct:playouts=2000,seed=1",
            "--seat",
            "2",
            "--json");
    assertEquals(0, outcome.exitCode(), outcome.err());
    JsonNode json = outcome.json();
    assertTrue(json.get("ended").asBoolean(), outcome.err());
    assertEquals(-1, json.get("return").asInt());
    assertTrue(outcome.err().contains("the opponent plays 4"), outcome.err());
    assertTrue(outcome.err().contains("you lose"), outcome.err());
  }

  @Test
  void randomIsAPlayerWithASeed() {
    String[] arguments = {"play", "tic-tac-toe", "--against", "random:seed=3", "--seat", "2"};
    String first = tengenWithInput("", arguments).out();
    assertEquals(first, tengenWithInput("", arguments).out());
    assertTrue(first.contains("the opponent plays "), first);
    assertTrue(first.endsWith("stopped" + System.lineSeparator()), first);
  }

  @Test
  void goIsPlayedOnAnyBoardByAnyRules() {
    Outcome outcome =
        tengenWithInput(
            "help\nc3\nresign\n",
            "play",
            "go",
            "--size",
            "5",
            "--rules",
            "japanese",
            "--against",
            "random:seed=1",
            "--json");
    assertEquals(0, outcome.exitCode(), outcome.err());
    String greeting = "you are black and move first, against random:seed=1; type a move such as C3";
    assertTrue(outcome.err().startsWith(greeting), outcome.err());
    assertTrue(outcome.err().contains("type a move by its name"), outcome.err());
    assertTrue(outcome.err().contains("you resign"), outcome.err());
    JsonNode json = outcome.json();
    assertEquals("go-5x5", json.get("environment").asString());
    assertEquals(-1, json.get("return").asInt());
    assertTrue(json.get("ended").asBoolean());
    assertEquals("[\"C3\"]", json.get("actions").toString());
  }

  @Test
  void anEngineThatPlaysIllegallyIsNamed() throws IOException {
    Path script = directory.resolve("engine.sh");
    Files.writeString(
        script,
        """
        while read -r id name rest; do
          case $name in
            list_commands) echo "=$id boardsize"; printf 'clear_board\\nkomi\\nplay\\ngenmove\\n\\n' ;;
            genmove) printf '=%s A1\\n\\n' "$id" ;;
            *) printf '=%s\\n\\n' "$id" ;;
          esac
          [ "$id" = quit ] && exit
        done
        """);
    String engine = "gtp:sh " + script;
    Outcome outcome = tengenWithInput("a1\n", "play", "go", "--size", "5", "--against", engine);
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(
        outcome.err().contains("player " + engine + " plays A1, which is illegal here"),
        outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  @Test
  void optionsOfGoGoWithGo() {
    Outcome taxi = tengen("play", "taxi", "--size", "5");
    assertEquals(2, taxi.exitCode());
    assertTrue(taxi.err().contains("--size goes with the game go, not with taxi"), taxi.err());
    Outcome othello = tengen("play", "othello", "--komi", "5");
    assertEquals(2, othello.exitCode());
    assertTrue(othello.err().contains("go with Go, not with othello"), othello.err());
  }

  @Test
  void playersListsEveryKindWithItsKeys() {
    String text = tengen("players").out();
    JsonNode players = tengen("players", "--json").json().get("players");
    List<String> kinds = new ArrayList<>();
    for (JsonNode player : players) {
      kinds.add(player.get("kind").asString());
      assertTrue(text.contains("such as " + player.get("example").asString()), text);
      for (JsonNode key : player.get("keys")) {
        assertTrue(text.contains("  " + key.get("name").asString() + " "), text);
      }
    }
    assertEquals(List.of("random", "uct", "net", "agent", "gtp", "human"), kinds);
    assertTrue(text.lines().allMatch(line -> line.length() <= 100), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "humn | unknown player 'humn'; did you mean human? Known: random, uct, net, agent, gtp, human",
        "uct:playout=1 | unknown key of player uct 'playout'; did you mean playouts?",
        "uct:playouts=0 | playouts is '0', but must be a whole number in [1,",
      })
  void aBadPlayerIsOneLine(String player, String message) {
    Outcome outcome = tengen("play", "othello", "--against", player);
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  /** What the search does. Change it only with a change that is meant to change the search. */
  @Test
  void theSignatureIsKnown() {
    String signature = "9472a15bf32601ab";
    assertEquals(
        signature,
        tengen("bench", "search", "--signature", "--json").json().get("signature").asString());
    assertEquals(signature, tengen("bench", "search", "--signature").out().strip());
  }

  @Test
  void benchMeasuresAndNamesItsTargets() {
    String[] command = "bench search --seconds 0.001 --games 3 --positions 2 --json".split(" ", -1);
    JsonNode json = tengen(command).json();
    JsonNode first = json.get("measurements").get(0);
    assertTrue(first.get("perSecond").asDouble() > 0);
    assertEquals(1e6, first.get("target").asDouble());
    assertEquals(3, json.get("checks").get(0).get("passed").asInt());
    assertEquals(2, json.get("checks").get(1).get("trials").asInt());
    assertEquals(0.95, json.get("checks").get(1).get("target").asDouble());
    JsonNode speedUp = json.get("figures").get(0);
    assertTrue(speedUp.get("value").asDouble() > 0, speedUp.toString());
    assertEquals(1.7, speedUp.get("atLeast").asDouble());
    JsonNode memory = json.get("figures").get(1);
    assertEquals(4096, memory.get("atMost").asInt());
    assertTrue(memory.get("met").asBoolean(), memory.toString());
    assertEquals(8, json.get("targetsMet").asInt() + json.get("targetsMissed").asInt());
  }

  @Test
  void theSignatureGoesWithNoMeasurement() {
    for (String other : new String[] {"--games", "--positions", "--seconds"}) {
      Outcome outcome = tengen("bench", "search", "--signature", other, "1");
      assertEquals(2, outcome.exitCode());
      assertTrue(outcome.err().contains("so that " + other + " means nothing"), outcome.err());
    }
  }

  @Test
  void aNegativeNumberOfTrialsIsOneLine() {
    Outcome outcome = tengen("bench", "search", "--positions", "-1");
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("--positions is -1, but must be 0 to"), outcome.err());
  }
}
