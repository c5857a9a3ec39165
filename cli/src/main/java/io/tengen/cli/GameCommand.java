package io.tengen.cli;

import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.review.ArchivedCourse;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameSgf;
import io.tengen.arena.standings.export.TextTable;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows one game of an archive. */
@Command(
    name = "game",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Show a game of a tournament: who played, every move with its time and the clock after it, the"
          + " last position.",
      "",
      "`tengen games` lists the games with their IDs. A game that goes on is shown as far as it is."
    },
    footer = {"", "Examples:", "  tengen game 17", "  tengen game 17 --sgf > game-17.sgf"})
final class GameCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private ArchiveChoice archive;

  @Parameters(paramLabel = "ID", description = "The number of the game in the archive.")
  private long id;

  @Option(names = "--sgf", description = "Print it as SGF and nothing else; of Go alone.")
  private boolean isSgf;

  /** The command as users have it. */
  GameCommand() {
    this(Archives::open);
  }

  /** The command with archives of another kind. */
  GameCommand(ArchiveChoice.Opener opener) {
    archive = new ArchiveChoice(opener);
  }

  @Override
  public Integer call() {
    if (isSgf && output.isJson()) {
      throw new IllegalArgumentException("--sgf and --json are two forms; give one of them");
    }
    try (ArchiveReader reader = archive.open()) {
      ArchivedCourse course =
          reader
              .course(id)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "there is no game " + id + "; `tengen games` lists those there are"));
      if (isSgf) {
        output.out().print(GameSgf.of(course, reader.analysis(id)));
        output.out().flush();
      } else if (output.isJson()) {
        output.print(json(course));
      } else {
        print(course);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void print(ArchivedCourse course) {
    PrintWriter out = output.out();
    ArchivedGame game = course.game();
    ArchivedGame.End end = game.end();
    Game rules = course.tournament().game();
    out.printf(
        Locale.ROOT,
        "game %d  %s, %s of %s%n",
        game.id(),
        rules.name(),
        game.pairing().key(),
        game.tournament());
    out.println("first   " + game.pairing().first() + "  " + game.first().text());
    out.println("second  " + game.pairing().second() + "  " + game.second().text());
    course.tournament().facts().forEach((name, value) -> out.println(name + "  " + value));
    out.println("begun   " + game.begun());
    if (end == null) {
      out.println("result  it goes on");
    } else {
      out.println("result  " + end.score() + " at " + end.time());
      if (!end.detail().isEmpty()) {
        out.println("because " + end.detail());
      }
    }
    out.println();
    moves(course).forEach(out::println);
    State state = rules.newInitialState();
    course.moves().forEach(move -> state.apply(move.action()));
    out.println();
    out.println(state);
  }

  private static List<String> moves(ArchivedCourse course) {
    TextTable table = new TextTable().right("MOVE").left("").right("SECONDS").right("CLOCK");
    for (int ply = 0; ply < course.moves().size(); ply++) {
      ArchivedCourse.Move move = course.moves().get(ply);
      boolean isOpening = ply < course.openingPlies();
      table.row(
          List.of(
              Integer.toString(ply + 1),
              course.tournament().game().actionName(move.action()),
              isOpening ? "opening" : seconds(move.used()),
              isOpening ? "" : words(move.clock())));
    }
    return table.lines();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }

  /** What a clock shows, such as {@code 25.0 (3)} with three periods, or moves of one, left. */
  private static String words(Clock clock) {
    if (clock.control() instanceof TimeControl.Unlimited) {
      return "";
    }
    boolean isInPeriods = clock.main().isZero();
    int count = clock.periods() + clock.moves();
    return seconds(isInPeriods ? clock.period() : clock.main())
        + (isInPeriods && count > 0 ? " (" + count + ")" : "");
  }

  private static ObjectNode json(ArchivedCourse course) {
    ObjectNode json = Output.newObject();
    GamesCommand.put(course.game(), json);
    json.put("game", course.tournament().game().name());
    ObjectNode facts = json.putObject("facts");
    course.tournament().facts().forEach(facts::put);
    json.put("openingPlies", course.openingPlies());
    ArrayNode moves = json.putArray("list");
    for (ArchivedCourse.Move move : course.moves()) {
      ObjectNode entry = moves.addObject();
      entry.put("move", course.tournament().game().actionName(move.action()));
      entry.put("millis", move.used().toMillis());
      entry.put("mainMillis", move.clock().main().toMillis());
      entry.put("periodMillis", move.clock().period().toMillis());
      entry.put("periods", move.clock().periods());
      entry.put("periodMoves", move.clock().moves());
    }
    return json;
  }
}
