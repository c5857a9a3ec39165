package io.tengen.cli;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.export.Notes;
import io.tengen.arena.standings.export.ResultFiles;
import io.tengen.arena.standings.export.ResultJson;
import io.tengen.arena.standings.export.ResultText;
import io.tengen.arena.tournament.Tournament;
import io.tengen.arena.tournament.TournamentSpec;
import io.tengen.arena.tournament.UnfitPlayerException;
import io.tengen.arena.tournament.file.TournamentFile;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a tournament that a file describes. */
@Command(
    name = "tournament",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Play a tournament: round robin, gauntlet, Swiss, knockout or a rolling ladder.",
      "",
      "The file, YAML or JSON, says who plays, and how. All that it says is checked, and every player"
          + " started once, before the first game. Games run at once as far as the threads of their"
          + " players allow.",
      "",
      "Every move is in the archive, on the disk, before it counts. Ctrl-C stops; with --resume the"
          + " same command goes on, even after kill -9 or a power cut: results stay, games that were"
          + " running go on from their last move, or begin again where a player cannot be set up in"
          + " the middle.",
      "",
      "A player that fails, hangs, plays an illegal move or runs out of time loses that game, and the"
          + " tournament goes on."
    },
    footer = {
      "",
      "A file:",
      "  name: spring-cup",
      "  game: go",
      "  size: 9",
      "  rules: chinese",
      "  komi: 7",
      "  time: 30s              # none, 2s/move, 10m, 10m+3x30s, 10m+5m/25, 5m+3s",
      "  format: {type: round-robin, rounds: 2}",
      "     # {type: gauntlet, hero: NAME}, {type: swiss, rounds: 7},",
      "     # {type: knockout, bestOf: 3}, {type: ladder, games: 1000}",
      "  games: 2               # a pairing, the colours exchanged",
      "  openings: {random: 4}  # or {book: openings.sgf, plies: 8}",
      "  concurrency: 2         # threads; the number of cores unless given",
      "  players:",
      "    - {name: weak, player: \"uct:playouts=100\"}",
      "    - {name: net, player: \"net:model=go9,visits=100,threads=1\"}",
      "    - {name: gnugo, player: \"gtp:gnugo --mode gtp --chinese-rules\", elo: 1800}",
      "  # also: lag, moveLimit, scoring, adjudicate, seed; threads and rank of a player",
      "",
      "Examples:",
      "  tengen tournament cup.yaml",
      "  tengen tournament cup.yaml --resume --out report",
      "  tengen games --tournament spring-cup",
      "  tengen ratings --tournament spring-cup --cross"
    })
final class TournamentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Parameters(index = "0", paramLabel = "FILE", description = "What is played, and by whom.")
  private @Nullable Path file;

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      defaultValue = "arena.db",
      description =
          "Where it is kept: a file, or the URL of a database such as"
              + " jdbc:postgresql://HOST/NAME?user=NAME (default: ${DEFAULT-VALUE}).")
  private String archive = "arena.db";

  @Option(names = "--resume", description = "Go on with a tournament that was begun before.")
  private boolean isResumed;

  @Option(names = "--check", description = "Only check the file, without starting a player.")
  private boolean isCheck;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "At the end, write all tables into this directory: a page (index.html) that can be read"
              + " offline, CSV and JSON.")
  private @Nullable Path out;

  /** Whether a person plays, whose screen a bar would spoil. */
  private boolean isWatched;

  @Override
  @SuppressWarnings("try") // The stop is there to be closed.
  public Integer call() throws IOException {
    PlayerKinds kinds = HumanPlayer.addTo(KnownPlayers.kinds(), new TerminalSession(output));
    TournamentFile read =
        TournamentFile.read(
            Objects.requireNonNull(file, "picocli sets it"),
            new TournamentFile.Context(
                KnownEnvironments.catalogue(),
                kinds,
                Runtime.getRuntime().availableProcessors(),
                Objects.requireNonNullElse(System.getenv("PATH"), "")));
    isWatched = requireOneTerminal(read, kinds);
    if (isCheck) {
      printFacts(read.spec(), output.out());
      output.out().println("the file is good");
      return CommandLine.ExitCode.OK;
    }
    Path directory = out;
    if (directory != null) {
      UserFiles.makeDirectory(directory);
    }
    Cancellation stop = new Cancellation();
    Thread player = Thread.currentThread();
    // The process must not end on Ctrl-C before the result is printed, so this encloses all.
    try (GracefulStop graceful =
            GracefulStop.install(
                output,
                () -> {
                  stop.cancel();
                  player.interrupt();
                });
        GameArchive opened = GameArchive.open(archive, output::warn)) {
      return playAndPrint(read, kinds, opened, stop);
    }
  }

  /** Whether a person at this terminal plays, who can only be in one game at a time. */
  private static boolean requireOneTerminal(TournamentFile read, PlayerKinds kinds) {
    for (Participant player : read.spec().players()) {
      if (kinds.parse(player.player()) instanceof HumanPlayer.Spec) {
        if (read.spec().concurrency() > 1) {
          throw read.problem(
              player.name(),
              "player '%s' is a person at this terminal, so that one game must follow the other; write concurrency: 1"
                  .formatted(player.name()));
        }
        return true;
      }
    }
    return false;
  }

  private int playAndPrint(
      TournamentFile read, PlayerKinds kinds, GameArchive opened, Cancellation stop) {
    try {
      Tournament tournament = new Tournament(read.spec(), kinds, opened);
      if (!isResumed && tournament.hasBegun()) {
        throw new IllegalArgumentException(
            "tournament '%s' has begun in %s already, %s of it played; go on with --resume, or give it another name"
                .formatted(
                    read.spec().name(), archive, Counted.of(tournament.results().size(), "game")));
      }
      play(tournament, read, stop);
      // An interrupt has served its purpose, and files cannot be written under one.
      Thread.interrupted();
      print(tournament);
      return CommandLine.ExitCode.OK;
    } catch (UnfitPlayerException e) {
      return TengenCommand.reportFailure(
          read.problem(e.player(), String.valueOf(e.getMessage())), spec.commandLine());
    } catch (IOException | RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      return TengenCommand.reportFailure(e, spec.commandLine());
    }
  }

  private void play(Tournament tournament, TournamentFile read, Cancellation stop) {
    PrintWriter screen = output.isJson() ? output.err() : output.out();
    printFacts(read.spec(), screen);
    screen.println("archive   " + archive);
    if (!tournament.results().isEmpty()) {
      screen.println("going on after " + Counted.of(tournament.results().size(), "game"));
    }
    screen.flush();
    ProgressDisplay display =
        ProgressDisplay.openBeside(output, "games", tournament.gamesInAll(), !isWatched);
    try (TournamentProgress progress = new TournamentProgress(screen, display, tournament)) {
      tournament.play(progress, stop);
    }
  }

  private static void printFacts(TournamentSpec tournament, PrintWriter screen) {
    screen.println(tournament.name());
    tournament
        .describe()
        .forEach((name, value) -> screen.println("%-22s %s".formatted(name, value)));
  }

  private void print(Tournament tournament) throws IOException {
    ResultTables tables = tournament.tables();
    Path directory = out;
    if (directory != null) {
      ResultFiles.write(tables, tournament.results(), directory);
    }
    if (output.isJson()) {
      output.print(ResultJson.of(tables));
      return;
    }
    PrintWriter screen = output.out();
    screen.println();
    ResultText.standings(tables.standings()).forEach(screen::println);
    if (tables.counts().games() > 0) {
      screen.println();
      ResultText.crossTable(tables.crossTable()).forEach(screen::println);
      screen.println();
      ResultText.ratings(tables.elos()).forEach(screen::println);
    }
    List<String> notes = Notes.of(tables);
    if (!notes.isEmpty()) {
      screen.println();
      notes.forEach(screen::println);
    }
    screen.println();
    if (directory != null) {
      screen.println("written   " + directory.resolve(ResultFiles.PAGE));
    }
    if (!tournament.isOver()) {
      screen.println(
          "stopped after %s; go on with --resume"
              .formatted(Counted.of(tournament.results().size(), "game")));
    }
  }
}
