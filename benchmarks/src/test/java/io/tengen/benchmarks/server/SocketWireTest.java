package io.tengen.benchmarks.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client of WebSocket against a server that is written out byte by byte. */
@Timeout(30)
class SocketWireTest {
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  private final class Client extends SocketWire {
    @Override
    void ready() {
      events.add("ready");
      say("hi");
    }

    @Override
    void heard(byte[] bytes, int from, int length) {
      events.add(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    @Override
    void lost() {
      events.add("lost");
    }
  }

  private String next() throws InterruptedException {
    return String.valueOf(events.poll(20, TimeUnit.SECONDS));
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static void write(OutputStream out, int... bytes) throws IOException {
    for (int each : bytes) {
      out.write(each);
      out.flush();
    }
  }

  @Test
  void framesComeInPieces() throws Exception {
    InetAddress here = Addresses.usual();
    try (ServerSocket listener = new ServerSocket(0, 1, here);
        LoadLoop loop = new LoadLoop()) {
      loop.execute(
          () ->
              loop.connect(
                  new Client(),
                  new InetSocketAddress(here, 0),
                  new InetSocketAddress(here, listener.getLocalPort())));
      try (Socket socket = listener.accept()) {
        socket.setTcpNoDelay(true);
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        assertTrue(head(in).startsWith("GET /socket HTTP/1.1\r\n"));
        out.write("HTTP/1.1 101 Upgrade\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals("ready", next());
        assertArrayEquals(
            new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'}, in.readNBytes(8));
        write(out, 0x81, 2, 'o', 'k');
        assertEquals("ok", next());
        String text = "a".repeat(300);
        write(out, 0x81, 126, 300 >> 8, 300 & 0xff);
        out.write((text + "\u0089\u0001!").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(text, next());
        assertArrayEquals(new byte[] {(byte) 0x8a, (byte) 0x81, 0, 0, 0, 0, '!'}, in.readNBytes(7));
        write(out, 0x88, 0);
        assertEquals("lost", next());
        assertEquals(-1, in.read());
      }
    }
  }

  @Test
  void aRefusalIsALoss() throws Exception {
    InetAddress here = Addresses.usual();
    try (ServerSocket listener = new ServerSocket(0, 1, here);
        LoadLoop loop = new LoadLoop()) {
      loop.execute(
          () ->
              loop.connect(
                  new Client(),
                  new InetSocketAddress(here, 0),
                  new InetSocketAddress(here, listener.getLocalPort())));
      try (Socket socket = listener.accept()) {
        head(socket.getInputStream());
        socket
            .getOutputStream()
            .write("HTTP/1.1 503 Busy\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals("lost", next());
      }
    }
  }

  @Test
  void alarmsRingInOrder() throws Exception {
    try (LoadLoop loop = new LoadLoop()) {
      List<Integer> rung = new ArrayList<>();
      long now = System.nanoTime();
      loop.ask(
          () -> {
            loop.at(now + 2_000_000, () -> rung.add(3));
            loop.at(now + 1_000_000, () -> rung.add(1));
            loop.at(now + 1_000_000, () -> rung.add(2));
            loop.at(now + 3_000_000, () -> events.add("rung"));
            return true;
          });
      assertEquals("rung", next());
      assertEquals(List.of(1, 2, 3), loop.ask(() -> rung));
    }
  }
}
