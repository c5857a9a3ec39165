package io.tengen.client.session;

import io.tengen.agents.run.TrainedAgent;
import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.AnalysisLimits;
import io.tengen.arena.lobby.AnalysisService;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbySettings;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.arena.tournament.file.TournamentFile;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.server.ArenaServer;
import io.tengen.server.ServerAddress;
import io.tengen.server.ServerLimits;
import io.tengen.server.ServerMetrics;
import io.tengen.server.SocketLimits;
import io.tengen.server.account.AccountLimits;
import io.tengen.server.account.Accounts;
import io.tengen.server.api.ArenaApi;
import io.tengen.server.api.Trainer;
import io.tengen.server.http.StaticFiles;
import io.tengen.server.socket.SocketService;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A whole server of an arena, over a file that outlives it. */
final class ServerBed implements AutoCloseable {
  final List<RuntimeException> problems = new CopyOnWriteArrayList<>();
  private final GameArchive archive;
  private final LiveGames games;
  private final Lobby lobby;
  private final AnalysisService analysis;
  private final ArenaApi api;
  private final ArenaServer server;

  /**
   * A server.
   *
   * @param directory has the archive
   * @param port 0 for any
   */
  ServerBed(Path directory, int port) {
    archive = GameArchive.open(directory.resolve("games.db").toString(), warning -> {});
    games = new LiveGames(archive, problems::add);
    Agents agents = Agents.withoutNetworks(KnownPlayers.own(), List.of());
    lobby = new Lobby(games, archive, agents, LobbySettings.usual(2, 1), problems::add);
    analysis = new AnalysisService(agents, AnalysisLimits.usual(2), problems::add);
    Accounts accounts =
        new Accounts(archive.accounts(), AccountLimits.USUAL, InstantSource.system());
    ServerMetrics metrics = new ServerMetrics();
    api =
        new ArenaApi(
            new ArenaApi.ArenaParts(
                archive,
                games,
                lobby,
                accounts,
                ServerLimits.USUAL,
                metrics,
                directory,
                new NoTrainer(),
                new TournamentFile.Context(Catalogue.standard(), KnownPlayers.own(), 2, ""),
                () -> true));
    List<String> unfit = lobby.restore();
    if (!unfit.isEmpty()) {
      throw new AssertionError(unfit);
    }
    server =
        ArenaServer.start(
            new ArenaServer.ServerParts(
                new ServerAddress("127.0.0.1", port),
                null,
                ServerLimits.USUAL,
                metrics,
                api.routes(),
                new StaticFiles("web"),
                accounts::byToken,
                new SocketService(
                    new SocketService.Arena(
                        games,
                        new ArchiveReview(archive.view(), StoredSettings::read),
                        lobby,
                        analysis),
                    accounts,
                    SocketLimits.USUAL,
                    true,
                    metrics),
                List.of()));
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    analysis.close();
    api.close();
    lobby.close();
    games.close();
    archive.close();
  }

  /** Nothing is trained here. */
  private static final class NoTrainer implements Trainer {
    @Override
    public List<Preset> presets() {
      return List.of();
    }

    @Override
    public void check(String preset, List<String> settings) {
      throw new IllegalArgumentException("nothing is trained here");
    }

    @Override
    public List<String> begin(String preset, List<String> settings, Path directory) {
      throw new IllegalArgumentException("nothing is trained here");
    }

    @Override
    public List<String> goOn(Path directory) {
      throw new IllegalArgumentException("nothing is trained here");
    }

    @Override
    public TrainedAgent load(Path directory) {
      throw new IllegalArgumentException("nothing was learned");
    }
  }
}
