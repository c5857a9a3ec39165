package io.tengen.server.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.tengen.server.account.Account;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 for any number of connections: what all of them share. */
public final class HttpService implements AutoCloseable {
  private static final int CHUNK_BYTES = 8_192;

  private final HttpSetup setup;
  private final OriginRule origins;
  private final ThreadPoolExecutor workers;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean isEnding;

  /**
   * What a service consists of.
   *
   * @param accounts whose token it is
   * @param socket handlers for connections that ask to become WebSocket at {@code socketPath}; null
   *     where there is no such path
   * @param isLoopback whether the server is bound to the loopback interface, where other names than
   *     its own are refused
   */
  public record HttpSetup(
      Router router,
      StaticFiles files,
      HttpLimits limits,
      HttpEvents events,
      Function<String, Optional<Account>> accounts,
      String socketPath,
      @Nullable Function<Channel, ChannelHandler> socket,
      boolean isLoopback) {}

  /** A service of which no connection is open yet. */
  public HttpService(HttpSetup setup) {
    this.setup = setup;
    origins = new OriginRule(setup.isLoopback());
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            setup.limits().workThreads(),
            setup.limits().workThreads(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(setup.limits().workQueue()),
            task -> {
              Thread thread = new Thread(task, "tengen-http-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Makes a new connection one of HTTP.
   *
   * @param isSecure whether it is TLS, whose handlers are in the pipeline already
   */
  public void addTo(ChannelPipeline pipeline, boolean isSecure) {
    HttpLimits limits = setup.limits();
    ConnectionTimer timer = new ConnectionTimer(limits);
    pipeline.addLast(timer);
    pipeline.addLast(
        new HttpServerCodec(
            new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.lineBytes())
                .setMaxHeaderSize(limits.headerBytes())
                .setMaxChunkSize(CHUNK_BYTES)));
    pipeline.addLast(new WholeRequests(limits.bodyBytes()));
    pipeline.addLast(new HttpConnection(this, timer, isSecure));
  }

  HttpSetup setup() {
    return setup;
  }

  OriginRule origins() {
    return origins;
  }

  /** Does something on a thread that may wait; throws when too much waits already. */
  void execute(Runnable task) {
    workers.execute(task);
  }

  void began() {
    underWay.incrementAndGet();
  }

  void ended() {
    underWay.decrementAndGet();
  }

  /** How many requests are being answered. */
  public int underWay() {
    return underWay.get();
  }

  /** From now on each answer is its connection's last. */
  public void end() {
    isEnding = true;
  }

  /** Whether {@link #end} was called. */
  public boolean isEnding() {
    return isEnding;
  }

  /** Interrupts what is still being done. */
  @Override
  public void close() {
    isEnding = true;
    workers.shutdownNow();
  }
}
