package io.tengen.cli;

import io.tengen.env.Environment;
import io.tengen.env.FiniteMdp;
import io.tengen.env.Game;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.CatalogueEntry.Control;
import io.tengen.env.catalogue.CatalogueEntry.Model;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the environments and games. */
@Command(
    name = "envs",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "List the environments and games.",
    footer = {"", "Examples:", "  tengen envs", "  tengen envs --json"})
final class EnvsCommand implements Runnable {
  @Mixin private Output output = new Output();

  /** One line of the list. */
  private record Row(String name, String kind, String observations, int actions, String summary) {}

  @Override
  public void run() {
    ObjectNode result = Output.newObject();
    ArrayNode list = result.putArray("environments");
    if (!output.isJson()) {
      output
          .out()
          .printf("%-15s %-13s %-17s %7s  %s%n", "NAME", "KIND", "OBSERVATION", "ACTIONS", "");
    }
    for (CatalogueEntry entry : KnownEnvironments.catalogue().entries()) {
      Row row = describe(entry);
      if (output.isJson()) {
        list.addObject()
            .put("name", row.name())
            .put("kind", row.kind())
            .put("observations", row.observations())
            .put("actions", row.actions())
            .put("summary", row.summary());
      } else {
        output
            .out()
            .printf(
                "%-15s %-13s %-17s %7d  %s%n",
                row.name(), row.kind(), row.observations(), row.actions(), row.summary());
      }
    }
    if (output.isJson()) {
      output.print(result);
    } else {
      output.out().println();
      output
          .out()
          .println(
              "Finite models: tengen solve NAME. All: tengen play NAME. To learn: tengen train --list.");
    }
  }

  private static Row describe(CatalogueEntry entry) {
    if (entry instanceof Model model) {
      FiniteMdp mdp = model.factory().get();
      return new Row(
          model.name(),
          "finite model",
          mdp.stateCount() + " states",
          mdp.actionCount(),
          model.summary());
    }
    if (entry instanceof Control control) {
      Environment<float[]> environment = control.factory().get();
      return new Row(
          control.name(),
          "control",
          environment.observationSpace().toString(),
          environment.actionSpace().n(),
          control.summary());
    }
    Game game = ((BoardGame) entry).factory().get();
    return new Row(
        entry.name(),
        "game",
        "planes " + Arrays.toString(game.observationShape()),
        game.actionCount(),
        entry.summary());
  }
}
