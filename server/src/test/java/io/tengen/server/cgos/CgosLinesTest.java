package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.tengen.env.RandomStream;
import io.tengen.server.CgosLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CgosLinesTest {
  private static final CgosLimits LIMITS =
      new CgosLimits(128, 20, 100, 16_384, Duration.ofSeconds(60), 4);

  private final AtomicLong nanos = new AtomicLong();
  private final List<Object> events = new ArrayList<>();
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          new CgosLines(LIMITS, nanos::get),
          new ChannelInboundHandlerAdapter() {
            @Override
            public void userEventTriggered(ChannelHandlerContext context, Object event) {
              events.add(event);
            }
          });

  private void send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
  }

  private CgosLine line() {
    return channel.readInbound();
  }

  @Test
  void linesEndWithLineFeedsOfEitherKindAndBlankOnesAreNone() {
    send("e1 a\r\nname\n\n  \r\n two  words \n");
    assertEquals(new CgosLine("e1 a", false), line());
    assertEquals(new CgosLine("name", false), line());
    CgosLine last = line();
    assertEquals(new CgosLine("two  words", false), last);
    assertEquals("two", last.first());
    assertEquals("words", last.rest());
    assertNull(line());
  }

  @Test
  void howTheBytesComeDoesNotMatter() {
    RandomStream random = new RandomStream(7);
    for (int round = 0; round < 20; round++) {
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      List<CgosLine> expected = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        String word = "x".repeat(1 + random.nextInt(300));
        boolean isCut = word.length() >= LIMITS.lineBytes();
        expected.add(new CgosLine(isCut ? word.substring(0, LIMITS.lineBytes()) : word, isCut));
        text.append(word).append('\n');
      }
      int from = 0;
      while (from < text.length()) {
        int to = Math.min(text.length(), from + 1 + random.nextInt(500));
        send(text.substring(from, to));
        from = to;
      }
      List<CgosLine> lines = new ArrayList<>();
      for (CgosLine line = line(); line != null; line = line()) {
        lines.add(line);
      }
      assertEquals(expected, lines);
    }
    assertEquals(List.of(), events);
  }

  @Test
  void whoSendsLinesFasterThanItMayIsHeardNoMore() {
    send("x\n".repeat(100));
    for (int i = 0; i < 100; i++) {
      assertEquals(new CgosLine("x", false), line());
    }
    nanos.addAndGet(Duration.ofMillis(100).toNanos());
    send("a\nb\n");
    assertEquals(new CgosLine("a", false), line());
    assertEquals(new CgosLine("b", false), line());
    send("c\n");
    assertNull(line());
    assertEquals(List.of(CgosLine.Excess.LINES), events);
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    send("d\n".repeat(1000));
    assertNull(line());
    assertEquals(1, events.size());
    assertTrue(CgosLine.Excess.LINES.reason(LIMITS).contains("100 lines at once or 20 a second"));
  }

  @Test
  void linesThatWereAskedForMayComeAtAnySpeed() {
    CgosLines lines = channel.pipeline().get(CgosLines.class);
    send("x\n".repeat(100));
    for (int i = 0; i < 1000; i++) {
      lines.await();
      send("a\n");
    }
    assertEquals(List.of(), events);
    send("b\n");
    assertEquals(List.of(CgosLine.Excess.LINES), events);
  }

  @Test
  void aLineWithoutAnEndIsThrownAwayAsItComes() {
    for (int i = 0; i < 128; i++) {
      send("y".repeat(128));
      assertNull(line());
    }
    assertEquals(List.of(), events);
    send("y");
    assertEquals(List.of(CgosLine.Excess.LENGTH), events);
    send("\nz\n");
    assertNull(line());
  }
}
