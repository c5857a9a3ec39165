package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients of the JDK over a real socket, the server on its own threads. */
class SocketLoopbackTest {

  @Test
  void agentsAndRoomsArePlayed() throws Exception {
    try (Server server = new Server();
        Client one = new Client(server.port())) {
      one.say("{'type':'hello','v':1}");
      one.say("{'type':'guest','id':1}");
      one.until("ok");
      one.say("{'type':'challenge','id':2,'agent':'random','game':'tic-tac-toe','time':'5m'}");
      JsonNode ended = one.playUntilEnded();
      assertEquals("PLAYED_OUT", ended.get("reason").stringValue());
      one.say("{'type':'challenge','agent':'random','game':'go-5x5','colour':'black'}");
      JsonNode game = one.until("game").get("game");
      one.say("{'type':'analyse','visits':20,'ownership':true,'game':" + game.get("id") + "}");
      JsonNode analysis = one.until("analysis");
      assertEquals(26, analysis.get("policy").size());
      assertTrue(analysis.get("moves").size() > 0);
      server.arena.service.close();
      assertEquals("shutdown", one.until("shutdown").get("type").stringValue());
      assertEquals(SocketConnection.GOING_AWAY, one.until("closed").get("code").intValue());
      assertEquals(List.of(), List.copyOf(server.arena.problems));
    }
  }

  /** As the HTTP server hands connections over. */
  static final class Server implements AutoCloseable {
    final TestArena arena = TestArena.onThreads();
    private final EventLoopGroup group =
        new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final Channel channel;

    Server() {
      channel =
          new ServerBootstrap()
              .group(group)
              .channel(NioServerSocketChannel.class)
              .childHandler(
                  new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel child) {
                      child
                          .pipeline()
                          .addLast(
                              new HttpServerCodec(),
                              new HttpObjectAggregator(4_096),
                              arena.service.newHandler());
                    }
                  })
              .bind(InetAddress.getLoopbackAddress(), 0)
              .syncUninterruptibly()
              .channel();
    }

    int port() {
      return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
      channel.close().syncUninterruptibly();
      arena.close();
      group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }

  /** A client that waits for what it wants to hear. */
  static final class Client implements WebSocket.Listener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    Client(int port) {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create("ws://127.0.0.1:" + port + "/socket"), this)
              .join();
    }

    void say(String json) {
      socket.sendText(json.replace('\'', '"'), true).join();
    }

    /** The next message of a type; an error is none. */
    JsonNode until(String type) throws InterruptedException {
      while (true) {
        JsonNode message = next();
        if (TestClient.type(message).equals(type)) {
          return message;
        }
        assertTrue(!TestClient.type(message).equals("error"), message.toString());
      }
    }

    /** Plays the first legal move at each turn. */
    JsonNode playUntilEnded() throws InterruptedException {
      while (true) {
        JsonNode message = next();
        if (TestClient.type(message).equals("ended")) {
          return message;
        }
        if (TestClient.type(message).equals("yourTurn")) {
          say(
              "{'type':'play','game':%s,'ply':%s,'move':%s}"
                  .formatted(message.get("game"), message.get("ply"), message.get("legal").get(0)));
        }
      }
    }

    private JsonNode next() throws InterruptedException {
      String json = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(json, "the server is silent");
      return JsonMapper.shared().readTree(json);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket same, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        heard.add(text.toString());
        text.setLength(0);
      }
      same.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket same, int code, String reason) {
      heard.add("{\"type\":\"closed\",\"code\":" + code + "}");
      return null;
    }

    @Override
    public void close() {
      socket.abort();
    }
  }
}
