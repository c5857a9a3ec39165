package io.tengen.benchmarks;

import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.StoredMove;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.FinishedGame;
import io.tengen.arena.match.MovesHash;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.standings.EloList;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.tournament.OpeningSpec;
import io.tengen.arena.tournament.Tournament;
import io.tengen.arena.tournament.TournamentListener;
import io.tengen.arena.tournament.TournamentSpec;
import io.tengen.arena.tournament.format.FormatSpec;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.RandomStream;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.time.TimeControl;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the arena itself costs: with players who do not think, an archive of single moves, long
 * tournaments, and ratings of many games.
 */
public final class ArenaSuite implements Suite {
  private static final double MOST_MICROS = 200;
  private static final double LEAST_DURABLE = 3_000;
  private static final int CALLERS = 64;
  private static final int DURABLE_MOVES = 400;
  private static final int LONG_TOURNAMENT = 10_000;
  private static final String HEAP = "-Xmx512m";
  private static final int RATED_PLAYERS = 1_000;
  private static final int RATED_GAMES = 1_000_000;
  private static final double MOST_RATING_SECONDS = 5;

  private final String mainClass;

  /**
   * A suite.
   *
   * @param mainClass which ends the options of the JVM on its command line
   */
  public ArenaSuite(String mainClass) {
    this.mainClass = mainClass;
  }

  @Override
  public String command() {
    return "arena";
  }

  @Override
  public String title() {
    return "Arena";
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    Path folder = Files.createTempDirectory("tengen-bench-arena");
    try {
      overhead(recorder);
      durableMoves(recorder, folder);
      longTournament(recorder, folder);
      ratings(recorder);
    } finally {
      FileTree.delete(folder);
    }
  }

  /** One game after another, so that a move's time is the arena's, the rules' and the players'. */
  private static void overhead(Recorder recorder) throws IOException {
    recorder.progress("games of players who do not think, in memory");
    long[] moves = new long[1];
    double seconds = 0;
    // The first time is for the JVM to warm up.
    for (int i = 0; i < 2; i++) {
      moves[0] = 0;
      try (GameArchive archive = GameArchive.inMemory()) {
        Tournament tournament =
            new Tournament(goOfRandomPlayers(), PlayerKinds.standard(), archive);
        long start = System.nanoTime();
        tournament.play(
            new TournamentListener() {
              @Override
              public void finished(GameResult result, FinishedGame game) {
                moves[0] += game.moves().size();
              }
            },
            new Cancellation());
        seconds = (System.nanoTime() - start) / 1e9;
      }
    }
    recorder.add(
        Figure.atMost(
                "a move between players who do not think, archive in memory",
                "microseconds",
                1e6 * seconds / moves[0],
                MOST_MICROS)
            .withDetail("Go 9x9, rules and players included, " + moves[0] + " moves"));
  }

  private static TournamentSpec goOfRandomPlayers() {
    return new TournamentSpec(
        "overhead",
        RefereeSettings.of(
            new GoGame(9, Ruleset.TROMP_TAYLOR.rules()),
            new TimeControl.Unlimited(),
            Duration.ZERO),
        new FormatSpec.RoundRobinSpec(1),
        200,
        new OpeningSpec.None(),
        1,
        1,
        List.of(
            new Participant("one", "random", 1, null, null),
            new Participant("other", "random", 1, null, null)));
  }

  private static void durableMoves(Recorder recorder, Path folder) throws IOException {
    recorder.progress("saving moves of " + CALLERS + " games at once");
    String file = folder.resolve("moves.db").toString();
    try (GameArchive archive = GameArchive.open(file, warning -> {})) {
      ArchiveWorkload workload = new ArchiveWorkload(archive, CALLERS);
      workload.run(DURABLE_MOVES / 4);
      double seconds = workload.run(DURABLE_MOVES);
      recorder.add(
          Figure.atLeast(
                  "durable moves, " + CALLERS + " games at once",
                  "moves/s",
                  CALLERS * DURABLE_MOVES / seconds,
                  LEAST_DURABLE)
              .withDetail("SQLite, WAL, full synchronous"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void longTournament(Recorder recorder, Path folder) throws IOException {
    Path file = folder.resolve("long.yaml");
    Path database = folder.resolve("long.db");
    Files.writeString(
        file,
        """
        name: long
        game: connect-four
        format: {type: round-robin, rounds: %d}
        games: 2
        concurrency: 8
        players:
          - {name: a, player: random}
          - {name: b, player: random}
          - {name: c, player: random}
          - {name: d, player: random}
          - {name: e, player: random}
        """
            .formatted(LONG_TOURNAMENT / 20));
    List<String> words =
        List.of("tournament", file.toString(), "--archive", database.toString(), "--json");
    Optional<List<String>> command = OwnProcess.command(mainClass, words);
    if (command.isEmpty()) {
      recorder.notMeasured("a long tournament: the system does not tell how this was started");
      return;
    }
    recorder.progress("a tournament of " + LONG_TOURNAMENT + " games with " + HEAP);
    List<String> limited = new ArrayList<>(command.get());
    limited.add(limited.indexOf(mainClass), HEAP);
    long start = System.nanoTime();
    run(limited);
    double seconds = (System.nanoTime() - start) / 1e9;
    recorder.add(
        Figure.atLeast(
                "games of a tournament with " + HEAP + ", sound in the archive",
                "games",
                soundGames(database),
                LONG_TOURNAMENT)
            .withDetail("Connect Four, every move durable, in %.0f s".formatted(seconds)));
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectErrorStream(true)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " has failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /** How many games ended, and have the moves that their results are of. */
  private static int soundGames(Path database) {
    int sound = 0;
    try (ArchiveView view = ArchiveView.open(database.toString())) {
      for (ArchivedGame game : view.games(GameFilter.ALL)) {
        ArchivedGame.End end = game.end();
        List<Integer> moves = view.moves(game.id()).stream().map(StoredMove::action).toList();
        if (end != null && end.result().movesHash() == MovesHash.of(moves)) {
          sound++;
        }
      }
    }
    return sound;
  }

  private static void ratings(Recorder recorder) {
    recorder.progress("rating " + RATED_PLAYERS + " players");
    List<GameResult> games = simulatedGames();
    long start = System.nanoTime();
    EloList elos = EloList.of(Tally.of(games).counts(), Map.of());
    double seconds = (System.nanoTime() - start) / 1e9;
    recorder.add(
        Figure.atMost(
                "rating %,d players by %,d games".formatted(RATED_PLAYERS, RATED_GAMES),
                "s",
                seconds,
                MOST_RATING_SECONDS)
            .withDetail(elos.players().size() + " rated, with error bars"));
  }

  /** Games between players of many strengths, as the logistic model has them, a tenth drawn. */
  private static List<GameResult> simulatedGames() {
    RandomGenerator random = new RandomStream(1);
    double[] strength = new double[RATED_PLAYERS];
    for (int i = 0; i < strength.length; i++) {
      strength[i] = 300 * random.nextGaussian();
    }
    List<GameResult> games = new ArrayList<>(RATED_GAMES);
    for (int i = 0; i < RATED_GAMES; i++) {
      int first = random.nextInt(RATED_PLAYERS);
      int second = (first + 1 + random.nextInt(RATED_PLAYERS - 1)) % RATED_PLAYERS;
      double share = 1 / (1 + Math.pow(10, (strength[second] - strength[first]) / 400));
      Outcome decided = random.nextDouble() < share ? Outcome.FIRST_WINS : Outcome.SECOND_WINS;
      games.add(
          new GameResult(
              new Pairing("g" + i, 1, "player " + first, "player " + second, 0),
              random.nextInt(10) == 0 ? Outcome.DRAW : decided,
              EndReason.PLAYED_OUT,
              i));
    }
    return games;
  }
}
