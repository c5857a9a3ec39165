package io.tengen.server;

import io.tengen.agents.run.TrainedAgent;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.LiveSettings;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbySettings;
import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.tournament.file.TournamentFile;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.time.TimeControl;
import io.tengen.server.account.AccountLimits;
import io.tengen.server.account.Accounts;
import io.tengen.server.account.QuickAccounts;
import io.tengen.server.api.ArenaApi;
import io.tengen.server.api.Trainer;
import io.tengen.server.http.StaticFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A whole arena on a free port, without agents that play by themselves. */
public final class ArenaBed implements AutoCloseable {
  public final GameArchive archive = GameArchive.inMemory();
  public final LiveGames games = new LiveGames(archive, ArenaBed::fail);
  public final Accounts accounts =
      QuickAccounts.of(archive.accounts(), AccountLimits.USUAL, InstantSource.system());
  public final ServerMetrics metrics = new ServerMetrics();
  public final ArenaApi api;
  private final Lobby lobby;

  /** Runs lie in that directory. */
  public ArenaBed(Path runs) throws IOException {
    Agents agents = Agents.withoutNetworks(KnownPlayers.own(), List.of());
    lobby = new Lobby(games, archive, agents, LobbySettings.usual(2, 1), ArenaBed::fail);
    api =
        new ArenaApi(
            new ArenaApi.ArenaParts(
                archive,
                games,
                lobby,
                accounts,
                ServerLimits.USUAL,
                metrics,
                runs,
                new NoTrainer(),
                new TournamentFile.Context(Catalogue.standard(), KnownPlayers.own(), 2, ""),
                () -> true));
  }

  private static void fail(RuntimeException problem) {
    throw problem;
  }

  /** Knows one preset, and says so instead of training. */
  private static final class NoTrainer implements Trainer {
    @Override
    public List<Preset> presets() {
      return List.of(
          new Preset("nothing", "learns nothing", JsonMapper.shared().createObjectNode()));
    }

    @Override
    public void check(String preset, List<String> settings) {
      if (!preset.equals("nothing") || settings.contains("seed=13")) {
        throw new IllegalArgumentException("there is no preset '" + preset + "' for that");
      }
    }

    @Override
    public List<String> begin(String preset, List<String> settings, Path directory) {
      return List.of("cat", "/proc/sys/kernel/ostype", "-");
    }

    @Override
    public List<String> goOn(Path directory) {
      return List.of("true");
    }

    @Override
    public TrainedAgent load(Path directory) {
      throw new IllegalArgumentException("nothing was learned");
    }
  }

  /** A server for it. */
  public ArenaServer serve(@Nullable Tls tls, ServerLimits limits) {
    return ArenaServer.start(
        new ArenaServer.ServerParts(
            new ServerAddress("127.0.0.1", 0),
            tls,
            limits,
            metrics,
            api.routes(),
            new StaticFiles("webtest"),
            accounts::byToken,
            null,
            List.of()));
  }

  /** A game of Go between two who are there. */
  public LiveGame begin() {
    GoGame go = new GoGame(9, Ruleset.TROMP_TAYLOR.rules());
    TimeControl time = new TimeControl.Absolute(Duration.ofMinutes(10));
    LiveSettings settings =
        new LiveSettings(RefereeSettings.of(go, time, Duration.ZERO), true, true, 0);
    games.openRoom("hall", settings);
    games.join("hall", new Participant("ada", "person", 1, null, null));
    games.join("hall", new Participant("bob", "person", 1, null, null));
    return games.begin("hall", settings, "ada", "bob", List.of());
  }

  @Override
  public void close() {
    api.close();
    lobby.close();
    games.close();
    archive.close();
  }
}
