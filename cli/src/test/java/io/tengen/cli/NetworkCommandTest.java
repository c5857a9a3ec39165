package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    assertFails(
        2,
        "--data is for networks that learn from records",
        "train",
        "taxi-q",
        "--data",
        "nowhere");
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
    assertFails(2, "unknown model 'nothing'", "eval-model", "nothing", "--data", data);
    assertFails(
        2, "--held-out-only is 1, but", "eval-model", "x", "--held-out-only", "1", "--data", data);
    assertFails(2, "put the preset first", "train", "--data", data, "go9-sl");
    assertFails(2, "put the model first", "eval-model", "--data", data, "go9");
    assertFails(1, "is not a model of Tengen", "eval-model", data, "--data", data);
    String other = temporary.resolve("other").toString();
    assertFails(
        2,
        "there is no model file",
        "train",
        "go9-sl",
        "--out",
        other,
        "--init",
        temporary.resolve("no.tgn").toString(),
        "--data",
        data);
    assertFails(
        2,
        "there is no best.tgn in " + temporary,
        "train",
        "go9-sl",
        "--out",
        other,
        "--init",
        temporary.toString(),
        "--data",
        data);
    assertFalse(Files.exists(Path.of(other)));
  }

  /** Six legal games of twelve moves. */
  private String games() throws IOException {
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
    return Files.writeString(temporary.resolve("games.sgf"), text).toString();
  }

  private static String[] training(String data, String out, String... more) {
    return Stream.concat(
            Stream.of("train", "go9-sl", "--seed", "3", "--out", out, "--data", data),
            Stream.concat(
                Stream.of("steps=4", "batch=8", "holdOut=3", "validateEvery=2")
                    .flatMap(assignment -> Stream.of("--set", assignment)),
                Stream.of(more)))
        .toArray(String[]::new);
  }

  @Test
  void networksAndTheirTrainingAreMeasured() {
    List<String> names = new ArrayList<>();
    String[] small = {"--blocks", "1", "--filters", "8", "--threads", "1", "--seconds", "0.001"};
    for (JsonNode each :
        measured(small, "bench", "net", "--backend", "onnx", "--batch", "2", "--json")) {
      names.add(each.get("name").asString());
      assertTrue(each.get("perSecond").asDouble() > 0, each.toString());
    }
    assertEquals(
        List.of(
            "onnx 9x9, batch 2",
            "in a search, onnx 9x9, batch 2",
            "onnx 19x19, batch 2",
            "in a search, onnx 19x19, batch 2"),
        names);
    assertFails(2, "batch is 0", "bench", "net", "--batch", "0");
    assertFails(2, "unknown backend 'gpu'", "bench", "net", "--backend", "gpu");
    assertFails(2, "batch is 1, but must be in [2, 4096]", "bench", "train", "--batch", "1");
    assertFails(2, "threads is 0", "bench", "train", "--threads", "0");
  }

  private static JsonNode measured(String[] more, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    Outcome outcome = tengen(all.toArray(String[]::new));
    assertEquals(0, outcome.exitCode(), outcome.err());
    return outcome.json().get("measurements");
  }

  @Test
  void trainingEndsWithAModelThatCanBeEvaluated() throws IOException {
    String data = games();
    String out = temporary.resolve("run").toString();
    Outcome trained =
        tengen(training(data, out, "--json", "--set", "blocks=1", "--set", "filters=8"));
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

    // From its best model, whose shape is taken.
    Outcome again = tengen(training(data, temporary.resolve("again").toString(), "--init", out));
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.err().contains("1 block (basic), 8 filters"), again.err());
    assertTrue(again.err().contains("4 games with 48 positions to train on"), again.err());
    assertTrue(again.out().startsWith("done after 4 steps, 32 samples, "), again.out());
    assertTrue(again.out().contains("best.tgn (step "), again.out());
    assertTrue(again.out().contains("last.tgn (step 4)"), again.out());
    assertTrue(
        again.out().contains("play it         tengen play go --size 9 --against net:model="));
    assertFails(2, "is the run of a network: `tengen eval-model " + out, "eval", out);
    Outcome best = tengen("eval-model", out, "--data", data, "--json");
    assertEquals(0, best.exitCode(), best.err());
    assertEquals(6, best.json().get("games").asInt());
  }

  @Test
  void aRunThatDivergesIsToldInALine() throws IOException {
    Outcome outcome =
        tengen(
            training(
                games(),
                temporary.resolve("run").toString(),
                "--set",
                "blocks=1",
                "--set",
                "filters=4",
                "--set",
                "learningRate=10",
                "--set",
                "clip=none",
                "--set",
                "warmUp=0",
                "--set",
                "normalisation=none",
                "--set",
                "steps=100"));
    assertEquals(1, outcome.exitCode(), outcome.err());
    String line = outcome.err().lines().reduce("", (before, last) -> last);
    assertTrue(line.startsWith("tengen train: the "), outcome.err());
    assertTrue(line.contains("not finite at step "), line);
    assertTrue(line.contains("batch of samples "), line);
  }

  @Test
  void modelsAreListed() {
    Outcome outcome = tengen("models", "--json");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.json().get("models").isArray());
  }
}
