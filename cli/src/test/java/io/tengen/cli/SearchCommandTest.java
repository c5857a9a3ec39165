package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static io.tengen.cli.Outcome.tengenWithInput;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The commands on the search: playing against it, and measuring it. */
class SearchCommandTest {

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
    assertEquals(List.of("random", "uct", "net", "gtp", "human"), kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "humn | unknown player 'humn'; did you mean human? Known: random, uct, net, gtp, human",
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
    String signature = "3626acaff954a827";
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
  }

  @Test
  void aNegativeNumberOfTrialsIsOneLine() {
    Outcome outcome = tengen("bench", "search", "--positions", "-1");
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("--positions is -1, but must be 0 to"), outcome.err());
  }
}
