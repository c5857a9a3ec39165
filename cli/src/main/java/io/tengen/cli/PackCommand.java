package io.tengen.cli;

import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Copies a network, smaller, with another card. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Copy a network to a file to hand on: in half precision if you like, and with more on its"
          + " card, which `tengen models FILE` shows."
    },
    footer = {
      "",
      "Examples:",
      "  tengen pack runs/go9-sl-seed0/best.tgn --out go9.tgn --half",
      "  tengen pack best.tgn --out go9.tgn --half --card 'strength=beats GNU Go' --card settings="
    })
final class PackCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private OutputFile file = new OutputFile();

  @Parameters(
      paramLabel = "MODEL",
      description = "A model file, a name of `tengen models`, or a run, whose best.tgn is taken.")
  private String model = "";

  @Option(
      names = "--half",
      description = "Two bytes a parameter, rounded, which hardly changes what it plays.")
  private boolean half;

  @Option(
      names = "--card",
      paramLabel = "KEY=VALUE",
      description = "Say this on the card, in place of what it said under KEY; KEY= says nothing.")
  private Map<String, String> entries = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    Path out = file.path();
    PolicyValueNetwork network = ModelZoo.open(model);
    PolicyValueNetwork packed = network.withCard(newCard(network.card()));
    ModelFile.Precision precision =
        half ? ModelFile.Precision.FLOAT16 : ModelFile.Precision.FLOAT32;
    byte[] bytes = ModelFile.toBytes(packed, precision);
    UserFiles.write(out, bytes);
    if (output.isJson()) {
      ObjectNode json = Output.newObject();
      json.put("model", model);
      json.put("file", out.toString());
      json.put("bytes", bytes.length);
      json.put("precision", precision.name());
      ObjectNode card = json.putObject("card");
      packed.card().forEach(card::put);
      output.print(json);
    } else {
      output
          .out()
          .printf(
              Locale.ROOT,
              "%s in %s: %,d bytes, %s precision; its card says: %s%n",
              model,
              out,
              bytes.length,
              half ? "half" : "full",
              packed.card().isEmpty() ? "nothing" : String.join(", ", packed.card().keySet()));
    }
    return 0;
  }

  private Map<String, String> newCard(Map<String, String> card) {
    entries.forEach(
        (key, value) -> {
          if (key.isBlank()) {
            throw new IllegalArgumentException(
                "--card '" + key + "=" + value + "' has no key; write KEY=VALUE");
          }
          if (value.isBlank()) {
            card.remove(key);
          } else {
            card.put(key, value);
          }
        });
    return card;
  }
}
