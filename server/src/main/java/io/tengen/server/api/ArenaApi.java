package io.tengen.server.api;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.tournament.file.TournamentFile;
import io.tengen.server.ServerLimits;
import io.tengen.server.ServerMetrics;
import io.tengen.server.account.Accounts;
import io.tengen.server.http.Route;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * All that is served over HTTP besides the pages. Owns the runs and tournaments that are started
 * through it; closing it stops them where they are.
 */
public final class ArenaApi implements AutoCloseable {
  private final RunProcesses processes;
  private final TournamentRuns tournaments;
  private final List<Route> routes = new ArrayList<>();

  /**
   * What it serves.
   *
   * @param runs the directory that runs lie in
   * @param tournamentFiles by what files of tournaments are read
   * @param isReady whether games can be begun
   */
  public record ArenaParts(
      GameArchive archive,
      LiveGames games,
      Lobby lobby,
      Accounts accounts,
      ServerLimits limits,
      ServerMetrics metrics,
      Path runs,
      Trainer trainer,
      TournamentFile.Context tournamentFiles,
      BooleanSupplier isReady) {}

  /** Serves these; they stay open until this is closed, and are not closed by it. */
  public ArenaApi(ArenaParts parts) {
    InstantSource time = InstantSource.system();
    int rows = parts.limits().work().rows();
    GameWords words = new GameWords(parts.lobby().agents()::isReserved);
    GameDocuments documents = new GameDocuments(parts.games(), time, words);
    Tables tables = new Tables(parts.archive(), parts.lobby(), time);
    GamesApi games = new GamesApi(parts.archive(), documents, words, rows);
    RunFiles files = new RunFiles(parts.runs());
    processes = new RunProcesses(parts.limits().work().runs());
    tournaments =
        new TournamentRuns(
            parts.archive(), parts.tournamentFiles().kinds(), parts.limits().work().tournaments());
    routes.addAll(new StatusApi(parts.metrics(), parts.isReady()).routes());
    routes.addAll(games.routes());
    routes.addAll(
        new PlayersApi(
                parts.archive().view(), parts.lobby(), parts.accounts(), tables, games, words, rows)
            .routes());
    routes.addAll(
        new TournamentsApi(parts.archive().view(), tables, tournaments, parts.tournamentFiles())
            .routes());
    routes.addAll(new RunsApi(files, processes, parts.trainer()).routes());
    routes.addAll(new ModelsApi(parts.lobby().agents()).routes());
    routes.addAll(
        new EnvironmentsApi(parts.tournamentFiles().catalogue(), files, parts.trainer()).routes());
    routes.addAll(
        new AccountsApi(parts.accounts(), words.isAgent(), parts.limits().accounts().sessionLife())
            .routes());
  }

  /** All routes. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }

  @Override
  public void close() {
    tournaments.close();
    processes.close();
  }
}
