package io.tengen.cli;

import io.tengen.agents.knowledge.GoKnowledge;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.client.ClientOptions.Opening;
import io.tengen.env.Environment;
import io.tengen.env.Game;
import io.tengen.env.catalogue.CatalogueEntry;
import io.tengen.env.catalogue.CatalogueEntry.BoardGame;
import io.tengen.env.catalogue.CatalogueEntry.Control;
import io.tengen.env.catalogue.CatalogueEntry.Model;
import io.tengen.env.catalogue.NearestName;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      "Act in an environment or play a game: in a window where there is a display, else, and with"
          + " --terminal or --json, at the terminal.",
      "",
      "The window has Go and the worlds of `tengen client`; what it does not have, such as other"
          + " environments or a --seed, is played at the terminal. There:",
      "",
      "Type an action's name or number; an empty line repeats the last one where that is legal,"
          + " `actions` lists what is legal, `help` says how to type, `resign` gives a game up,"
          + " `quit` or the end of the input stops."
    },
    footer = {
      "",
      "Examples:",
      "  tengen play connect-four                            against a random player",
      "  tengen play connect-four --against uct              against a tree search",
      "  tengen play othello --against uct:time=5,threads=2  five seconds a move, two threads",
      "  tengen play othello --against human                 two people at one terminal",
      "  tengen play go --size 13 --rules japanese --against uct:time=5",
      "  tengen play go --size 9 --against net:model=go9",
      "  tengen play go --size 9 --against 'gtp:gnugo --mode gtp' --seat 2",
      "  tengen play tic-tac-toe --seat 2                    move second",
      "  tengen play go --size 9 --terminal                  no window",
      "  tengen play taxi --seed 3"
    })
final class PlayCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private GameChoice choice = new GameChoice();

  @Parameters(
      paramLabel = "ENV",
      description = "go, or another environment or game; `tengen envs` lists them.")
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

  @Option(names = "--terminal", description = "Play at the terminal even where there is a display.")
  private boolean terminal;

  @Override
  public Integer call() throws IOException {
    Optional<Opening> opening = window();
    if (opening.isPresent()) {
      PlayWindow.open(opening.get());
      return 0;
    }
    TerminalSession session = new TerminalSession(output);
    long episodeSeed = seed != null ? seed : System.nanoTime();
    if (name.equals(GameChoice.GO)) {
      Game game = choice.game(name);
      finish(game.name(), episodeSeed, playGame(game, session, episodeSeed));
    } else {
      CatalogueEntry entry = entryOf(name);
      finish(name, episodeSeed, play(entry, session, episodeSeed));
    }
    return 0;
  }

  /** What the window shows; empty when it is to be played at the terminal. */
  private Optional<Opening> window() {
    if (terminal || output.isJson() || seed != null || !PlayWindow.isWanted()) {
      return Optional.empty();
    }
    if (name.equals(GameChoice.GO)) {
      return PlayWindow.ofGo(choice.game(name), against, seatIndex());
    }
    // What is wrong with the name or the options is told as ever.
    return against == null && seat == null && choice.isEmpty()
        ? PlayWindow.ofWorld(name)
        : Optional.empty();
  }

  private static CatalogueEntry entryOf(String name) {
    List<String> names = new ArrayList<>(List.of(GameChoice.GO));
    for (CatalogueEntry entry : KnownEnvironments.catalogue().entries()) {
      if (entry.name().equals(name)) {
        return entry;
      }
      names.add(entry.name());
    }
    throw new IllegalArgumentException(NearestName.unknown("environment", name, names));
  }

  private TerminalSession.Transcript play(
      CatalogueEntry entry, TerminalSession session, long episodeSeed) throws IOException {
    if (entry instanceof BoardGame) {
      return playGame(choice.game(name), session, episodeSeed);
    }
    choice.requireNone(name);
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
    String opponentName = against == null ? "random" : against;
    PlayerSpec opponent = HumanPlayer.addTo(KnownPlayers.kinds(), session).parse(opponentName);
    PlayerSpec human = new HumanPlayer.Spec(session);
    boolean isAlone = opponent instanceof HumanPlayer.Spec;
    if (isAlone && seat != null) {
      throw new IllegalArgumentException(
          "--seat is for playing against the machine; with --against human you play both sides");
    }
    int seatIndex = seatIndex();
    try (Player person = human.newPlayer(game, new GoKnowledge(), playerSeed)) {
      if (isAlone) {
        return session.playGame(game, seatIndex, person, person, opponentName);
      }
      try (Player player = opponent.newPlayer(game, new GoKnowledge(), playerSeed)) {
        return session.playGame(game, seatIndex, person, player, opponentName);
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

  private void finish(String played, long episodeSeed, TerminalSession.Transcript transcript) {
    if (!output.isJson()) {
      return;
    }
    ObjectNode json = Output.newObject();
    json.put("environment", played);
    json.put("seed", episodeSeed);
    json.put("ended", transcript.ended());
    json.put("return", transcript.totalReturn());
    ArrayNode actions = json.putArray("actions");
    transcript.actions().forEach(actions::add);
    output.print(json);
  }
}
