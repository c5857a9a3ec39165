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
import tools.jackson.databind.JsonNode;

class NetworkCommandTest {
  @TempDir private Path temporary;

  private static void assertFails(int exitCode, String message, String... arguments) {
    Outcome outcome = tengen(arguments);
    assertEquals(exitCode, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("internal error"), outcome.err());
  }

  @Test
  void badUsageIsToldInALine() throws IOException {
    String out = temporary.resolve("run").toString();
    assertFails(2, "give files or directories of games with --data", "train", "go9-sl");
    assertFails(2, "nowhere does not exist", "train", "go9-sl", "--data", "nowhere");
    assertFails(2, "--data and --init are for networks", "train", "taxi-q", "--data", "nowhere");
    Path games = Files.writeString(temporary.resolve("a.sgf"), "(;GM[1]SZ[9]RE[B+R];B[aa])");
    String data = games.toString();
    assertFails(
        2,
        "learningRate is 20, but must be",
        "train",
        "go9-sl",
        "--set",
        "learningRate=20",
        "--data",
        data);
    assertFails(2, "filters is 3", "train", "go9-sl", "--set", "filters=3", "--data", data);
    assertFails(2, "backend is 'gpu'", "train", "go9-sl", "--set", "backend=gpu", "--data", data);
    assertFalse(Files.exists(Path.of(out)));
    assertFails(
        1, "no usable game among the 1 games", "train", "go9-sl", "--data", data, "--out", out);
    assertFails(2, "there is no model", "eval-model", "nothing", "--data", data);
    assertFails(1, "is not a model of Tengen", "eval-model", data, "--data", data);
  }

  @Test
  void trainingEndsWithAModelThatCanBeEvaluated() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int game = 0; game < 6; game++) {
      text.append("(;GM[1]SZ[9]RE[").append(game % 2 == 0 ? "B+R]" : "W+R]");
      for (int move = 0; move < 12; move++) {
        text.append(move % 2 == 0 ? ";B[" : ";W[")
            .append((char) ('a' + (move + game / 3) % 9))
            .append((char) ('a' + move / 9 * 4 + game % 3))
            .append(']');
      }
      text.append(")\n");
    }
    String data = Files.writeString(temporary.resolve("games.sgf"), text).toString();
    String out = temporary.resolve("run").toString();
    Outcome trained =
        tengen(
            "train",
            "go9-sl",
            "--json",
            "--seed",
            "3",
            "--out",
            out,
            "--data",
            data,
            "--set",
            "steps=4",
            "--set",
            "batch=8",
            "--set",
            "blocks=1",
            "--set",
            "filters=8",
            "--set",
            "holdOut=3",
            "--set",
            "validateEvery=2");
    assertEquals(0, trained.exitCode(), trained.err());
    JsonNode result = trained.json();
    assertTrue(result.get("finished").asBoolean());
    assertEquals(32, result.get("samples").asInt());
    Outcome evaluated =
        tengen(
            "eval-model",
            result.get("lastModel").asString(),
            "--data",
            data,
            "--held-out-only",
            "3",
            "--json");
    assertEquals(0, evaluated.exitCode(), evaluated.err());
    assertEquals(2, evaluated.json().get("games").asInt());
    String computedBy = evaluated.json().get("backend").asString();
    assertTrue(computedBy.contains(" f32"), computedBy);
    assertEquals(
        result.get("heldOut").get("top1").asDouble(),
        evaluated.json().get("top1").asDouble(),
        1e-9);
  }

  @Test
  void modelsAreListed() {
    Outcome outcome = tengen("models", "--json");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.json().get("models").isArray());
  }
}
