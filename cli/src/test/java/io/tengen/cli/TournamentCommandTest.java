package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tournaments from the command line. */
class TournamentCommandTest {
  private static final String CUP =
      """
      name: cup
      game: tic-tac-toe
      format: {type: round-robin, rounds: 2}
      players:
        - {name: one, player: random}
        - {name: two, player: random}
        - {name: three, player: "uct:playouts=20"}
      """;

  @TempDir private Path temporary;

  private String archive() {
    return temporary.resolve("arena.db").toString();
  }

  private String file(String content) throws IOException {
    Path file = temporary.resolve("cup.yaml");
    Files.writeString(file, content);
    return file.toString();
  }

  private Outcome play(String content, String... more) throws IOException {
    String[] words = new String[4 + more.length];
    words[0] = "tournament";
    words[1] = file(content);
    words[2] = "--archive";
    words[3] = archive();
    System.arraycopy(more, 0, words, 4, more.length);
    return tengen(words);
  }

  @Test
  void itIsPlayedToItsEndAndWrittenDown() throws IOException {
    Path report = temporary.resolve("report");
    Outcome outcome = play(CUP, "--out", report.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().contains("round robin, 2 rounds, 2 games a pairing"), outcome.out());
    assertTrue(outcome.out().contains("game   12  "), outcome.out());
    assertFalse(outcome.out().contains("game   13  "), outcome.out());
    assertTrue(outcome.out().contains("RANK  PLAYER  POINTS"), outcome.out());
    assertTrue(Files.readString(report.resolve("index.html")).contains("three"));
    assertEquals(13, Files.readAllLines(report.resolve("games.csv")).size());

    Outcome again = play(CUP);
    assertEquals(2, again.exitCode());
    assertEquals(
        "tengen tournament: tournament 'cup' has begun in %s already, 12 games of it played; go on with --resume, or give it another name"
            .formatted(archive()),
        again.err().strip());

    JsonNode json = play(CUP, "--resume", "--json").json();
    assertEquals(12, json.get("games").asInt(), json.toString());
  }

  @Test
  void aCheckPlaysNothing() throws IOException {
    Outcome outcome = play(CUP, "--check");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().endsWith("the file is good" + System.lineSeparator()), outcome.out());
    assertFalse(Files.exists(Path.of(archive())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "rounds: 2 | rounds: 0 | cup.yaml, line 3: ",
        "name: three | nme: three | cup.yaml, line 7: unknown key of player 3 'nme'",
        "uct:playouts=20 | uct:playouts=0 | cup.yaml, line 7: ",
        "uct:playouts=20 | gtp:/no/such/engine | cup.yaml, line 7: ",
        "uct:playouts=20 | human | cup.yaml, line 7: player 'three' is a person at this terminal",
        "uct:playouts=20 | net:model=go9 | cup.yaml, line 7: player 'three' cannot play: ",
        "{type: round-robin, rounds: 2} | {type: swiss, rounds: 9} | cup.yaml, line 3: ",
      })
  void whatCannotBePlayedIsRefusedWithItsLine(String good, String bad, String message)
      throws IOException {
    Outcome outcome = play(CUP.replace(good, bad));
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  @Test
  void anArchiveThatIsNoneIsRefused() throws IOException {
    Files.writeString(Path.of(archive()), "nothing that a database would begin with, and longer");
    Outcome outcome = play(CUP);
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().contains(archive()), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }
}
