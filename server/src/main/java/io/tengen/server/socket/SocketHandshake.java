package io.tengen.server.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.tengen.server.account.Account;
import io.tengen.server.http.SessionCookie;
import java.util.concurrent.TimeUnit;

/** Makes a WebSocket of the request that asks for one. */
final class SocketHandshake extends ChannelInboundHandlerAdapter {
  private final SocketService service;

  SocketHandshake(SocketService service) {
    this.service = service;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof FullHttpRequest request) {
      Account shown = SessionCookie.of(request).flatMap(service.accounts()::byToken).orElse(null);
      int longest = service.limits().messageBytes();
      long silence = service.limits().silence().toMillis();
      ChannelPipeline pipeline = context.pipeline();
      pipeline.addLast(
          new IdleStateHandler(silence / SocketConnection.PINGS, 0, 0, TimeUnit.MILLISECONDS),
          new WebSocketServerProtocolHandler(
              WebSocketServerProtocolConfig.newBuilder()
                  .websocketPath("/")
                  .checkStartsWith(true)
                  // They are how a client shows that it is there.
                  .dropPongFrames(false)
                  .handshakeTimeoutMillis(service.limits().helloTime().toMillis())
                  .decoderConfig(
                      WebSocketDecoderConfig.newBuilder().maxFramePayloadLength(longest).build())
                  .build()),
          new WebSocketFrameAggregator(longest),
          new SocketConnection(service, shown));
      pipeline.remove(this);
      // From here on by the handlers that have come.
      context.fireChannelRead(message);
    } else {
      super.channelRead(context, message);
    }
  }
}
