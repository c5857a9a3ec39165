package io.tengen.cli;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.onnx.OnnxExporter;
import io.tengen.agents.network.onnx.OnnxSummary;
import io.tengen.go.GoGame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a network for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Write a network as ONNX, which other programs load: ONNX Runtime, OpenCV, converters.",
      "",
      "Input planes: the position, for Go the 17 planes of AlphaGo Zero, rows from the top. Output"
          + " policy: a logit for each action (a softmax makes them probabilities), for Go the"
          + " points row by row and the pass last. Output value: the result to expect, in [-1, 1],"
          + " for the player to move. The batch is any; so is the board, where the network plays"
          + " every size, unless --size fixes it."
    },
    footer = {
      "",
      "Examples:",
      "  tengen export go9 --out go9.onnx",
      "  tengen export runs/go19-sl-seed0/best.tgn --out go13.onnx --size 13",
      "  tengen export go9 --out go9.onnx --force --json"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private OutputFile file = new OutputFile();

  @Parameters(
      paramLabel = "MODEL",
      description = "A model file, a name of `tengen models`, or a run, whose best.tgn is taken.")
  private String model = "";

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Fix the shapes to a board of NxN, for programs that take no others.")
  private @Nullable Integer size;

  @Override
  public Integer call() throws IOException {
    Path out = file.path();
    PolicyValueNetwork network = ModelZoo.open(model);
    byte[] bytes = export(network);
    UserFiles.write(out, bytes);
    OnnxSummary summary = OnnxSummary.of(bytes);
    if (output.isJson()) {
      output.print(toJson(out, bytes.length, summary));
    } else {
      print(out, bytes.length, summary);
    }
    return 0;
  }

  private byte[] export(PolicyValueNetwork network) {
    NetworkConfig shape = network.config();
    if (size == null) {
      return OnnxExporter.export(shape, network.parameters());
    }
    if (size < GoGame.MIN_SIZE || size > GoGame.MAX_SIZE) {
      throw new IllegalArgumentException(
          "--size is %d, but must be in [%d, %d]"
              .formatted(size, GoGame.MIN_SIZE, GoGame.MAX_SIZE));
    }
    return OnnxExporter.exportForBoard(shape.withBoard(size, size), network.parameters());
  }

  private void print(Path out, int length, OnnxSummary summary) {
    output
        .out()
        .printf(
            Locale.ROOT,
            "%s in %s: %,d bytes, ONNX opset %d%n",
            model,
            out,
            length,
            summary.opset());
    print("input", summary.inputs());
    print("output", summary.outputs());
  }

  private void print(String direction, List<OnnxSummary.Port> ports) {
    for (OnnxSummary.Port port : ports) {
      output
          .out()
          .printf(
              "  %-7s %-7s float32 %s%n", direction, port.name(), String.join(" x ", port.shape()));
    }
  }

  private ObjectNode toJson(Path out, int length, OnnxSummary summary) {
    ObjectNode json = Output.newObject();
    json.put("model", model);
    json.put("file", out.toString());
    json.put("bytes", length);
    json.put("opset", summary.opset());
    add(json.putArray("inputs"), summary.inputs());
    add(json.putArray("outputs"), summary.outputs());
    return json;
  }

  private static void add(ArrayNode json, List<OnnxSummary.Port> ports) {
    for (OnnxSummary.Port port : ports) {
      ObjectNode entry = json.addObject().put("name", port.name()).put("type", "float32");
      ArrayNode shape = entry.putArray("shape");
      port.shape().forEach(shape::add);
    }
  }
}
