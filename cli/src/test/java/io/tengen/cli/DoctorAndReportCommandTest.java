package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is said of runs of self-play. */
class DoctorAndReportCommandTest {
  @TempDir private Path temporary = Path.of("");
  private Path run = Path.of("");

  @BeforeEach
  void writeRun() throws IOException {
    run = Files.createDirectories(temporary.resolve("mine"));
    Files.writeString(
        run.resolve("config.json"),
        "{\"kind\":\"alphazero\",\"game\":\"tic-tac-toe\",\"selfPlay\":{\"openingPlies\":2}}");
    writeMetrics(450);
  }

  /** Five iterations of longer games than tic-tac-toe has, of which so many are copies. */
  private void writeMetrics(int copies) throws IOException {
    StringBuilder lines = new StringBuilder();
    List<Double> firstMoves = List.of(0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0);
    for (int i = 0; i < 5; i++) {
      lines
          .append(
              new SelfPlayMetrics(
                      i,
                      0,
                      500,
                      4000,
                      9,
                      80_000,
                      4_000,
                      9000,
                      0.9,
                      0.95,
                      50,
                      20,
                      9,
                      30,
                      250,
                      50,
                      200,
                      0,
                      0,
                      Double.NaN,
                      0,
                      0,
                      0,
                      copies,
                      1.5,
                      0.8,
                      firstMoves)
                  .toJson())
          .append('\n');
    }
    Files.writeString(run.resolve("metrics.jsonl"), lines);
  }

  @Test
  void theDoctorSaysWhatItSeesWhatItMeansAndWhatToTry() {
    Outcome outcome = tengen("doctor", run.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertEquals(
        List.of(
            "what is to be seen in 5 iterations:",
            "",
            "SERIOUS: games identical",
            "  seen   90% of the last 2,500 games are copies of another game of their iteration"),
        outcome.out().lines().limit(4).toList());
    assertTrue(outcome.out().contains("  try    --set openingPlies=6 (now 2): "), outcome.out());
    assertTrue(outcome.out().lines().allMatch(line -> line.length() <= 100), outcome.out());
    JsonNode json = tengen("doctor", run.toString(), "--json").json();
    assertEquals(5, json.get("iterations").asInt());
    JsonNode diagnosis = json.get("diagnoses").get(0);
    assertEquals("games identical", diagnosis.get("name").asString());
    assertEquals("serious", diagnosis.get("severity").asString());
    assertEquals("selfPlay.openingPlies", diagnosis.get("advice").get(0).get("setting").asString());
  }

  @Test
  void aHealthyRunIsSaidToBeWell() throws IOException {
    writeMetrics(0);
    assertEquals(
        List.of("nothing wrong to be seen in 5 iterations"),
        tengen("doctor", run.toString()).out().lines().toList());
    assertEquals(0, tengen("doctor", run.toString(), "--json").json().get("diagnoses").size());
  }

  @Test
  void theReportIsAPageInTheRunOrWhereItIsAskedFor() throws IOException {
    Outcome outcome = tengen("report", run.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    String page = Files.readString(run.resolve("report.html"));
    assertTrue(page.contains("<title>b2 100.0%</title>"), "the board of the run's game");
    assertTrue(page.contains("games identical"));
    Path elsewhere = temporary.resolve("new/page.html");
    JsonNode json =
        tengen("report", run.toString(), "--out", elsewhere.toString(), "--json").json();
    assertEquals(elsewhere.toString(), json.get("report").asString());
    assertEquals(page, Files.readString(elsewhere));
  }

  @Test
  void whatIsNoRunOfSelfPlayIsRefusedInOneLine() throws IOException {
    for (String command : List.of("doctor", "report")) {
      assertRefused("is no directory", command, temporary.resolve("missing").toString());
      assertRefused("is not a training run", command, temporary.toString());
      Path other = Files.createDirectories(temporary.resolve("other"));
      Files.writeString(other.resolve("config.json"), "{\"kind\":\"tabular\"}");
      assertRefused("is a tabular run; give one of self-play", command, other.toString());
    }
    Files.writeString(run.resolve("metrics.jsonl"), "{\"step\":1}\n{\"step\":2}\n");
    assertRefused("line 1: it is no JSON object with a 'type'", "doctor", run.toString());
    assertRefused("line 1: it is no JSON object with a 'type'", "report", run.toString());
  }

  @Test
  void theDoctorLeavesOutADamagedLineAndSaysSo() throws IOException {
    Path metrics = run.resolve("metrics.jsonl");
    Files.writeString(metrics, "{\"type\":\n" + Files.readString(metrics));
    Outcome outcome = tengen("doctor", run.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains("line 1 is not JSON; the line is left out"), outcome.err());
    assertTrue(outcome.out().contains("games identical"), outcome.out());
  }

  private static void assertRefused(String message, String... arguments) {
    Outcome outcome = tengen(arguments);
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }
}
