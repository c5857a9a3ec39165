package io.tengen.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.tengen.env.RandomStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Bytes of all kinds must be answered well or refused, and leave no buffer behind. */
@SuppressWarnings("StringConcatToTextBlock") // Lines of HTTP end with CR and LF.
class HttpFuzzTest {
  private static final int ROUNDS = 1_500;
  private static final Pattern ANSWER = Pattern.compile("(HTTP/1\\.1 [1-5]\\d\\d [\\s\\S]*)?");
  private static final List<String> SEEDS =
      List.of(
          "GET /quick HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "GET /number/77 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 13\r\n\r\n{\"a\":[1,2,3]}",
          "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n0\r\n\r\n",
          "POST /admin HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Cookie: tengen_session=of-admin\r\nOrigin: http://localhost\r\n\r\n",
          "GET /long.js HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n",
          "GET /socket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
              + "Connection: Upgrade\r\n\r\n",
          "POST /echo HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
              + "Content-Length: 99999\r\n\r\n");

  private final RandomStream random = new RandomStream(10);
  private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);

  @Test
  void nothingCrashesOrLeaks() {
    try (HttpTestBed bed = new HttpTestBed()) {
      for (int i = 0; i < ROUNDS; i++) {
        byte[] message = i % 10 == 0 ? noise() : mutated();
        String answer = play(bed, message);
        assertTrue(
            ANSWER.matcher(answer).matches(),
            () -> new String(message, StandardCharsets.ISO_8859_1) + "\n->\n" + answer);
      }
      assertEquals(
          List.of(), bed.events.stream().filter(each -> each.startsWith("failed")).toList());
    }
    assertEquals(0, allocator.metric().usedHeapMemory());
    assertEquals(0, allocator.metric().usedDirectMemory());
  }

  private String play(HttpTestBed bed, byte[] message) {
    EmbeddedChannel channel = new EmbeddedChannel();
    channel.config().setAllocator(allocator);
    bed.service.addTo(channel.pipeline(), false);
    int from = 0;
    while (from < message.length && channel.isOpen()) {
      int length = Math.min(message.length - from, 1 + random.nextInt(60));
      ByteBuf part = allocator.heapBuffer(length);
      part.writeBytes(message, from, length);
      channel.writeInbound(part);
      from += length;
    }
    String answer = HttpTestBed.read(channel);
    channel.finishAndReleaseAll();
    return answer;
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(200)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A request, or some of them, of which some bytes are others, gone, or there twice. */
  private byte[] mutated() {
    StringBuilder text = new StringBuilder();
    int requests = 1 + random.nextInt(3);
    for (int i = 0; i < requests; i++) {
      text.append(SEEDS.get(random.nextInt(SEEDS.size())));
    }
    int changes = random.nextInt(6);
    for (int i = 0; i < changes && text.length() > 0; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
        default -> text.setLength(at);
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
