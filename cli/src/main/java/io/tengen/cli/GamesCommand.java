package io.tengen.cli;

import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.standings.export.TextTable;
import io.tengen.arena.tournament.model.Outcome;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the games of an archive. */
@Command(
    name = "games",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "List the games of tournaments, the newest first.",
      "",
      "What a tournament plays is in its archive from the first move on, so it can be looked at while"
          + " it goes on. `tengen game ID` shows one game, `tengen ratings` what all come to."
    },
    footer = {
      "",
      "Examples:",
      "  tengen games",
      "  tengen games --player gnugo --result lost --since 7d",
      "  tengen games --tournament spring-cup --result open      those that go on",
      "  tengen games --game go-9x9 --limit 1000 --json",
      "",
      "Results: won and lost (by the one of --player), first and second (who moved first or second"
          + " won), draw, void (no result: the players disagreed on the rules), counted (all but"
          + " void), open."
    })
final class GamesCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Mixin private Output output = new Output();

  @Mixin private ArchiveChoice archive;

  @Mixin private GameSelection selection = new GameSelection();

  @Option(
      names = "--player",
      paramLabel = "NAME",
      description = "Only those of this player, by its name in the tournament.")
  private @Nullable String player;

  @Option(
      names = "--result",
      paramLabel = "RESULT",
      description = "Only those that ended so: ${COMPLETION-CANDIDATES}.")
  private GameFilter.@Nullable Result result;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  /** The command as users have it. */
  GamesCommand() {
    this(Archives::open);
  }

  /** The command with archives of another kind. */
  GamesCommand(ArchiveChoice.Opener opener) {
    archive = new ArchiveChoice(opener);
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "--limit is " + limit + ", but must be in [1, " + MOST + "]");
    }
    try (ArchiveReader reader = archive.open()) {
      List<ArchivedTournament> tournaments = selection.of(reader.tournaments());
      GameFilter filter = selection.filter(tournaments, player, result);
      // One more, to know whether there are more.
      List<ArchivedGame> games =
          tournaments.isEmpty() ? List.of() : reader.newest(filter, limit + 1);
      boolean hasMore = games.size() > limit;
      print(hasMore ? games.subList(0, limit) : games, hasMore);
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(List<ArchivedGame> games, boolean hasMore) {
    if (output.isJson()) {
      ObjectNode json = Output.newObject();
      ArrayNode list = json.putArray("games");
      games.forEach(game -> put(game, list.addObject()));
      json.put("hasMore", hasMore);
      output.print(json);
      return;
    }
    if (games.isEmpty()) {
      output.out().println("no games");
      return;
    }
    TextTable table = new TextTable().right("ID").left("BEGUN").left("TOURNAMENT").left("FIRST");
    table.left("SECOND").left("WINNER").left("RESULT").right("MOVES").left("ENDED BY");
    games.forEach(game -> table.row(row(game)));
    table.lines().forEach(output.out()::println);
    if (hasMore) {
      output.out().println("there are older ones; --limit " + 10L * limit + " shows more");
    }
  }

  private static List<String> row(ArchivedGame game) {
    ArchivedGame.End end = game.end();
    return List.of(
        Long.toString(game.id()),
        MINUTES.format(game.begun().atZone(ZoneId.systemDefault())),
        game.tournament(),
        game.pairing().first(),
        game.pairing().second(),
        end == null ? "" : winner(game, end.result().outcome()),
        end == null ? "goes on" : end.score(),
        Integer.toString(game.plies()),
        end == null ? "" : reason(end));
  }

  private static String winner(ArchivedGame game, Outcome outcome) {
    return switch (outcome) {
      case FIRST_WINS -> game.pairing().first();
      case SECOND_WINS -> game.pairing().second();
      case DRAW -> "draw";
      case VOID -> "void";
    };
  }

  private static String reason(ArchivedGame.End end) {
    return end.result().reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** All that is known of a game without its moves. */
  static void put(ArchivedGame game, ObjectNode json) {
    json.put("id", game.id()).put("tournament", game.tournament());
    json.put("key", game.pairing().key()).put("round", game.pairing().round());
    json.put("opening", game.pairing().opening());
    json.put("first", game.pairing().first()).put("second", game.pairing().second());
    json.put("firstPlayer", game.first().text()).put("secondPlayer", game.second().text());
    json.put("begun", game.begun().toString()).put("moves", game.plies());
    ArchivedGame.End end = game.end();
    json.put("isOver", end != null);
    if (end != null) {
      json.put("outcome", end.result().outcome().name());
      json.put("reason", end.result().reason().name());
      json.put("result", end.score()).put("detail", end.detail());
      json.put("ended", end.time().toString());
    }
  }
}
