package io.tengen.server.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.tengen.server.ServerMetrics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Clients that are too fast, too slow, silent, or gone in the middle. */
class SocketMannersTest extends SocketBed {
  /** It is no failure of the server's, and logged as none. */
  @Test
  void whoLeavesInTheMiddleOfAMessageIsGone() {
    ServerMetrics metrics = new ServerMetrics();
    SocketService service =
        new SocketService(
            new SocketService.Arena(arena.games, arena.review(), arena.lobby, arena.analysis),
            arena.accounts,
            LIMITS,
            false,
            metrics,
            new SocketThreads(Runnable::run, Runnable::run, task -> {}, () -> {}),
            arena.nanos::get);
    try (TestClient client = new TestClient(service)) {
      client.ask("{'type':'hello','v':1}");
      client.send(new TextWebSocketFrame(false, 0, "{"));
      assertTrue(client.channel.close().isSuccess());
      client.channel.runPendingTasks();
    }
    service.close();
    String counted = new String(metrics.text(), StandardCharsets.UTF_8);
    assertTrue(counted.contains("hello"), counted);
    assertFalse(counted.contains("\"failure\""), counted);
  }

  @Test
  void whoIsTooFastIsToldAndThenClosed() {
    try (TestClient client = client()) {
      for (int i = 1; i < LIMITS.messageBurst(); i++) {
        assertEquals("pong", type(client.ask("{'type':'ping'}")));
      }
      assertEquals("TOO_FAST", client.refusal("{'type':'ping'}"));
      arena.nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(50));
      assertEquals("pong", type(client.ask("{'type':'ping'}")));
      for (int i = 0; i < LIMITS.messageBurst(); i++) {
        client.say("{'type':'ping'}");
      }
      assertEquals(SocketConnection.POLICY, client.closeCode());
    }
  }

  @Test
  void whoIsSilentIsPingedAndThenClosed() {
    try (TestClient client = client()) {
      for (int third = 1; third <= SocketConnection.PINGS; third++) {
        assertEquals(0, client.closeCode());
        assertEquals(third - 1, client.pings());
        client.channel.advanceTimeBy(20, TimeUnit.SECONDS);
        client.channel.runScheduledPendingTasks();
      }
      assertEquals(SocketConnection.SILENT, client.closeCode());
    }
  }

  @Test
  void whoOnlyAnswersPingsMayStay() {
    try (TestClient client = client()) {
      for (int third = 1; third <= 3 * SocketConnection.PINGS; third++) {
        client.channel.advanceTimeBy(20, TimeUnit.SECONDS);
        client.channel.runScheduledPendingTasks();
        assertEquals(0, client.closeCode());
        assertEquals(third, client.pings());
        client.send(new PongWebSocketFrame());
      }
      assertEquals("pong", type(client.ask("{'type':'ping'}")));
    }
  }

  @Test
  void whoDoesNotSayHelloIsClosed() {
    try (TestClient client = new TestClient(arena.service)) {
      assertEquals("HELLO_FIRST", client.refusal("{'type':'guest'}"));
      assertEquals("WRONG_VERSION", client.refusal("{'type':'hello','v':2}"));
      client.channel.advanceTimeBy(10, TimeUnit.SECONDS);
      client.channel.runScheduledPendingTasks();
      assertEquals(SocketConnection.POLICY, client.closeCode());
    }
  }

  @Test
  void framesThatAreNoTextOrTooLongCloseTheConnection() {
    try (TestClient client = client()) {
      client.send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[3])));
      assertEquals(SocketConnection.UNSUPPORTED, client.closeCode());
    }
    try (TestClient client = client()) {
      client.send(new TextWebSocketFrame("x".repeat(LIMITS.messageBytes() + 1)));
      assertEquals(SocketConnection.TOO_LONG, client.closeCode());
    }
    try (TestClient client = client()) {
      client.send(new TextWebSocketFrame(false, 0, "x".repeat(LIMITS.messageBytes())));
      client.send(new ContinuationWebSocketFrame(true, 0, "x"));
      assertEquals(SocketConnection.TOO_LONG, client.closeCode());
    }
  }

  @Test
  void whoDoesNotReadIsDroppedAndMayComeBack() {
    try (Table table = new Table("{'type':'seek','game':'gomoku','colour':'first'}")) {
      table.second.all();
      table.second.channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
      String text = "x".repeat(300);
      for (int i = 0; table.second.channel.isActive(); i++) {
        assertTrue(i < 1_000, "never dropped");
        arena.nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        table.first.say("{'type':'chat','text':'%s','game':%d}".formatted(text, table.game));
        table.first.all();
        table.second.channel.runPendingTasks();
      }
      try (TestClient again = new TestClient(arena.service)) {
        // Welcome, reset and the game: what was dropped is not sent again.
        again.after(-1);
        again.say("{'type':'hello','v':1,'session':'" + table.secondSession + "'}");
        assertEquals("pong", type(again.lastOf("{'type':'ping'}")));
      }
    }
  }
}
