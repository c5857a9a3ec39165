package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.onnx.OnnxSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is done with models: shown, packed, exported. */
class ModelCommandsTest {
  @TempDir private Path temporary = Path.of("");
  private String model = "";

  @BeforeEach
  void writeModel() throws IOException {
    PolicyValueNetwork network =
        PolicyValueNetwork.initial("go", NetworkConfig.forPoints(17, 9, 1, 8), 1)
            .withCard(Map.of("data", "games of nobody", "settings", "word ".repeat(40).strip()));
    model = write(network, "model.tgn");
  }

  private String write(PolicyValueNetwork network, String name) throws IOException {
    Path file = temporary.resolve(name);
    ModelFile.write(network, ModelFile.Precision.FLOAT32, file);
    return file.toString();
  }

  private static void assertFails(int exitCode, String message, String... arguments) {
    Outcome outcome = tengen(arguments);
    assertEquals(exitCode, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(outcome.err().contains("internal error"), outcome.err());
  }

  @Test
  void aModelIsShownWithItsBoardsAndItsCard() {
    Outcome shown = tengen("models", model);
    assertEquals(0, shown.exitCode(), shown.err());
    List<String> lines = shown.out().lines().toList();
    String shape = "model.tgn go: 1 block (basic), 8 filters, 5,083 parameters";
    assertTrue(lines.get(0).endsWith(shape), lines.get(0));
    assertEquals("  plays on               2x2 to 25x25, trained on 9x9", lines.get(1));
    assertEquals("  data                   games of nobody", lines.get(2));
    assertTrue(lines.get(3).startsWith("  settings               word word"), lines.get(3));
    assertTrue(lines.get(4).startsWith("                         word word"), lines.get(4));
    assertEquals(6, lines.size());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.length() < 100), shown.out());
    JsonNode json = tengen("models", model, "--json").json().get("models").get(0);
    assertEquals(9, json.get("boardSize").asInt());
    assertEquals(2, json.get("smallestBoard").asInt());
    assertEquals(25, json.get("largestBoard").asInt());
    assertEquals("games of nobody", json.get("card").get("data").asString());
  }

  @Test
  void aPackedModelIsSmallerAndSaysMore() throws IOException {
    Path packed = temporary.resolve("new/packed.tgn");
    Outcome outcome =
        tengen(
            "pack",
            model,
            "--out",
            packed.toString(),
            "--half",
            "--card",
            "strength=12 kyu = fair",
            "--card",
            "settings=");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("half precision; its card says: data, strength"));
    PolicyValueNetwork before = ModelFile.read(Path.of(model));
    PolicyValueNetwork after = ModelFile.read(packed);
    assertEquals(Map.of("data", "games of nobody", "strength", "12 kyu = fair"), after.card());
    assertEquals(before.config(), after.config());
    assertArrayEquals(before.parameters(), after.parameters(), 1e-3f);
    assertTrue(Files.size(packed) < 0.6 * Files.size(Path.of(model)));
    assertTrue(outcome.out().contains("%,d bytes".formatted(Files.size(packed))), outcome.out());

    assertFails(2, "exists; --force replaces it", "pack", model, "--out", packed.toString());
    JsonNode whole =
        tengen("pack", packed.toString(), "--out", packed.toString(), "--force", "--json").json();
    assertEquals("FLOAT32", whole.get("precision").asString());
    assertEquals(Files.size(packed), whole.get("bytes").asLong());
    assertArrayEquals(after.parameters(), ModelFile.read(packed).parameters());
  }

  @Test
  void whatCannotBePackedIsTold() throws IOException {
    String out = temporary.resolve("out.tgn").toString();
    assertFails(2, "Missing required option: '--out=FILE'", "pack", model);
    assertFails(2, "is a directory", "pack", model, "--out", temporary.toString());
    assertFails(2, "there is no model", "pack", "no/such.tgn", "--out", out);
    assertFails(2, "KEY=VALUE", "pack", model, "--out", out, "--card", "strength");
    assertFails(2, "has no key", "pack", model, "--out", out, "--card", "=strong");
    PolicyValueNetwork network = ModelFile.read(Path.of(model));
    float[] parameters = network.parameters();
    parameters[3] = 1e6f;
    String large =
        write(new PolicyValueNetwork("go", network.config(), parameters, Map.of()), "large.tgn");
    assertFails(2, "parameter 3 is 1000000.0", "pack", large, "--out", out, "--half");
    Path broken = Files.writeString(temporary.resolve("broken.tgn"), "TENGENNN");
    assertFails(1, "is truncated", "pack", broken.toString(), "--out", out);
    assertFalse(Files.exists(Path.of(out)));
  }

  @Test
  void anExportedModelSaysItsShapes() throws IOException {
    Path onnx = temporary.resolve("model.onnx");
    Outcome outcome = tengen("export", model, "--out", onnx.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    assertTrue(lines.get(0).endsWith("bytes, ONNX opset 13"), outcome.out());
    assertEquals("  input   planes  float32 batch x 17 x height x width", lines.get(1));
    assertEquals("  output  policy  float32 batch x actions", lines.get(2));
    assertEquals("  output  value   float32 batch x 1", lines.get(3));
    assertEquals(
        List.of("batch", "17", "height", "width"),
        OnnxSummary.of(Files.readAllBytes(onnx)).inputs().get(0).shape());

    assertFails(2, "exists; --force replaces it", "export", model, "--out", onnx.toString());
    JsonNode json =
        tengen("export", model, "--out", onnx.toString(), "--size", "13", "--force", "--json")
            .json();
    assertEquals(Files.size(onnx), json.get("bytes").asLong());
    assertEquals(13, json.get("opset").asInt());
    assertEquals("13", json.get("inputs").get(0).get("shape").get(2).asString());
    assertEquals("170", json.get("outputs").get(0).get("shape").get(1).asString());
    assertEquals(
        List.of("batch", "170"), OnnxSummary.of(Files.readAllBytes(onnx)).outputs().get(0).shape());
  }

  @Test
  void whatCannotBeExportedIsTold() throws IOException {
    String out = temporary.resolve("out.onnx").toString();
    assertFails(
        2, "--size is 1, but must be in [2, 25]", "export", model, "--out", out, "--size", "1");
    assertFails(2, "unknown model 'nothing'", "export", "nothing", "--out", out);
    NetworkConfig four = NetworkConfig.forActions(2, 6, 7, 7, 1, 8);
    String fixed = write(PolicyValueNetwork.initial("connect-four", four, 1), "four.tgn");
    assertFails(
        2, "for a board of 6x7 only, not 9x9", "export", fixed, "--out", out, "--size", "9");
    assertFalse(Files.exists(Path.of(out)));
    Outcome whole = tengen("export", fixed, "--out", out);
    assertEquals(0, whole.exitCode(), whole.err());
    assertTrue(whole.out().contains("batch x 2 x 6 x 7"), whole.out());
    assertTrue(tengen("models", fixed).out().contains("plays on               6x7\n"));
  }

  @Test
  void helpHasExamples() {
    assertTrue(tengen("export", "--help").out().contains("  tengen export go9 --out go9.onnx"));
    assertTrue(tengen("pack", "--help").out().contains("  tengen pack runs/"));
    assertTrue(tengen("models", "--help").out().contains("  tengen models runs/"));
  }
}
