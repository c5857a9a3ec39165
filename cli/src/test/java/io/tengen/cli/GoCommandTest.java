package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.engine.GtpPlayer;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.go.Ruleset;
import io.tengen.go.gtp.GtpEngine;
import io.tengen.go.gtp.GtpIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands on Go: records and the engine. */
class GoCommandTest {
  private static final String GOOD = "(;FF[4]GM[1]SZ[9]KM[7]RE[B+R];B[ee];W[ce](;B[cd])(;B[gg]))\n";
  private static final String ILLEGAL = "(;FF[4]GM[1]SZ[9];B[ee];W[ee])\n";

  @TempDir private Path temporary;
  private Path good = Path.of("");
  private Path mixed = Path.of("");

  @BeforeEach
  void writeRecords() throws IOException {
    good = Files.writeString(temporary.resolve("good.sgf"), GOOD);
    mixed = Files.writeString(temporary.resolve("mixed.sgf"), GOOD + ILLEGAL + GOOD);
  }

  @Test
  void checkReplaysEveryGameAndNamesTheBadOne() {
    Outcome clean = tengen("sgf", "check", good.toString());
    assertEquals(0, clean.exitCode(), clean.err());
    assertTrue(clean.out().startsWith("1 game, 3 moves replayed"), clean.out());
    Outcome bad = tengen("sgf", "check", mixed.toString());
    assertEquals(1, bad.exitCode());
    assertTrue(bad.err().startsWith(mixed + ":2:"), bad.err());
    assertTrue(bad.err().contains("white E5, is illegal: there is a stone"), bad.err());
    JsonNode json = tengen("sgf", "check", "--json", mixed.toString()).json();
    assertEquals(3, json.get("games").asInt());
    assertEquals(2, json.get("problems").get(0).get("line").asInt());
  }

  @Test
  void statsCount() {
    JsonNode json = tengen("sgf", "stats", "--json", good.toString(), mixed.toString()).json();
    assertEquals(4, json.get("games").asInt());
    assertEquals(4, json.get("sizes").get("9").asInt());
    assertTrue(tengen("sgf", "stats", good.toString()).out().contains("sizes     9 (1)"));
  }

  @Test
  void printDrawsTheBoard() {
    Outcome outcome = tengen("sgf", "print", good.toString(), "--move", "2");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains(" 5 . .(O). X . . . . 5"), outcome.out());
    Outcome missing = tengen("sgf", "print", good.toString(), "--game", "3");
    assertEquals(2, missing.exitCode());
    assertTrue(
        missing.err().contains("--game is 3, but must be in [1, 1]: there is 1 game"),
        missing.err());
  }

  @Test
  void convertWritesOneFileAndOverwritesNothing() throws IOException {
    Path out = temporary.resolve("all.sgf.gz");
    Outcome outcome =
        tengen("sgf", "convert", good.toString(), "--out", out.toString(), "--main-line");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(0, tengen("sgf", "check", out.toString()).exitCode());
    byte[] before = Files.readAllBytes(out);
    Outcome again = tengen("sgf", "convert", mixed.toString(), "--out", out.toString());
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("exists; --force replaces it"), again.err());
    assertEquals(before.length, Files.size(out));
  }

  @Test
  void aMissingPathOrPlayerIsOneLine() {
    Outcome missing = tengen("sgf", "check", temporary.resolve("nope").toString());
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().endsWith("does not exist" + System.lineSeparator()), missing.err());
    Outcome player = tengen("gtp", "--player", "randon");
    assertEquals(2, player.exitCode());
    assertTrue(player.err().contains("did you mean random?"), player.err());
    Outcome komi = tengen("gtp", "--komi", "7.3");
    assertEquals(2, komi.exitCode());
    assertTrue(komi.err().contains("must be a multiple of 0.5"), komi.err());
    assertFalse(tengen("gtp", "--rules", "chess").out().contains("="));
  }

  @Test
  void aSearchPlaysOverGtpAndFollowsUndoAndSetUp() {
    try (GtpPlayer player =
        new GtpPlayer(KnownPlayers.kinds().parse("uct:playouts=300,seed=1"), 0)) {
      GtpEngine engine =
          new GtpEngine(new GtpIdentity("test", "1"), Ruleset.CHINESE.rules().withKomi(7), player);
      String answers =
          engine.execute(
              """
              boardsize 5
              play b c3
              genmove w
              undo
              genmove w
              genmove b
              boardsize 2
              genmove b
              """);
      assertFalse(answers.contains("?"), answers);
      assertEquals(4, answers.lines().filter(line -> line.matches("= [A-EP].+")).count(), answers);
    }
  }

  /** Black has one move that captures everything; a search must see it, a random player may not. */
  @Test
  void aSearchFindsTheCapture() {
    try (GtpPlayer player =
        new GtpPlayer(KnownPlayers.kinds().parse("uct:playouts=2000,seed=1"), 0)) {
      GtpEngine engine =
          new GtpEngine(new GtpIdentity("test", "1"), Ruleset.CHINESE.rules().withKomi(7), player);
      StringBuilder setUp = new StringBuilder("boardsize 5\n");
      for (String white : "a3 b3 c3 d3 e3".split(" ", -1)) {
        setUp.append("play w ").append(white).append('\n');
      }
      for (String black : "a4 b4 c4 d4 e4 a2 b2 c2 d2".split(" ", -1)) {
        setUp.append("play b ").append(black).append('\n');
      }
      assertFalse(engine.execute(setUp.toString()).contains("?"));
      assertEquals("= E2", engine.execute("genmove b").strip());
    }
  }

  @Test
  void goIsAmongTheGamesToPlay() {
    JsonNode json =
        Outcome.tengenWithInput("E5\nquit\n", "play", "go-9x9", "--seed", "1", "--json").json();
    assertEquals("[\"E5\"]", json.get("actions").toString());
  }

  @Test
  void benchGoMeasures() {
    JsonNode json = tengen("bench", "go", "--seconds", "0.001", "--json").json();
    assertEquals(10, json.get("measurements").size());
  }
}
