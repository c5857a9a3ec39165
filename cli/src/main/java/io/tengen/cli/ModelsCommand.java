package io.tengen.cli;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the models that come with Tengen. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "List the networks that come with Tengen, with what is known about each.",
    footer = {"", "Examples:", "  tengen models", "  tengen models --json"})
final class ModelsCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws IOException {
    ObjectNode json = Output.newObject();
    ArrayNode models = json.putArray("models");
    for (String name : ModelZoo.names()) {
      PolicyValueNetwork network = ModelZoo.open(name);
      if (output.isJson()) {
        add(models.addObject(), name, network);
      } else {
        print(name, network);
      }
    }
    if (output.isJson()) {
      output.print(json);
    } else if (ModelZoo.names().isEmpty()) {
      output
          .out()
          .println(
              "no model comes with this build; `tengen train --list` names what can be trained");
    }
    return 0;
  }

  private void print(String name, PolicyValueNetwork network) {
    PrintWriter out = output.out();
    NetworkConfig shape = network.config();
    out.printf(
        Locale.ROOT,
        "%-12s %s, trained on %dx%d: %d blocks (%s), %d filters, %,d parameters%n",
        name,
        network.game(),
        shape.height(),
        shape.width(),
        shape.blocks(),
        shape.kind().name().toLowerCase(Locale.ROOT),
        shape.filters(),
        network.parameters().length);
    network.card().forEach((key, value) -> out.printf("  %-22s %s%n", key, value));
  }

  private static void add(ObjectNode json, String name, PolicyValueNetwork network) {
    NetworkConfig shape = network.config();
    json.put("name", name);
    json.put("game", network.game());
    json.put("boardSize", shape.height());
    json.put("blocks", shape.blocks());
    json.put("filters", shape.filters());
    json.put("parameters", network.parameters().length);
    ObjectNode card = json.putObject("card");
    network.card().forEach(card::put);
  }
}
