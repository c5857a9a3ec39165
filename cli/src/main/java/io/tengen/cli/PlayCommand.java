package io.tengen.cli;

import io.tengen.arena.player.GoRolloutEvaluator;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.Environment;
import io.tengen.env.Game;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.CatalogueEntry.Control;
import io.tengen.env.catalogue.CatalogueEntry.Model;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets a person act in an environment or play a game. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Act in an environment or play a game at the terminal.",
      "",
      "Type an action's name or number; an empty line repeats the last one where that is legal,"
          + " `actions` lists what is legal, `quit` or the end of the input stops."
    },
    footer = {
      "",
      "Examples:",
      "  tengen play connect-four                            against a random player",
      "  tengen play connect-four --against uct              against a tree search",
      "  tengen play othello --against uct:time=5,threads=2  five seconds a move, two threads",
      "  tengen play othello --against human                two people at one terminal",
      "  tengen play tic-tac-toe --seat 2                    move second",
      "  tengen play taxi --seed 3"
    })
final class PlayCommand implements Callable<Integer> {

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "ENV", description = "An environment or game; `tengen envs` lists them.")
  private String name = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The source of all randomness (default: another one each time).")
  private @Nullable Long seed;

  @Option(
      names = "--against",
      paramLabel = "WHO",
      description =
          "In a game, who plays the other side, such as human, uct:time=2,threads=2 or, in Go,"
              + " gtp:COMMAND; `tengen players` lists the kinds and their keys (default: random).")
  private @Nullable String against;

  @Option(
      names = "--seat",
      paramLabel = "N",
      description = "In a game, your seat: 1 moves first, 2 second (default: 1).")
  private @Nullable Integer seat;

  @Override
  public Integer call() throws IOException {
    CatalogueEntry entry = KnownEnvironments.catalogue().entry(name);
    TerminalSession session = new TerminalSession(output);
    long episodeSeed = seed != null ? seed : System.nanoTime();
    finish(entry, episodeSeed, play(entry, session, episodeSeed));
    return 0;
  }

  private TerminalSession.Transcript play(
      CatalogueEntry entry, TerminalSession session, long episodeSeed) throws IOException {
    if (entry instanceof BoardGame game) {
      return playGame(game.factory().get(), session, episodeSeed);
    }
    if (against != null || seat != null) {
      throw new IllegalArgumentException(
          name + " is not a game: --against and --seat go with games");
    }
    Environment<?> environment =
        entry instanceof Model model ? model.newEnvironment() : ((Control) entry).factory().get();
    return session.play(environment, episodeSeed);
  }

  private TerminalSession.Transcript playGame(Game game, TerminalSession session, long playerSeed)
      throws IOException {
    PlayerSpec opponent =
        HumanPlayer.addTo(KnownPlayers.kinds(), session)
            .parse(against == null ? "random" : against);
    PlayerSpec human = new HumanPlayer.Spec(session);
    boolean isAlone = opponent instanceof HumanPlayer.Spec;
    if (isAlone && seat != null) {
      throw new IllegalArgumentException(
          "--seat is for playing against the machine; with --against human you play both sides");
    }
    int seatIndex = seatIndex();
    try (Player person = human.newPlayer(game, GoRolloutEvaluator::of, playerSeed)) {
      if (isAlone) {
        return session.playGame(game, seatIndex, person, person);
      }
      try (Player player = opponent.newPlayer(game, GoRolloutEvaluator::of, playerSeed)) {
        return session.playGame(game, seatIndex, person, player);
      }
    }
  }

  private int seatIndex() {
    if (seat == null) {
      return 0;
    }
    if (seat != 1 && seat != 2) {
      throw new IllegalArgumentException("--seat is " + seat + ", but must be 1 or 2");
    }
    return seat - 1;
  }

  private void finish(
      CatalogueEntry entry, long episodeSeed, TerminalSession.Transcript transcript) {
    if (!output.isJson()) {
      return;
    }
    ObjectNode json = Output.newObject();
    json.put("environment", entry.name());
    json.put("seed", episodeSeed);
    json.put("ended", transcript.ended());
    json.put("return", transcript.totalReturn());
    ArrayNode actions = json.putArray("actions");
    transcript.actions().forEach(actions::add);
    output.print(json);
  }
}
