package io.tengen.cli;

import io.tengen.arena.match.Entrant;
import io.tengen.arena.match.GameRecord;
import io.tengen.arena.match.Match;
import io.tengen.arena.match.MatchLedger;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has two players play many games. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Play a match between two players.",
      "",
      "A player is a text such as uct:playouts=10000, net:model=NAME or gtp:COMMAND; `tengen"
          + " players` lists the kinds and their keys. Who moves first alternates. Whoever fails,"
          + " plays an illegal move or runs out of time loses the game.",
      "",
      "With --out every finished game is on the disk before it is reported. Ctrl-C stops; the same"
          + " command goes on, even after kill -9. More --games make a match longer."
    },
    footer = {
      "",
      "Examples:",
      "  tengen match uct random --game connect-four --games 20",
      "  tengen match uct:playouts=2000 uct:playouts=1000 --game go --size 9 --games 100",
      "  tengen match uct 'gtp:gnugo --mode gtp --chinese-rules' --game go --size 9 --komi 7 \\",
      "               --games 100 --time 2s/move --out runs/gnugo",
      "  tengen match net:model=NAME uct:threads=2 --game go --size 13 --rules japanese --games 40 \\",
      "               --time 10m+3x30s --opening-plies 4",
      "",
      "Times: none, 2s/move, 10m, 10m+3x30s (byo-yomi), 10m+5m/25 (Canadian), 5m+3s (Fischer). A"
          + " searching player keeps 0.2 s a move for the way of its answer; the clock is here, and"
          + " with lag=0 in its text, as in uct:lag=0, it uses all of its time.",
      "",
      "Players that do the same in the same position, such as a network or uct:seed=1, play the same"
          + " two games over and over: give --opening-plies."
    })
final class MatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Mixin private MatchChoice choice = new MatchChoice();

  @Parameters(index = "0", paramLabel = "A", description = "A player; moves first in game 1.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other player.")
  private String b = "";

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many games; an even number is fair (default: ${DEFAULT-VALUE}).")
  private int games = 2;

  @Option(
      names = "--opening-plies",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Begin with so many random moves, the same ones in games 1 and 2, in 3 and 4, ...; players"
              + " that always play alike need some, or all games are the same two (default:"
              + " ${DEFAULT-VALUE}).")
  private int openingPlies;

  @Option(
      names = {"--out", "--sgf"},
      paramLabel = "DIR",
      description =
          "Keep the match in this directory, a file for each game (SGF in Go), and go on with what"
              + " is there.")
  private @Nullable Path out;

  /** Whether a person plays, whose screen a bar would spoil. */
  private boolean isWatched;

  @Override
  @SuppressWarnings("try") // The stop is there to be closed.
  public Integer call() throws IOException {
    PlayerKinds kinds = HumanPlayer.addTo(KnownPlayers.kinds(), new TerminalSession(output));
    Entrant first = Entrant.of(a, kinds);
    Entrant second = Entrant.of(b, kinds);
    isWatched =
        first.spec() instanceof HumanPlayer.Spec || second.spec() instanceof HumanPlayer.Spec;
    MatchSettings settings = choice.settings(games, openingPlies, out);
    Match match = new Match(settings, first, second);
    Cancellation stop = new Cancellation();
    Thread player = Thread.currentThread();
    // The process must not end on Ctrl-C before the result is printed, so this encloses all.
    try (GracefulStop graceful =
        GracefulStop.install(
            output,
            () -> {
              stop.cancel();
              player.interrupt();
            })) {
      return playAndPrint(match, settings, first, second, stop);
    }
  }

  private int playAndPrint(
      Match match, MatchSettings settings, Entrant first, Entrant second, Cancellation stop) {
    try {
      return play(match, settings, first, second, stop);
    } catch (IOException | RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      return TengenCommand.reportFailure(e, spec.commandLine());
    }
  }

  private int play(
      Match match, MatchSettings settings, Entrant first, Entrant second, Cancellation stop)
      throws IOException {
    MatchReport report = new MatchReport(settings, a, b);
    PrintWriter screen = output.isJson() ? output.err() : output.out();
    List<PlayedGame> played;
    Path directory = out;
    if (directory == null) {
      report.head().forEach(screen::println);
      screen.flush();
      played = run(match, report, List.of(), finished -> {}, stop);
    } else {
      UserFiles.makeDirectory(directory);
      try (MatchLedger ledger =
          MatchLedger.open(directory, settings, first, second, output::warn)) {
        report.head().forEach(screen::println);
        if (!ledger.games().isEmpty()) {
          screen.println(
              "going on after " + Counted.of(ledger.games().size(), "game") + " in " + directory);
        }
        screen.flush();
        GameRecord records = new GameRecord(settings, first, second);
        played =
            run(
                match,
                report,
                ledger.games(),
                finished -> {
                  records.write(finished, directory);
                  ledger.append(finished);
                },
                stop);
      }
    }
    if (output.isJson()) {
      output.print(MatchJson.of(settings, a, b, played));
    } else {
      report.summary(played).forEach(screen::println);
      if (played.size() < settings.games()) {
        screen.println(
            out != null
                ? "go on       with the same command"
                : "go on       only a match with --out DIR can");
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private List<PlayedGame> run(
      Match match,
      MatchReport report,
      List<PlayedGame> done,
      MatchProgress.Keeper keeper,
      Cancellation stop)
      throws IOException {
    PrintWriter screen = output.isJson() ? output.err() : output.out();
    ProgressDisplay display = ProgressDisplay.openBeside(output, "games", games, !isWatched);
    try (MatchProgress progress = new MatchProgress(screen, display, report, done, keeper)) {
      return match.play(done, progress, stop);
    }
  }
}
