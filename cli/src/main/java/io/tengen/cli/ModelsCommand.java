package io.tengen.cli;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.go.GoGame;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the models that come with Tengen, or shows those of files. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "List the networks that come with Tengen, with what is known about each.",
    footer = {
      "",
      "Examples:",
      "  tengen models",
      "  tengen models runs/go9-sl-seed0/best.tgn",
      "  tengen models --json"
    })
final class ModelsCommand implements Callable<Integer> {
  private static final int KEY_WIDTH = 22;
  private static final int VALUE_WIDTH = 74;

  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..*",
      description =
          "What to show in place of all that come with Tengen: names, model files, or runs, whose"
              + " best.tgn is taken.")
  private List<String> models = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    List<String> names = models.isEmpty() ? ModelZoo.names() : models;
    ObjectNode json = Output.newObject();
    ArrayNode list = json.putArray("models");
    for (String name : names) {
      PolicyValueNetwork network = ModelZoo.open(name);
      if (output.isJson()) {
        add(list.addObject(), name, network);
      } else {
        print(name, network);
      }
    }
    if (output.isJson()) {
      output.print(json);
    } else if (names.isEmpty()) {
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
        "%-12s %s: %s (%s), %d filters, %,d parameters%n",
        name,
        network.game(),
        Counted.of(shape.blocks(), "block"),
        shape.kind().name().toLowerCase(Locale.ROOT),
        shape.filters(),
        network.parameters().length);
    print("plays on", boards(shape));
    network.card().forEach(this::print);
  }

  private static String boards(NetworkConfig shape) {
    String own = shape.height() + "x" + shape.width();
    return shape.playsEveryBoard()
        ? "%1$dx%1$d to %2$dx%2$d, trained on %3$s".formatted(GoGame.MIN_SIZE, GoGame.MAX_SIZE, own)
        : own;
  }

  /** A line of the card, or some where the value is long. */
  private void print(String key, String value) {
    String heading = key;
    for (String line : Wrapped.lines(value, VALUE_WIDTH)) {
      output.out().printf("  %-" + KEY_WIDTH + "s %s%n", heading, line);
      heading = "";
    }
  }

  private static void add(ObjectNode json, String name, PolicyValueNetwork network) {
    NetworkConfig shape = network.config();
    json.put("name", name);
    json.put("game", network.game());
    json.put("boardSize", shape.height());
    json.put("smallestBoard", shape.playsEveryBoard() ? GoGame.MIN_SIZE : shape.height());
    json.put("largestBoard", shape.playsEveryBoard() ? GoGame.MAX_SIZE : shape.height());
    json.put("blocks", shape.blocks());
    json.put("filters", shape.filters());
    json.put("parameters", network.parameters().length);
    ObjectNode card = json.putObject("card");
    network.card().forEach(card::put);
  }
}
