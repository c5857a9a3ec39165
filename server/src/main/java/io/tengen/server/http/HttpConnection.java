package io.tengen.server.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.tengen.server.http.ConnectionTimer.Wait;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers the requests of one connection, one after another however many of them come at once, and
 * reads no more while one is being answered.
 */
final class HttpConnection extends ChannelInboundHandlerAdapter {
  private final HttpService service;
  private final ConnectionTimer timer;
  private final boolean isSecure;

  /** What came with a request that is being answered; no more than one read of the socket. */
  private final Queue<Object> waiting = new ArrayDeque<>();

  private boolean isBusy;
  private boolean isOver;

  HttpConnection(HttpService service, ConnectionTimer timer, boolean isSecure) {
    this.service = service;
    this.timer = timer;
    this.isSecure = isSecure;
  }

  /** What is known of a request while it is answered. */
  private record Asked(String route, boolean isHead, boolean isLast, long since) {}

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (isOver) {
      ReferenceCountUtil.release(message);
    } else if (isBusy) {
      waiting.add(message);
    } else {
      take(context, message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    giveUp();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    giveUp();
  }

  private void giveUp() {
    isOver = true;
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof Wait wait) {
      service.setup().events().refused("slow-" + (wait == Wait.CLIENT ? "reader" : "request"));
      if (wait == Wait.REST && !isBusy) {
        refuse(
            context,
            Reply.error(408, "TOO_SLOW", "the request took too long to come in; send it at once"));
      } else {
        ChannelFuture unused = context.close();
      }
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (!(cause instanceof IOException) && !(cause instanceof CodecException)) {
      service.setup().events().failed("none", cause);
    }
    ChannelFuture unused = context.close();
  }

  /** Takes a message that has a right to be answered now. */
  private void take(ChannelHandlerContext context, Object message) {
    if (message instanceof FullHttpRequest request) {
      boolean isKept = false;
      try {
        isKept = begin(context, request);
      } finally {
        if (!isKept) {
          request.release();
        }
      }
    } else {
      ReferenceCountUtil.release(message);
      service.setup().events().refused("body");
      int most = service.setup().limits().bodyBytes();
      refuse(
          context,
          Reply.error(413, "TOO_LARGE", "the body may have " + most + " bytes; send less"));
    }
  }

  /** Answers, and ends the connection. */
  private void refuse(ChannelHandlerContext context, Reply reply) {
    finish(context, new Asked("none", false, true, System.nanoTime()), reply);
  }

  /** Begins to answer; true when the request was handed on, and is released by others. */
  private boolean begin(ChannelHandlerContext context, FullHttpRequest request) {
    timer.now(context, Wait.ANSWER);
    if (request.decoderResult().isFailure()) {
      service.setup().events().refused("malformed");
      refuse(context, malformed(request.decoderResult().cause()));
      return false;
    }
    Exchange exchange =
        new Exchange(service, request, isSecure, ClientAddress.of(context.channel()));
    boolean isLast = !HttpUtil.isKeepAlive(request) || service.isEnding();
    boolean isHead = request.method().equals(HttpMethod.HEAD);
    if (exchange.isForSocket()) {
      Reply problem = exchange.problemOfSocket();
      if (problem == null) {
        handOver(context, request);
        return true;
      }
      finish(
          context,
          new Asked(service.setup().socketPath(), isHead, true, System.nanoTime()),
          problem);
      return false;
    }
    long since = System.nanoTime();
    Supplier<Reply> work = exchange.route();
    Reply atOnce = exchange.isQuick() ? work.get() : exchange.shortcut();
    Asked asked = new Asked(exchange.routeName(), isHead, isLast, since);
    if (atOnce != null) {
      finish(context, asked, atOnce);
    } else {
      later(context, asked, work);
    }
    return false;
  }

  private static Reply malformed(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Reply.error(414, "TOO_LARGE", "the request's first line is too long");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Reply.error(431, "TOO_LARGE", "the request's headers are too long");
    }
    return Reply.error(400, "MALFORMED", "that is no request of HTTP/1.1");
  }

  private void later(ChannelHandlerContext context, Asked asked, Supplier<Reply> work) {
    isBusy = true;
    context.channel().config().setAutoRead(false);
    service.began();
    try {
      service.execute(
          () -> {
            Reply reply = work.get();
            context.executor().execute(() -> goOn(context, asked, reply));
          });
    } catch (RejectedExecutionException e) {
      service.setup().events().refused("work-queue");
      Reply busy = Reply.error(503, "BUSY", "the server is busy; try again in a second");
      goOn(context, asked, busy.with("retry-after", "1"));
    }
  }

  /** Ends an answer that took its time, and turns to what has come meanwhile. */
  private void goOn(ChannelHandlerContext context, Asked asked, Reply reply) {
    service.ended();
    isBusy = false;
    if (isOver) {
      return;
    }
    finish(context, asked, reply);
    while (!isBusy && !isOver && !waiting.isEmpty()) {
      take(context, waiting.remove());
    }
    context.flush();
    if (!isBusy && !isOver) {
      context.channel().config().setAutoRead(true);
    }
  }

  private void finish(ChannelHandlerContext context, Asked asked, Reply reply) {
    ChannelFuture written = ReplyWriter.write(context, reply, asked.isHead(), asked.isLast());
    service
        .setup()
        .events()
        .answered(asked.route(), reply.status(), System.nanoTime() - asked.since());
    timer.now(context, Wait.CLIENT);
    if (asked.isLast()) {
      giveUp();
      written.addListener(ChannelFutureListener.CLOSE);
      context.flush();
    } else {
      written.addListener(
          done -> {
            if (!isBusy && waiting.isEmpty()) {
              timer.now(context, Wait.REQUEST);
            }
          });
    }
  }

  /** The connection is another protocol's from here on. */
  private void handOver(ChannelHandlerContext context, FullHttpRequest request) {
    Function<Channel, ChannelHandler> socket = service.setup().socket();
    if (socket == null) {
      throw new IllegalStateException("there is no socket to hand over to");
    }
    context.pipeline().addLast(socket.apply(context.channel()));
    context.pipeline().remove(timer);
    context.pipeline().remove(WholeRequests.class);
    context.fireChannelRead(request);
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    context.pipeline().remove(this);
  }

  /** The body of a request, on the heap. */
  static byte[] bytes(FullHttpRequest request) {
    return ByteBufUtil.getBytes(request.content());
  }
}
