package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Self-play training as a user has it: train, play, gate, report. */
class SelfPlayTrainingTest {
  private static final List<String> TINY =
      List.of(
          "--set",
          "blocks=1",
          "--set",
          "filters=8",
          "--set",
          "iterations=2",
          "--set",
          "gamesPerIteration=16",
          "--set",
          "gateGames=8",
          "--set",
          "visits=6");

  @TempDir private Path temporary;
  private Path run = Path.of("");

  @BeforeEach
  void choose() {
    run = temporary.resolve("run");
  }

  private static void assertFails(int exitCode, String message, String... arguments) {
    Outcome outcome = tengen(arguments);
    assertEquals(exitCode, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("internal error"), outcome.err());
  }

  private Outcome train(String... more) {
    String[] all = new String[4 + TINY.size() + more.length];
    List<String> head = List.of("train", "tictactoe-zero", "--out", run.toString());
    int at = 0;
    for (List<String> part : List.of(head, TINY, List.of(more))) {
      for (String argument : part) {
        all[at++] = argument;
      }
    }
    return tengen(all);
  }

  @Test
  void aRunIsTrainedPlayedReportedAndComparedWithItself() throws IOException {
    Outcome trained = train();
    assertEquals(0, trained.exitCode(), trained.err());
    assertTrue(trained.out().startsWith("done after 2 iterations, 32 games, "), trained.out());
    assertTrue(trained.out().contains("play it         tengen play tic-tac-toe"), trained.out());
    assertTrue(trained.err().contains("   1 self-play  16 games in "), trained.err());
    assertTrue(trained.err().contains("   1 gate       network 2 against 1: "), trained.err());

    assertEquals(0, tengen("doctor", run.toString()).exitCode());
    assertEquals(0, tengen("report", run.toString()).exitCode());
    String page = Files.readString(run.resolve("report.html"));
    assertTrue(page.contains("tic-tac-toe"));

    String model = run + "/networks/000002";
    JsonNode match =
        tengen(
                "match",
                "net:model=" + model + ",visits=8",
                "random",
                "--game",
                "tic-tac-toe",
                "--games",
                "2",
                "--json")
            .json();
    assertEquals(2, match.get("played").asInt(), match.toString());

    JsonNode gate =
        tengen("gate", run.toString(), model, "--games", "8", "--visits", "4", "--json").json();
    assertEquals(
        8,
        gate.get("wins").asInt() + gate.get("draws").asInt() + gate.get("losses").asInt(),
        gate.toString());
    assertEquals(0.0, gate.get("elo").asDouble(), "a network against itself");
  }

  @Test
  void gamesOfSelfPlayAreKeptAndGoneOnWith() throws IOException {
    assertEquals(0, train().exitCode());
    Path games = temporary.resolve("games");
    String[] arguments = {
      "selfplay",
      "--model",
      run.toString(),
      "--games",
      "5",
      "--visits",
      "4",
      "--out",
      games.toString(),
      "--json"
    };
    assertEquals(5, tengen(arguments).json().get("games").asInt());
    String before = Files.readString(games.resolve("games.txt"));
    assertEquals(5, before.lines().count());
    arguments[4] = "8";
    JsonNode more = tengen(arguments).json();
    assertEquals(8, more.get("games").asInt());
    assertEquals(5, more.get("before").asInt());
    assertTrue(Files.readString(games.resolve("games.txt")).startsWith(before));
    arguments[6] = "5";
    assertFails(1, "has games of another seed, komi or other settings", arguments);
    assertFails(
        1,
        "has the games of",
        "selfplay",
        "--model",
        run + "/networks/000000",
        "--games",
        "9",
        "--visits",
        "4",
        "--out",
        games.toString());
  }

  @Test
  void aRunThatIsOverOrElsewhereIsNotBegunAgain() {
    assertEquals(0, train("--json").exitCode());
    assertFails(1, "already holds a run", "train", "tictactoe-zero", "--out", run.toString());
    Outcome resumed = tengen("train", "--resume", run.toString(), "--json");
    assertEquals(0, resumed.exitCode(), resumed.err());
    assertEquals(2, resumed.json().get("iterations").asInt());
    assertFails(2, "is a run of self-play", "eval", run.toString());
  }

  @Test
  void settingsThatMakeNoSenseAreRefusedBeforeThereIsARun() {
    assertRefused("visits=0", "visits is 0");
    assertRefused("gateGames=3", "in pairs; set it to 4");
    assertRefused("komiSpread=1", "has no komi");
    assertRefused("game=chess", "unknown game 'chess'");
    assertRefused("fullShare=0.5", "set fastVisits to a few");
    assertRefused("resignFalsePositives=0.05", "playedOutShare is 0");
    assertRefused("samplesPerPosition=0", "samplesPerPosition is 0");
    assertRefused("rootSearch=magic", "must be one of [puct, gumbel]");
    assertRefused("backend=abacus", "abacus");
    assertFails(2, "--hours is 0.0", "train", "tictactoe-zero", "--hours", "0");
    assertFalse(Files.exists(run));
  }

  private void assertRefused(String set, String message) {
    assertFails(2, message, "train", "tictactoe-zero", "--out", run.toString(), "--set", set);
  }

  @Test
  void whoeverIsNoNetworkIsRefused() throws IOException {
    Path broken = Files.writeString(temporary.resolve("broken.tgn"), "TENGEN");
    assertFails(1, "is not a model of Tengen", "gate", broken.toString(), broken.toString());
    assertFails(2, "there is no model file", "gate", "none.tgn", "none.tgn");
    assertFails(
        2, "--games is 0", "selfplay", "--model", "go9", "--games", "0", "--out", run.toString());
  }
}
