package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client without a network: frames go into the server's channel and come out of it. */
final class TestClient implements AutoCloseable {
  final EmbeddedChannel channel;
  private final EmbeddedChannel encoder = new EmbeddedChannel(new WebSocket13FrameEncoder(true));
  private final EmbeddedChannel decoder =
      new EmbeddedChannel(
          new WebSocket13FrameDecoder(
              WebSocketDecoderConfig.newBuilder()
                  .maxFramePayloadLength(1 << 20)
                  .expectMaskedFrames(false)
                  .build()));
  private final Queue<JsonNode> heard = new ArrayDeque<>();
  private int closeCode;
  private int pings;
  private long lastSeq;

  /** A connection after its handshake. */
  TestClient(SocketService service) {
    channel = new EmbeddedChannel(new HttpServerCodec(), service.newHandler());
    DefaultFullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/socket");
    request
        .headers()
        .set("Host", "localhost")
        .set("Upgrade", "websocket")
        .set("Connection", "Upgrade")
        .set("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .set("Sec-WebSocket-Version", "13");
    channel.pipeline().context(HttpServerCodec.class).fireChannelRead(request);
    ByteBuf answer = channel.readOutbound();
    assertNotNull(answer);
    assertTrue(answer.toString(StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101 "));
    answer.release();
  }

  /** Sends a message, in which quotes are single. */
  void say(String json) {
    send(new TextWebSocketFrame(json.replace('\'', '"')));
  }

  /** Sends a frame; nothing when the connection is closed. */
  void send(WebSocketFrame frame) {
    encoder.writeOutbound(frame);
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf part = encoder.readOutbound(); part != null; part = encoder.readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    if (channel.isActive()) {
      channel.writeInbound(all);
    } else {
      all.release();
    }
  }

  /** All messages that have come. */
  List<JsonNode> all() {
    channel.runPendingTasks();
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      decoder.writeInbound(out);
    }
    for (WebSocketFrame frame = decoder.readInbound();
        frame != null;
        frame = decoder.readInbound()) {
      if (frame instanceof TextWebSocketFrame text) {
        heard.add(JsonMapper.shared().readTree(text.text()));
      } else if (frame instanceof CloseWebSocketFrame close) {
        closeCode = close.statusCode();
      } else if (frame instanceof PingWebSocketFrame) {
        pings++;
      }
      frame.release();
    }
    List<JsonNode> messages = new ArrayList<>(heard);
    heard.clear();
    for (JsonNode message : messages) {
      if (isPush(message) && lastSeq >= 0) {
        assertEquals(lastSeq + 1, message.get("seq").longValue(), message.toString());
        lastSeq++;
      }
    }
    return messages;
  }

  /** The messages that have come, of one type; others are forgotten. */
  List<JsonNode> all(String type) {
    return all().stream().filter(each -> type(each).equals(type)).toList();
  }

  /** Sends a message, and answers the only answer that came. */
  JsonNode ask(String json) {
    say(json);
    List<JsonNode> answers = all().stream().filter(each -> !isPush(each)).toList();
    assertEquals(1, answers.size(), json + " was answered by " + answers);
    return answers.get(0);
  }

  /** Sends what must be refused; answers the code. */
  String refusal(String json) {
    JsonNode answer = ask(json);
    assertEquals("error", type(answer), answer.toString());
    return answer.get("code").stringValue();
  }

  /** Begins a session, and answers its secret. */
  String hello(String more) {
    JsonNode welcome = ask("{'type':'hello','v':1" + more + "}");
    assertEquals("welcome", type(welcome), welcome.toString());
    return welcome.get("session").stringValue();
  }

  /** The number of the last push. */
  long lastSeq() {
    return lastSeq;
  }

  /** Sends a message; the last of all that has come, whatever it is. */
  JsonNode lastOf(String json) {
    say(json);
    List<JsonNode> messages = all();
    return messages.get(messages.size() - 1);
  }

  /** Goes on behind another client's pushes; -1 for anywhere. */
  void after(long seq) {
    lastSeq = seq;
  }

  /** With which code the server has closed the connection, or 0. */
  int closeCode() {
    all();
    return closeCode;
  }

  /** How often the server has asked whether it is there. */
  int pings() {
    all();
    return pings;
  }

  /** Whether it is numbered; a welcome only tells a number. */
  static boolean isPush(JsonNode message) {
    return message.has("seq") && !type(message).equals("welcome");
  }

  static String type(JsonNode message) {
    return message.get("type").stringValue();
  }

  /** Loses the connection. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // It is closed at once.
  public void close() {
    channel.close();
    channel.finishAndReleaseAll();
    encoder.finishAndReleaseAll();
    decoder.finishAndReleaseAll();
  }
}
