package io.tengen.cli;

import io.tengen.go.sgf.SgfCollection;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.tool.Problem;
import io.tengen.go.sgf.tool.SgfDiagram;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Draws a game's board. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Draw the board of a game after a number of moves.",
    footer = {
      "",
      "Examples:",
      "  tengen sgf print game.sgf                        the final position",
      "  tengen sgf print games.sgf.xz --game 3 --move 50"
    })
final class SgfPrintCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private SgfInputs inputs = new SgfInputs();

  @Option(
      names = "--game",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which game of the files, from 1 (default: ${DEFAULT-VALUE}).")
  private int number;

  @Option(names = "--move", paramLabel = "N", description = "After how many moves (default: all).")
  private @Nullable Integer move;

  @Override
  public Integer call() throws IOException {
    if (number < 1) {
      throw new IllegalArgumentException("--game is " + number + ", but must be at least 1");
    }
    int moves = move == null ? Integer.MAX_VALUE : move;
    if (moves < 0) {
      throw new IllegalArgumentException("--move is " + moves + ", but must be at least 0");
    }
    try (SgfCollection collection = new SgfCollection(inputs.paths(), inputs.options())) {
      SgfGame game = find(collection);
      String diagram = SgfDiagram.of(game, moves);
      if (output.isJson()) {
        ObjectNode json = Output.newObject();
        json.put("source", collection.source());
        json.put("game", number);
        json.put("diagram", diagram);
        output.print(json);
      } else {
        output.out().print(diagram);
      }
      return 0;
    }
  }

  /** The game that was asked for; bad ones before it count, and are reported on the way. */
  private SgfGame find(SgfCollection collection) throws SgfException {
    int seen = 0;
    while (true) {
      try {
        SgfGame game = collection.next();
        seen++;
        if (game == null) {
          throw new IllegalArgumentException(
              "--game is %d, but must be in [1, %d]: there %s"
                  .formatted(
                      number,
                      seen - 1,
                      seen == 2 ? "is 1 game" : "are " + Counted.of(seen - 1, "game")));
        }
        if (seen == number) {
          return game;
        }
      } catch (SgfException e) {
        seen++;
        if (seen == number) {
          throw e;
        }
        SgfInputs.print(
            output,
            1,
            List.of(new Problem(collection.source(), e.line(), e.column(), e.problem())));
      }
    }
  }
}
