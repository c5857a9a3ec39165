package io.tengen.cli;

import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.AnalysisLimits;
import io.tengen.arena.lobby.AnalysisService;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbySettings;
import io.tengen.arena.lobby.Room;
import io.tengen.arena.lobby.RoomSettings;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.arena.tournament.file.TournamentFile;
import io.tengen.server.ArenaServer;
import io.tengen.server.ArenaServer.CgosDoor;
import io.tengen.server.ArenaServer.ServerParts;
import io.tengen.server.Endpoint;
import io.tengen.server.ServerAddress;
import io.tengen.server.ServerLimits;
import io.tengen.server.ServerMetrics;
import io.tengen.server.Tls;
import io.tengen.server.account.Accounts;
import io.tengen.server.api.ArenaApi;
import io.tengen.server.api.ArenaApi.ArenaParts;
import io.tengen.server.api.Trainer;
import io.tengen.server.cgos.CgosParts;
import io.tengen.server.cgos.CgosService;
import io.tengen.server.http.StaticFiles;
import io.tengen.server.socket.SocketService;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An arena that is served: what it consists of, put together, and taken apart in order. */
final class RunningArena implements AutoCloseable {
  private final Logger log = Logger.getLogger("io.tengen.arena");

  /** What is to be closed, the last opened first. */
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private final AtomicBoolean isReady = new AtomicBoolean();
  private final Accounts accounts;
  private final ArenaServer server;
  private final List<CgosPort> cgosPorts;
  private final List<String> problems;

  /**
   * How it is served.
   *
   * @param cgos where programs come by CGOS, and to play on which board; no size twice
   * @param tls null for none
   * @param hasLadder whether agents play each other by themselves
   */
  record Wish(
      ServerAddress address,
      List<CgosPort> cgos,
      @Nullable Tls tls,
      ServerLimits limits,
      String archive,
      Path runs,
      boolean hasLadder,
      boolean hasChat,
      Trainer trainer) {
    /** Copies the ports. */
    Wish {
      cgos = List.copyOf(cgos);
    }
  }

  private RunningArena(Wish wish, Consumer<String> warnings) throws IOException {
    try {
      GameArchive archive = opened(GameArchive.open(wish.archive(), warnings));
      Consumer<RuntimeException> trouble =
          problem -> log.log(Level.SEVERE, "something went wrong behind the scenes", problem);
      LiveGames games = opened(new LiveGames(archive, trouble));
      int cores = Runtime.getRuntime().availableProcessors();
      Agents agents = Agents.ofZoo(KnownPlayers.kinds(), List.of());
      ServerLimits limits = wish.limits();
      LobbySettings settings =
          limits.socket().lobby(LobbySettings.usual(cores, new SecureRandom().nextLong()));
      Lobby lobby =
          opened(
              new Lobby(
                  games,
                  archive,
                  agents,
                  wish.hasLadder() ? settings : settings.withLadderGames(0),
                  trouble));
      AnalysisService analysis =
          opened(new AnalysisService(agents, AnalysisLimits.usual(cores), trouble));
      List<Integer> sizes = wish.cgos().stream().map(CgosPort::size).toList();
      for (RoomSettings room : ArenaRooms.all(agents, wish.hasLadder(), sizes)) {
        lobby.openRoom(room);
      }
      ServerMetrics metrics = new ServerMetrics();
      metrics.gauge("tengen_live_games", "Games that go on", () -> lobby.playing().size());
      metrics.gauge("tengen_heap_bytes", "Memory in use", RunningArena::heap);
      accounts = new Accounts(archive.accounts(), limits.accounts(), InstantSource.system());
      ArenaApi api =
          opened(
              new ArenaApi(
                  new ArenaParts(
                      archive,
                      games,
                      lobby,
                      accounts,
                      limits,
                      metrics,
                      wish.runs(),
                      wish.trainer(),
                      new TournamentFile.Context(
                          KnownEnvironments.catalogue(), KnownPlayers.own(), cores, ""),
                      isReady::get)));
      ArchiveReader review = new ArchiveReview(archive.view(), StoredSettings::read);
      Endpoint socket =
          new SocketService(
              new SocketService.Arena(games, review, lobby, analysis),
              accounts,
              limits.socket(),
              wish.hasChat(),
              metrics);
      List<CgosDoor> doors = new ArrayList<>();
      for (CgosPort each : wish.cgos()) {
        Room room = lobby.room(ArenaRooms.go(each.size()));
        CgosParts parts =
            new CgosParts(lobby, games, room, review, accounts, limits, metrics, trouble);
        doors.add(new CgosDoor(each.port(), new CgosService(parts)));
      }
      server =
          opened(
              ArenaServer.start(
                  new ServerParts(
                      wish.address(),
                      wish.tls(),
                      limits,
                      metrics,
                      api.routes(),
                      new StaticFiles("web"),
                      accounts::byToken,
                      socket,
                      doors)));
      cgosPorts = new ArrayList<>();
      for (int i = 0; i < doors.size(); i++) {
        cgosPorts.add(new CgosPort(sizes.get(i), server.cgosPorts().get(i)));
      }
      problems = lobby.restore();
      isReady.set(true);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Begins to serve.
   *
   * @param warnings told what is slower or less safe than it should be
   */
  static RunningArena start(Wish wish, Consumer<String> warnings) throws IOException {
    return new RunningArena(wish, warnings);
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The accounts of the archive. */
  Accounts accounts() {
    return accounts;
  }

  /** The server, which listens. */
  ArenaServer server() {
    return server;
  }

  /** Where programs come by CGOS. */
  List<CgosPort> cgosPorts() {
    return List.copyOf(cgosPorts);
  }

  /** Why games of before could not be gone on with, in a line each. */
  List<String> problems() {
    return problems;
  }

  @Override
  public void close() {
    isReady.set(false);
    while (!open.isEmpty()) {
      AutoCloseable part = open.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.log(Level.SEVERE, "a part of the arena did not end well", e);
      }
    }
  }
}
