package io.tengen.cli;

import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.review.ReviewedPlayers;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.standings.export.Notes;
import io.tengen.arena.standings.export.ResultFiles;
import io.tengen.arena.standings.export.ResultJson;
import io.tengen.arena.standings.export.ResultText;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Participant;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rates the players of an archive. */
@Command(
    name = "ratings",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Rate the players of tournaments by all games between them.",
      "",
      "Elo by maximum likelihood, with errors of 95%% confidence: draws count half, and what moving"
          + " first is worth is estimated along. Without an --anchor the mean of all is 0. Players"
          + " whom no games connect, over however many opponents, cannot be compared; they are rated"
          + " in groups.",
      "",
      "Players of several tournaments are the same when name and text are; where one name stands for"
          + " several texts, each gets a number."
    },
    footer = {
      "",
      "Examples:",
      "  tengen ratings",
      "  tengen ratings --tournament spring-cup --cross --superiority",
      "  tengen ratings --game go-9x9 --since 30d --anchor gnugo=1800",
      "  tengen ratings --tournament spring-cup --out report     index.html, CSV and JSON",
      "",
      "ERROR is to either side, OPPONENTS the mean of whom a player met, BETTER how likely it is"
          + " stronger than the next."
    })
final class RatingsCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private ArchiveChoice archive;

  @Mixin private GameSelection selection = new GameSelection();

  @Option(
      names = "--anchor",
      paramLabel = "NAME=ELO",
      description = "A player whose Elo is known, to whom others are relative; may be repeated.")
  private Map<String, Double> anchors = new LinkedHashMap<>();

  @Option(names = "--cross", description = "Also everybody's points against everybody.")
  private boolean isCross;

  @Option(names = "--superiority", description = "Also how likely each is better than each.")
  private boolean isSuperiority;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write all tables into this directory: a page (index.html) that can be read offline, CSV"
              + " and JSON.")
  private @Nullable Path out;

  /** The command as users have it. */
  RatingsCommand() {
    this(Archives::open);
  }

  /** The command with archives of another kind. */
  RatingsCommand(ArchiveChoice.Opener opener) {
    archive = new ArchiveChoice(opener);
  }

  @Override
  public Integer call() throws IOException {
    Path directory = out;
    if (directory != null) {
      UserFiles.makeDirectory(directory);
    }
    try (ArchiveReader reader = archive.open()) {
      List<ArchivedTournament> tournaments = selection.of(reader.tournaments());
      Set<String> games = GameSelection.games(tournaments);
      if (games.size() > 1) {
        throw new IllegalArgumentException(
            "there are games of "
                + String.join(", ", games)
                + ", which have no ratings in common; choose one with --game");
      }
      if (tournaments.isEmpty()) {
        throw new IllegalArgumentException("there are no tournaments in this archive yet");
      }
      ReviewedPlayers players = new ReviewedPlayers(tournaments, anchors);
      Tally tally = new Tally();
      List<GameResult> kept = new ArrayList<>();
      GameFilter filter = selection.filter(tournaments, null, null);
      try (ProgressDisplay display = ProgressDisplay.open(output, "games", -1)) {
        long[] read = new long[1];
        players.results(
            reader,
            filter,
            result -> {
              tally.add(result);
              if (directory != null) {
                kept.add(result);
              }
              display.update(++read[0], () -> "");
            });
      }
      ResultTables tables =
          ResultTables.of(title(tournaments), facts(tournaments), players.participants(), tally);
      if (directory != null) {
        ResultFiles.write(tables, kept, directory);
      }
      print(tables, players.numbered(), directory);
    }
    return CommandLine.ExitCode.OK;
  }

  private static String title(List<ArchivedTournament> tournaments) {
    ArchivedTournament first = tournaments.get(0);
    return tournaments.size() == 1
        ? first.name()
        : Counted.of(tournaments.size(), "tournament") + " of " + first.game().name();
  }

  private static Map<String, String> facts(List<ArchivedTournament> tournaments) {
    return tournaments.size() == 1 ? tournaments.get(0).facts() : Map.of();
  }

  private void print(ResultTables tables, List<Participant> numbered, @Nullable Path directory) {
    if (output.isJson()) {
      output.print(ResultJson.of(tables));
      return;
    }
    PrintWriter screen = output.out();
    screen.println(tables.title() + ", " + Counted.of(tables.counts().games(), "game"));
    if (tables.counts().games() > 0) {
      screen.println();
      ResultText.ratings(tables.elos()).forEach(screen::println);
    }
    if (isCross) {
      screen.println();
      ResultText.crossTable(tables.crossTable()).forEach(screen::println);
    }
    if (isSuperiority && tables.superiority().size() > 0) {
      screen.println();
      ResultText.superiority(tables.superiority()).forEach(screen::println);
    }
    if (!numbered.isEmpty()) {
      screen.println();
      numbered.forEach(player -> screen.println(player.name() + "  " + player.player()));
    }
    List<String> notes = Notes.of(tables);
    if (!notes.isEmpty()) {
      screen.println();
      notes.forEach(screen::println);
    }
    if (directory != null) {
      screen.println();
      screen.println("written  " + directory.resolve(ResultFiles.PAGE));
    }
  }
}
