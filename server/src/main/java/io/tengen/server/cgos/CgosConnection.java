package io.tengen.server.cgos;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.tengen.server.Protocol;
import io.tengen.server.http.ClientAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A connection: hands lines to its {@link Stage}, and sends lines. The next bytes are read when all
 * that came before is dealt with, so that who sends fast waits. What a stage does runs in order,
 * one thing at a time, on threads that may block; the methods here that any thread may call say so.
 */
final class CgosConnection extends ChannelInboundHandlerAdapter {
  /** How long a last line may take to be written. */
  private static final long LAST_WORDS_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final CgosHall hall;
  private final CgosLines lines;
  private final Channel channel;
  private final Executor order;
  private Stage stage;
  private long heardNanos;
  private boolean isEnding;
  private boolean isClosed;

  /**
   * A connection of a channel that is active, before it is in its pipeline.
   *
   * @param lines cuts what comes into lines
   * @param threads may block
   */
  CgosConnection(CgosHall hall, CgosLines lines, Channel channel, Executor threads) {
    this.hall = hall;
    this.lines = lines;
    this.channel = channel;
    this.order = new InOrder(threads);
    this.heardNanos = hall.nanoTime();
    this.stage = new LogIn(hall, this);
  }

  // ---- What Netty calls, on its thread ----

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    int unsent = hall.limits().unsentBytes();
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(unsent / 2, unsent));
    channel.config().setAutoRead(false);
    hall.opened(this);
    ask("protocol genmove_analyze");
    context.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof CgosLine line) {
      run(() -> heard(line));
    }
  }

  private void heard(CgosLine line) {
    heardNanos = hall.nanoTime();
    if (!isEnding) {
      stage.heard(line);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    run(
        () -> {
          if (channel.isActive()) {
            context.read();
          }
        });
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof CgosLine.Excess excess) {
      hall.metrics().refused(Protocol.CGOS, excess.limit());
      run(() -> end("Error: " + excess.reason(hall.limits())));
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    run(this::gone);
  }

  private void gone() {
    if (!isClosed) {
      isClosed = true;
      hall.closed(this);
      stage.closed();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException) {
      close();
    } else {
      run(() -> failed(cause));
    }
  }

  private void failed(Throwable cause) {
    hall.problem(new IllegalStateException("a CGOS connection broke down: " + cause, cause));
    end("info something went wrong here; log in again, your game goes on");
  }

  // ---- What stages do ----

  /** Goes on to another stage, whose beginning is the caller's. */
  void enter(Stage next) {
    stage = next;
  }

  /** Whether it has closed. */
  boolean isClosed() {
    return isClosed;
  }

  /** The IP address of the client. */
  String address() {
    return ClientAddress.of(channel);
  }

  /** Says a last line, and hears no more. */
  void end(String line) {
    if (isEnding) {
      return;
    }
    isEnding = true;
    heardNanos = hall.nanoTime();
    write(line).addListener(ChannelFutureListener.CLOSE);
  }

  // ---- What any thread may do ----

  /** Has something done in the connection's order. */
  void run(Runnable action) {
    try {
      order.execute(() -> runNow(action));
    } catch (RejectedExecutionException e) {
      // The server ends, and its connections with it.
      close();
    }
  }

  private void runNow(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  /** Sends a line that is to be answered by one. */
  void ask(String line) {
    lines.await();
    send(line);
  }

  /** Sends a line, unless the client reads too slowly, which ends the connection. */
  void send(String line) {
    write(line).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    if (!channel.isWritable() && channel.isActive()) {
      hall.metrics().refused(Protocol.CGOS, "slow-reader");
      close();
    }
  }

  private ChannelFuture write(String line) {
    hall.metrics().sent(Protocol.CGOS);
    return channel.writeAndFlush(Unpooled.copiedBuffer(line + "\n", StandardCharsets.UTF_8));
  }

  /** Says why the server ends, and ends. */
  ChannelFuture shutDown(String line) {
    write(line).addListener(ChannelFutureListener.CLOSE);
    return channel.closeFuture();
  }

  /** Ends at once. */
  void close() {
    ChannelFuture unused = channel.close();
  }

  /** Looks at the time. */
  void look(long nanoTime) {
    run(
        () -> {
          long silence = nanoTime - heardNanos;
          if (!isEnding) {
            stage.look(silence);
          } else if (silence > LAST_WORDS_NANOS) {
            close();
          }
        });
  }
}
