package io.tengen.cli;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.search.player.PlayerKey;
import io.tengen.search.player.PlayerKind;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the kinds of players, with every key that their texts can have. */
@Command(
    name = "players",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "List the kinds of players and what their texts can say.",
      "",
      "One text describes a player wherever one is asked for: play --against, gtp --player, match. It"
          + " is a kind, and after a colon what is to be other than usual: KIND:key=value,key=value."
    },
    footer = {
      "",
      "Examples:",
      "  tengen players",
      "  tengen play connect-four --against uct:playouts=50000",
      "  tengen match uct:threads=2 'gtp:gnugo --mode gtp' --game go --size 9 --time 5m"
    })
final class PlayersCommand implements Runnable {
  private static final int SUMMARY_WIDTH = 90;
  private static final int VALUES_WIDTH = 19;
  private static final int MEANING_WIDTH = 63;

  @Mixin private Output output = new Output();

  @Override
  public void run() {
    List<PlayerKind> kinds =
        HumanPlayer.addTo(KnownPlayers.kinds(), new TerminalSession(output)).all();
    if (output.isJson()) {
      output.print(toJson(kinds));
    } else {
      kinds.forEach(this::print);
    }
  }

  private void print(PlayerKind kind) {
    PrintWriter out = output.out();
    String heading = kind.name();
    for (String line : Wrapped.lines(kind.summary(), SUMMARY_WIDTH)) {
      out.printf("%-7s %s%n", heading, line);
      heading = "";
    }
    out.printf("        such as %s%n", kind.form());
    kind.keys().forEach(this::print);
    out.println();
  }

  private void print(PlayerKey key) {
    PrintWriter out = output.out();
    String name = key.name();
    String values = key.values();
    if (values.length() > VALUES_WIDTH) {
      out.printf("  %-12s %s%n", name, values);
      name = "";
      values = "";
    }
    for (String line : Wrapped.lines(key.meaning(), MEANING_WIDTH)) {
      out.printf("  %-12s %-" + VALUES_WIDTH + "s %s%n", name, values, line);
      name = "";
      values = "";
    }
  }

  private static ObjectNode toJson(List<PlayerKind> kinds) {
    ObjectNode json = Output.newObject();
    ArrayNode list = json.putArray("players");
    for (PlayerKind kind : kinds) {
      ObjectNode player =
          list.addObject()
              .put("kind", kind.name())
              .put("summary", kind.summary())
              .put("example", kind.form());
      ArrayNode keys = player.putArray("keys");
      for (PlayerKey key : kind.keys()) {
        keys.addObject()
            .put("name", key.name())
            .put("values", key.values())
            .put("meaning", key.meaning());
      }
    }
    return json;
  }
}
