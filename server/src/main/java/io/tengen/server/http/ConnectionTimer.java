package io.tengen.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections that keep the server waiting: for a request to begin, for one that has begun to
 * come in whole, or for an answer to be taken. Stands before the codec. One task a connection,
 * which looks when the time may be over.
 */
final class ConnectionTimer extends ChannelInboundHandlerAdapter {
  /** What is waited for. */
  enum Wait {
    /** The first byte of a request. */
    REQUEST,
    /** The rest of it. */
    REST,
    /** The client, to take the answer. */
    CLIENT,
    /** Ourselves, which is no fault of the client's. */
    ANSWER
  }

  private final HttpLimits limits;
  private Wait wait = Wait.REQUEST;
  private long since;
  private @Nullable Future<?> task;

  /** When the task looks. */
  private long lookAt;

  ConnectionTimer(HttpLimits limits) {
    this.limits = limits;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    since = context.executor().ticker().nanoTime();
    look(context);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    Future<?> pending = task;
    if (pending != null) {
      pending.cancel(false);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (wait == Wait.REQUEST) {
      now(context, Wait.REST);
    }
    context.fireChannelRead(message);
  }

  /** From now on something else is waited for. */
  void now(ChannelHandlerContext context, Wait next) {
    wait = next;
    since = context.executor().ticker().nanoTime();
    Future<?> pending = task;
    // A wait that may be over sooner than the task looks needs another one. On a connection that
    // is busy that is seldom: a task that looks too soon costs less than one for every request.
    long end = since + allowed(next).toNanos();
    if (next == Wait.REST && pending != null && end - lookAt < 0) {
      pending.cancel(false);
      schedule(context, allowed(next).toNanos());
    }
  }

  private Duration allowed(Wait waited) {
    return switch (waited) {
      case REQUEST -> limits.idleTime();
      case REST -> limits.requestTime();
      case CLIENT -> limits.replyTime();
      case ANSWER -> limits.idleTime();
    };
  }

  private void look(ChannelHandlerContext context) {
    long left = allowed(wait).toNanos() - (context.executor().ticker().nanoTime() - since);
    if (wait != Wait.ANSWER && left <= 0) {
      context.fireUserEventTriggered(wait);
      return;
    }
    schedule(context, wait == Wait.ANSWER ? allowed(wait).toNanos() : left);
  }

  private void schedule(ChannelHandlerContext context, long nanoseconds) {
    lookAt = context.executor().ticker().nanoTime() + nanoseconds;
    task = context.executor().schedule(() -> look(context), nanoseconds, TimeUnit.NANOSECONDS);
  }
}
