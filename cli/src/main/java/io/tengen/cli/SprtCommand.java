package io.tengen.cli;

import io.tengen.arena.match.Entrant;
import io.tengen.arena.match.GameRecord;
import io.tengen.arena.match.Match;
import io.tengen.arena.match.MatchLedger;
import io.tengen.arena.match.MatchSettings;
import io.tengen.arena.match.PlayedGame;
import io.tengen.arena.match.SequentialTest;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.rating.Sprt;
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

/** Has two players play until it is clear whether the one is better. */
@Command(
    name = "sprt",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Play two players against each other until it is clear whether A is as much better as hoped.",
      "",
      "A sequential test (SPRT) decides between two hypotheses: H0, A is --elo0 above B, and H1, it is"
          + " --elo1 above. After each pair of games, which share an opening and exchange the first"
          + " move, it weighs how much likelier the pairs so far are under H1: the logarithm of that"
          + " ratio is the LLR. The match ends as soon as the LLR leaves its bounds, which --alpha and"
          + " --beta set: at the upper one H1 is accepted, at the lower one H0. That takes about half"
          + " as many games as a match of fixed length with the same errors.",
      "",
      "The closer the hypotheses, the more games: without draws about 450 for 0 against 50 Elo, 2,800"
          + " for 0 against 20 and 10,000 for 0 against 10 when the truth lies in the middle, and"
          + " fewer when it does not. To show that a change does no harm, test -10 against 0.",
      "",
      "With --out every finished game is on the disk before it is reported. Ctrl-C stops; the same"
          + " command goes on, even after kill -9. Hypotheses cannot be changed on the way: the test"
          + " would have no bounds on its errors."
    },
    footer = {
      "",
      "Examples:",
      "  tengen sprt uct:playouts=2000 uct:playouts=1000 --game connect-four --elo1 50",
      "  tengen sprt net:model=NEW net:model=OLD --game go --size 9 --elo0 0 --elo1 20 --out runs/new",
      "  tengen sprt uct 'gtp:gnugo --mode gtp --chinese-rules' --game go --size 9 --komi 7 \\",
      "               --elo0 -10 --elo1 0 --time 1s/move --out runs/gnugo",
      "",
      "The Elo of a test that ended early is exaggerated: the lucky ones end early. For a fair"
          + " estimate play a match of fixed length."
    })
final class SprtCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Mixin private MatchChoice choice = new MatchChoice();

  @Parameters(index = "0", paramLabel = "A", description = "The player that may be better.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The one to compare it with.")
  private String b = "";

  @Option(
      names = "--elo0",
      paramLabel = "ELO",
      defaultValue = "0",
      description = "How far A is above B by H0 (default: ${DEFAULT-VALUE}).")
  private double elo0;

  @Option(
      names = "--elo1",
      paramLabel = "ELO",
      defaultValue = "20",
      description = "How far A is above B by H1, more than --elo0 (default: ${DEFAULT-VALUE}).")
  private double elo1 = 20;

  @Option(
      names = "--alpha",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "How likely H1 is accepted when H0 holds (default: ${DEFAULT-VALUE}).")
  private double alpha = 0.05;

  @Option(
      names = "--beta",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "How likely H0 is accepted when H1 holds (default: ${DEFAULT-VALUE}).")
  private double beta = 0.05;

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "1000000",
      description =
          "The most games, an even number; the test is undecided after them (default:"
              + " ${DEFAULT-VALUE}).")
  private int games = 1_000_000;

  @Option(
      names = "--opening-plies",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Begin with so many random moves, the same ones in both games of a pair (default:"
              + " ${DEFAULT-VALUE}).")
  private int openingPlies = 4;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Keep the match in this directory, a file for each game (SGF in Go), and go on with what"
              + " is there.")
  private @Nullable Path out;

  @Override
  @SuppressWarnings("try") // The stop is there to be closed.
  public Integer call() throws IOException {
    PlayerKinds kinds = KnownPlayers.kinds();
    Entrant first = Entrant.of(a, kinds);
    Entrant second = Entrant.of(b, kinds);
    SequentialTest test = new SequentialTest(new Sprt(elo0, elo1, alpha, beta));
    if (games % 2 != 0) {
      throw new IllegalArgumentException(
          "--games is " + games + ", but must be even: games are tested by pairs");
    }
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
      return testAndPrint(match, settings, first, second, test, stop);
    }
  }

  private int testAndPrint(
      Match match,
      MatchSettings settings,
      Entrant first,
      Entrant second,
      SequentialTest test,
      Cancellation stop) {
    try {
      Path directory = out;
      if (directory == null) {
        run(match, settings, test, List.of(), game -> {}, stop);
      } else {
        UserFiles.makeDirectory(directory);
        try (MatchLedger ledger =
            MatchLedger.open(directory, settings, test.describe(), first, second, output::warn)) {
          GameRecord records = new GameRecord(settings, first, second);
          run(
              match,
              settings,
              test,
              ledger.games(),
              game -> {
                records.write(game, directory);
                ledger.append(game);
              },
              stop);
        }
      }
      print(settings, test);
      return CommandLine.ExitCode.OK;
    } catch (IOException | RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      return TengenCommand.reportFailure(e, spec.commandLine());
    }
  }

  private void run(
      Match match,
      MatchSettings settings,
      SequentialTest test,
      List<PlayedGame> done,
      MatchProgress.Keeper keeper,
      Cancellation stop)
      throws IOException {
    PrintWriter screen = output.isJson() ? output.err() : output.out();
    SprtReport report = new SprtReport(settings, a, b, test);
    report.head().forEach(screen::println);
    done.forEach(test::add);
    if (!done.isEmpty()) {
      screen.println("going on after " + Counted.of(done.size(), "game") + " in " + out);
      screen.println(report.line());
    }
    screen.flush();
    if (test.isOver()) {
      return;
    }
    ProgressDisplay display = ProgressDisplay.openBeside(output, "games", -1, true);
    try (SprtProgress progress =
        new SprtProgress(screen, display, report, test, keeper, stop::cancel)) {
      match.play(done, progress, stop);
    }
  }

  private void print(MatchSettings settings, SequentialTest test) {
    SprtReport report = new SprtReport(settings, a, b, test);
    if (output.isJson()) {
      output.print(report.json());
      return;
    }
    report.summary().forEach(output.out()::println);
    if (!test.isOver() && test.games().size() < settings.games()) {
      output
          .out()
          .println(
              out != null
                  ? "go on       with the same command"
                  : "go on       only a test with --out DIR can");
    }
  }
}
