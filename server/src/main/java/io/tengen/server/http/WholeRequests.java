package io.tengen.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Puts requests together, and hands on the size of those that are too large in their place. */
final class WholeRequests extends HttpObjectAggregator {
  /** A request whose body is larger than allowed. */
  enum TooLarge {
    /** It, in its place among the others. */
    BODY
  }

  WholeRequests(int bodyBytes) {
    super(bodyBytes);
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
    context.fireChannelRead(TooLarge.BODY);
  }
}
