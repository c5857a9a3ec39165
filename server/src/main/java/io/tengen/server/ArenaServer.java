package io.tengen.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.tengen.server.account.Account;
import io.tengen.server.http.HttpService;
import io.tengen.server.http.Route;
import io.tengen.server.http.Router;
import io.tengen.server.http.StaticFiles;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The arena on the network: one port for HTTP and WebSocket, and one for each room of CGOS. Runs on
 * threads of its own from {@link #start} to {@link #close}.
 */
public final class ArenaServer implements AutoCloseable {
  /** The path at which clients ask for WebSocket. */
  public static final String SOCKET_PATH = "/socket";

  private static final Logger LOG = LoggerFactory.getLogger(ArenaServer.class);
  private static final int BACKLOG = 1_024;
  private static final Duration ANSWERS = Duration.ofSeconds(2);
  private static final Duration THREADS = Duration.ofSeconds(1);
  private static final int PAUSE_MILLIS = 10;

  private final ServerParts parts;
  private final ConnectionGate gate;
  private final HttpService http;
  private final EventLoopGroup loops;
  private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

  /** That of HTTP, and those of CGOS. */
  private final List<Channel> listeners = new ArrayList<>();

  /**
   * What a server consists of.
   *
   * @param tls how HTTP and WebSocket are encrypted; null when they are not
   * @param routes of HTTP
   * @param accounts whose token it is
   * @param socket WebSocket; null where it is not served
   * @param cgos none where it is not served
   */
  public record ServerParts(
      ServerAddress address,
      @Nullable Tls tls,
      ServerLimits limits,
      ServerMetrics metrics,
      List<Route> routes,
      StaticFiles files,
      Function<String, Optional<Account>> accounts,
      @Nullable Endpoint socket,
      List<CgosDoor> cgos) {
    /** Copies the doors. */
    public ServerParts {
      routes = List.copyOf(routes);
      cgos = List.copyOf(cgos);
    }
  }

  /**
   * Where CGOS is served.
   *
   * @param port 0 to 65,535; 0 for any that is free
   * @param endpoint of the room that is played in there
   */
  public record CgosDoor(int port, Endpoint endpoint) {
    /** Checks the port. */
    public CgosDoor {
      ServerAddress.requirePort("port of CGOS", port);
    }
  }

  private ArenaServer(ServerParts parts) {
    this.parts = parts;
    gate = new ConnectionGate(parts.limits().connections(), parts.metrics());
    Endpoint socket = parts.socket();
    Function<Channel, ChannelHandler> sockets =
        socket == null
            ? null
            : channel -> {
              gate.becomes(channel, Protocol.SOCKET);
              return socket.newHandler();
            };
    http =
        new HttpService(
            new HttpService.HttpSetup(
                new Router(parts.routes()),
                parts.files(),
                parts.limits().http(),
                new ServerEvents(parts.metrics()),
                parts.accounts(),
                SOCKET_PATH,
                sockets,
                parts.address().isLoopback()));
    loops =
        new MultiThreadIoEventLoopGroup(
            Runtime.getRuntime().availableProcessors(),
            new DefaultThreadFactory("tengen-net", true),
            NioIoHandler.newFactory());
    try {
      listeners.add(listen(parts.address().port(), "--port", new HttpConnections()));
      for (CgosDoor door : parts.cgos()) {
        listeners.add(listen(door.port(), "port by --cgos", new CgosConnections(door.endpoint())));
      }
    } catch (RuntimeException e) {
      listeners.forEach(ArenaServer::end);
      http.close();
      Future<?> unused = loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
      throw e;
    }
  }

  /**
   * Begins to listen.
   *
   * @throws ServerException when it cannot, such as on a port that another program has
   */
  public static ArenaServer start(ServerParts parts) {
    return new ArenaServer(parts);
  }

  private Channel listen(int port, String option, ChannelHandler connections) {
    InetSocketAddress address = parts.address().socket(port);
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WriteBufferWaterMark.DEFAULT)
            .childHandler(connections)
            .bind(address)
            .awaitUninterruptibly();
    Throwable cause = bound.cause();
    if (cause != null) {
      throw new ServerException(
          "cannot listen on %s port %d (%s); choose another %s, or stop what listens there"
              .formatted(parts.address().host(), port, cause.getMessage(), option),
          cause);
    }
    return bound.channel();
  }

  /** Connections of HTTP, some of which become WebSocket. */
  private final class HttpConnections extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) {
      if (gate.admit(channel, Protocol.HTTP)) {
        channels.add(channel);
        Tls tls = parts.tls();
        if (tls != null) {
          channel.pipeline().addLast(tls.context().newHandler(channel.alloc()));
        }
        http.addTo(channel.pipeline(), tls != null);
      }
    }
  }

  /** Connections of CGOS. */
  private final class CgosConnections extends ChannelInitializer<SocketChannel> {
    private final Endpoint cgos;

    CgosConnections(Endpoint cgos) {
      this.cgos = cgos;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      if (gate.admit(channel, Protocol.CGOS)) {
        channels.add(channel);
        channel.pipeline().addLast(cgos.newHandler());
      }
    }
  }

  private static void end(Channel listener) {
    ChannelFuture unused = listener.close();
  }

  /** On which port HTTP and WebSocket are. */
  public int port() {
    return port(listeners.get(0));
  }

  /** On which ports CGOS is, in the order of the doors. */
  public List<Integer> cgosPorts() {
    return listeners.stream().skip(1).map(ArenaServer::port).toList();
  }

  private static int port(Channel listener) {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** Whether {@link #close} has begun. */
  public boolean isEnding() {
    return http.isEnding();
  }

  /**
   * Takes no more connections, lets what is under way be answered, tells clients, and ends; within
   * five seconds.
   */
  @Override
  public void close() {
    LOG.atInfo().addKeyValue("connections", channels.size()).log("ending");
    http.end();
    listeners.forEach(ArenaServer::end);
    List<Thread> farewells = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      Thread farewell = new Thread(() -> close(endpoint), "tengen-farewell");
      farewell.start();
      farewells.add(farewell);
    }
    waitForAnswers();
    farewells.forEach(ArenaServer::join);
    channels.close().awaitUninterruptibly(THREADS.toMillis());
    http.close();
    loops
        .shutdownGracefully(0, THREADS.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(THREADS.toMillis());
    LOG.info("ended");
  }

  private List<Endpoint> endpoints() {
    return Stream.concat(
            Stream.ofNullable(parts.socket()), parts.cgos().stream().map(CgosDoor::endpoint))
        .toList();
  }

  private static void close(Endpoint endpoint) {
    try {
      endpoint.close();
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("clients could not be told");
    }
  }

  private static void join(Thread farewell) {
    try {
      farewell.join(ANSWERS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForAnswers() {
    long end = System.nanoTime() + ANSWERS.toNanos();
    try {
      while (http.underWay() > 0 && System.nanoTime() < end) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
