package io.tengen.server.socket;

import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.AnalysisLimits;
import io.tengen.arena.lobby.AnalysisService;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbySettings;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.server.ServerMetrics;
import io.tengen.server.SocketLimits;
import io.tengen.server.account.AccountLimits;
import io.tengen.server.account.Accounts;
import io.tengen.server.account.QuickAccounts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** An arena in memory, and the service over it, for tests. */
final class TestArena implements AutoCloseable {
  private static final AccountLimits MANY_GUESTS =
      new AccountLimits(10, 50, 20, 1_000_000, 16, 2, Duration.ofDays(30));

  /** What went wrong where nobody waits for it. */
  final ConcurrentLinkedQueue<RuntimeException> problems = new ConcurrentLinkedQueue<>();

  final AtomicLong nanos = new AtomicLong(1_000_000_000L);
  final GameArchive archive = GameArchive.inMemory();
  final LiveGames games;
  final Lobby lobby;
  final AnalysisService analysis;
  final Accounts accounts;
  final SocketService service;

  private TestArena(SocketLimits limits, boolean isOnOneThread) {
    Agents agents = Agents.withoutNetworks(KnownPlayers.kinds(), List.of());
    games =
        isOnOneThread
            ? new LiveGames(archive, problems::add, nanos::get)
            : new LiveGames(archive, problems::add);
    lobby =
        new Lobby(games, archive, agents, limits.lobby(LobbySettings.usual(2, 1)), problems::add);
    analysis = new AnalysisService(agents, AnalysisLimits.usual(2), problems::add);
    accounts = QuickAccounts.of(archive.accounts(), MANY_GUESTS, InstantSource.system());
    SocketService.Arena arena = new SocketService.Arena(games, review(), lobby, analysis);
    service =
        isOnOneThread
            ? new SocketService(
                arena,
                accounts,
                limits,
                true,
                new ServerMetrics(),
                new SocketThreads(Runnable::run, Runnable::run, task -> {}, () -> {}),
                nanos::get)
            : new SocketService(arena, accounts, limits, true, new ServerMetrics());
  }

  /** Where the service does all on the thread that calls, by a time of the test's. */
  static TestArena onOneThread(SocketLimits limits) {
    return new TestArena(limits, true);
  }

  /** As a server has it. */
  static TestArena onThreads() {
    return new TestArena(SocketLimits.USUAL, false);
  }

  /** The archive, for those who look back. */
  ArchiveReader review() {
    return new ArchiveReview(archive.view(), StoredSettings::read);
  }

  @Override
  public void close() {
    service.close();
    analysis.close();
    lobby.close();
    games.close();
    archive.close();
  }
}
