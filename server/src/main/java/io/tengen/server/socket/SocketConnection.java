package io.tengen.server.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.tengen.server.Protocol;
import io.tengen.server.SocketLimits;
import io.tengen.server.account.Account;
import io.tengen.server.http.ClientAddress;
import io.tengen.server.protocol.Answer;
import io.tengen.server.protocol.BadMessageException;
import io.tengen.server.protocol.ClientMessage;
import io.tengen.server.protocol.ClientMessageReader;
import io.tengen.server.protocol.MessageWriter;
import io.tengen.server.protocol.RequestId;
import io.tengen.server.protocol.SessionMessage;
import io.tengen.server.socket.RefusedException.Code;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket: counts and reads what comes, hands it to its session, and writes what the session
 * says. All but {@link #send}, {@link #answer} and {@link #close} belong to the channel's thread.
 */
final class SocketConnection extends SimpleChannelInboundHandler<WebSocketFrame> {
  /** Why a connection is closed: RFC 6455, 7.4.1. */
  static final int GOING_AWAY = 1001;

  static final int UNSUPPORTED = 1003;
  static final int POLICY = 1008;
  static final int TOO_LONG = 1009;
  static final int FAILURE = 1011;

  /** Another connection has the session. */
  static final int REPLACED = 4001;

  /** Nothing was heard for too long. */
  static final int SILENT = 4002;

  /** A ping comes when a third of the silence is over that ends a connection, and again. */
  static final int PINGS = 3;

  /** How long clients may take to read the last words. */
  private static final long PATIENCE_NANOS = 2_000_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

  private final SocketService service;
  private final SocketLimits limits;
  private final @Nullable Account shown;
  private final TokenBucket bucket;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Outbox outbox;
  private @Nullable ScheduledFuture<?> helloTimeout;
  private @Nullable Requests requests;
  private String address = "";
  private boolean isOpen;
  private boolean isClosing;
  private int tooFast;
  private int silences;

  /**
   * A connection whose handshake is to come.
   *
   * @param shown whose token a browser has sent with the handshake; null when it has not
   */
  SocketConnection(SocketService service, @Nullable Account shown) {
    this.service = service;
    this.limits = service.limits();
    this.shown = shown;
    this.bucket =
        new TokenBucket(limits.messagesPerSecond(), limits.messageBurst(), service.nanoTime());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    address = ClientAddress.of(added.channel());
    outbox = new Outbox(added.channel(), limits.unsentBytes(), service.metrics());
  }

  /** Says something that has a number; any thread. */
  void send(long seq, byte[] json) {
    opened().put(seq, json);
  }

  /** Answers; any thread. */
  void answer(Answer answer) {
    opened().put(0, MessageWriter.write(answer));
  }

  /** Closes it when what was said is written; any thread. */
  void close(int code, String reason) {
    opened().closeAfter(code, reason);
  }

  /** Closes all when what was said is written, and returns when that is done, or after a while. */
  @SuppressWarnings("FutureReturnValueIgnored") // It is closed whether it hears it or not.
  static void closeAll(Collection<SocketConnection> all) {
    all.forEach(each -> each.close(GOING_AWAY, "the server ends"));
    long end = System.nanoTime() + PATIENCE_NANOS;
    for (SocketConnection each : all) {
      Channel channel = each.context().channel();
      long left = Math.max(0, end - System.nanoTime());
      boolean mayWait = !channel.eventLoop().inEventLoop();
      if (!mayWait || !channel.closeFuture().awaitUninterruptibly(left, TimeUnit.NANOSECONDS)) {
        channel.close();
      }
    }
  }

  /** From where it comes, for limits. */
  String address() {
    return address;
  }

  private Outbox opened() {
    return Objects.requireNonNull(outbox, "not added yet");
  }

  private ChannelHandlerContext context() {
    return Objects.requireNonNull(context, "not added yet");
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // A failure closes the channel.
  public void userEventTriggered(ChannelHandlerContext added, Object event) throws Exception {
    if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
      isOpen = true;
      service.opened(this);
      helloTimeout =
          added
              .executor()
              .schedule(this::missHello, limits.helloTime().toMillis(), TimeUnit.MILLISECONDS);
    } else if (event instanceof IdleStateEvent) {
      silences++;
      if (silences >= PINGS) {
        refuse(SILENT, "silence", "nothing was heard for too long");
      } else {
        added.writeAndFlush(new PingWebSocketFrame());
      }
    }
    super.userEventTriggered(added, event);
  }

  private void missHello() {
    if (requests == null) {
      refuse(POLICY, "hello-time", "say hello sooner after the handshake");
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext added, WebSocketFrame frame) {
    if (isClosing) {
      return;
    }
    if (frame instanceof TextWebSocketFrame) {
      read(ByteBufUtil.getBytes(frame.content()));
    } else if (!(frame instanceof PongWebSocketFrame)) {
      refuse(UNSUPPORTED, "binary", "send text frames");
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext added, Object message) throws Exception {
    silences = 0;
    super.channelRead(added, message);
  }

  private void read(byte[] json) {
    if (!bucket.take(service.nanoTime())) {
      tooFast++;
      service.metrics().refused(Protocol.SOCKET, "message-rate");
      if (tooFast > limits.messageBurst()) {
        refuse(POLICY, "flood", "far more messages than may come");
      } else {
        answer(error(null, Code.TOO_FAST, tooFastText()));
      }
      return;
    }
    Requests known = requests;
    try {
      ClientMessage message = ClientMessageReader.read(json, 0, json.length);
      service.received(message);
      if (message instanceof SessionMessage.Hello hello) {
        hello(hello);
      } else if (known == null) {
        answer(error(message.id(), Code.HELLO_FIRST, "say hello before anything else"));
      } else {
        known.take(message);
      }
    } catch (BadMessageException e) {
      service.metrics().received(Protocol.SOCKET, "unknown");
      Answer.Refused error = error(e.id(), Code.BAD_MESSAGE, String.valueOf(e.getMessage()));
      if (known == null) {
        answer(error);
      } else {
        known.takeError(error);
      }
    }
  }

  private String tooFastText() {
    return "at most %d messages a second, and %d at once"
        .formatted(limits.messagesPerSecond(), limits.messageBurst());
  }

  private void hello(SessionMessage.Hello hello) {
    if (requests != null) {
      answer(error(hello.id(), Code.HELLO_TWICE, "hello is said already"));
      return;
    }
    try {
      requests = service.begin(this, hello, shown);
    } catch (RefusedException e) {
      answer(error(hello.id(), e.code(), String.valueOf(e.getMessage())));
      if (e.code() == Code.TOO_MANY) {
        refuse(POLICY, "account-connections", "too many connections of the account");
      }
    }
  }

  private static Answer.Refused error(@Nullable RequestId id, Code code, String text) {
    return new Answer.Refused(id, code.name(), text);
  }

  private void refuse(int code, String limit, String reason) {
    if (!isClosing) {
      isClosing = true;
      service.metrics().refused(Protocol.SOCKET, limit);
      close(code, reason);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext added) throws Exception {
    opened().write();
    super.channelWritabilityChanged(added);
  }

  @Override
  public void channelInactive(ChannelHandlerContext added) throws Exception {
    Optional.ofNullable(helloTimeout).ifPresent(timeout -> timeout.cancel(false));
    if (isOpen) {
      isOpen = false;
      service.closed(this, requests);
    }
    super.channelInactive(added);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // There is nobody to tell.
  public void exceptionCaught(ChannelHandlerContext added, Throwable cause) {
    if (cause instanceof TooLongFrameException) {
      refuse(TOO_LONG, "message-bytes", "a message is longer than " + limits.messageBytes());
    } else if (cause instanceof CorruptedWebSocketFrameException) {
      // The decoder has told the client so, and closes.
      service.metrics().refused(Protocol.SOCKET, "bad-frame");
    } else if (cause instanceof IOException || cause instanceof PrematureChannelClosureException) {
      // The client is gone, in the middle of a message perhaps.
      added.close();
    } else {
      LOG.error("a connection failed", cause);
      refuse(FAILURE, "failure", "the server failed");
    }
  }
}
