package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.live.LiveGame;
import io.tengen.arena.live.LiveGames;
import io.tengen.arena.live.RefusedActionException;
import io.tengen.arena.lobby.AgentChoice;
import io.tengen.arena.lobby.Agents;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.LobbySettings;
import io.tengen.arena.lobby.Room;
import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.search.player.PlayerKinds;
import io.tengen.server.CgosLimits;
import io.tengen.server.ServerLimits;
import io.tengen.server.ServerMetrics;
import io.tengen.server.account.Accounts;
import io.tengen.server.account.QuickAccounts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A server of CGOS and nothing else, on a free port of loopback, with a time that stands still. */
final class CgosServer implements AutoCloseable {
  static final String ROOM = "cgos-5x5";
  static final double KOMI = 0.5;
  static final Duration MAIN = Duration.ofMinutes(5);
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final ConcurrentLinkedQueue<RuntimeException> problems = new ConcurrentLinkedQueue<>();
  private final AtomicLong nanos = new AtomicLong();
  private final GameArchive archive;
  private final LiveGames games;
  private final Lobby lobby;
  private final Room room;
  private final ServerMetrics metrics = new ServerMetrics();
  private final CgosService service;
  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel listener;

  CgosServer() throws IOException {
    this(GameArchive.inMemory(), 5, MAIN, List.of(), CgosLimits.USUAL);
  }

  CgosServer(
      GameArchive archive, int size, Duration main, List<AgentChoice> agents, CgosLimits limits)
      throws IOException {
    this.archive = archive;
    LongSupplier time = nanos::get;
    games = new LiveGames(archive, problems::add, time);
    lobby =
        new Lobby(
            games,
            archive,
            Agents.withoutNetworks(PlayerKinds.standard(), List.of()),
            LobbySettings.usual(1, 1),
            problems::add);
    room = lobby.openRoom(CgosRooms.of(ROOM, size, KOMI, main, agents));
    List<String> lost = lobby.restore();
    if (!lost.isEmpty()) {
      throw new IllegalStateException("games were lost: " + lost);
    }
    ServerLimits all = ServerLimits.USUAL.withCgos(limits);
    Accounts accounts =
        QuickAccounts.of(archive.accounts(), all.accounts(), InstantSource.fixed(NOW));
    service =
        new CgosService(
            new CgosParts(lobby, games, room, reader(), accounts, all, metrics, problems::add),
            InstantSource.fixed(NOW));
    listener =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(service.newHandler());
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  ArchiveReader reader() {
    return new ArchiveReview(archive.view(), StoredSettings::read);
  }

  /** Lets time go by, and has everybody look at it. */
  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    games.look();
    service.look();
  }

  Room room() {
    return room;
  }

  LiveGames games() {
    return games;
  }

  List<RuntimeException> problems() {
    return List.copyOf(problems);
  }

  /** Calls off whatever goes on. */
  void abortGames() {
    for (LiveGame game : games.live()) {
      try {
        game.abort("the test is over");
      } catch (RefusedActionException e) {
        // It ended by itself.
        assertEquals(RefusedActionException.Code.GAME_OVER, e.code());
      }
    }
  }

  /** Waits until all connections are closed on this side too. */
  void awaitNobody() {
    while (service.connections() > 0) {
      Thread.onSpinWait();
    }
  }

  /** What the server counts. */
  String metrics() {
    return new String(metrics.text(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    service.close();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    lobby.close();
    games.close();
    archive.close();
  }
}
