package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.GameArchive;
import io.tengen.env.RandomStream;
import io.tengen.server.CgosLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that do what no client should. */
@Timeout(120)
class CgosFuzzTest {
  private static final CgosLimits LIMITS =
      new CgosLimits(256, 10_000, 100_000, 16_384, Duration.ofSeconds(60), 4);

  private static final List<String> WORDS =
      List.of(
          "e1",
          "v1",
          "quit",
          "ready",
          "resign",
          "pass",
          "C3",
          "observe",
          "1",
          "-1",
          "username",
          "genmove",
          "setup",
          "{",
          "{\"a\":1}",
          "\u0000",
          "\u001b[2J",
          "天元",
          "%s%n",
          "'; --",
          "99999999999999999999",
          "play b c3",
          "\t",
          "fuzzer",
          "secret-of-fuzzer",
          "(",
          "a(b)");

  private static CgosServer server(CgosLimits limits) throws IOException {
    return new CgosServer(GameArchive.inMemory(), 5, CgosServer.MAIN, List.of(), limits);
  }

  private static byte[] garbage(RandomStream random) {
    byte[] bytes = new byte[1 + random.nextInt(600)];
    for (int i = 0; i < bytes.length; i++) {
      int kind = random.nextInt(20);
      bytes[i] = kind == 0 ? (byte) '\n' : (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String words(RandomStream random) {
    StringBuilder line = new StringBuilder();
    for (int words = random.nextInt(4); words >= 0; words--) {
      line.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return line.toString();
  }

  /** Sends until the server has had enough. */
  private static void send(CgosClient client, RandomStream random) {
    try {
      for (int i = 0; i < 100; i++) {
        if (random.nextInt(2) == 0) {
          client.sendBytes(garbage(random));
        } else {
          client.send(words(random));
        }
      }
    } catch (SocketException e) {
      // The server has closed the connection, as it may.
      assertNotNull(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void garbageHarmsNobody() throws IOException {
    RandomStream random = new RandomStream(11);
    try (CgosServer server = server(LIMITS)) {
      for (int round = 0; round < 12; round++) {
        try (CgosClient client = new CgosClient(server.port())) {
          switch (round % 3) {
            case 0 -> client.logIn("fuzzer", "secret-of-fuzzer");
            case 1 -> client.send("v1");
            default -> client.expect("protocol");
          }
          send(client, random);
        }
      }
      server.awaitNobody();
      try (CgosClient one = CgosClient.bot(server.port(), "one");
          CgosClient two = CgosClient.bot(server.port(), "two")) {
        one.expect("setup");
        two.expect("setup");
      }
      assertEquals(List.of(), server.problems());
    }
  }

  @Test
  void garbageForAMoveEndsAGameAndNoMore() throws IOException {
    RandomStream random = new RandomStream(12);
    try (CgosServer server = server(LIMITS);
        CgosClient honest = CgosClient.bot(server.port(), "honest")) {
      for (int round = 0; round < 4; round++) {
        try (CgosClient client = CgosClient.bot(server.port(), "fuzzer")) {
          client.await("setup");
          send(client, random);
        }
        server.abortGames();
        honest.await("gameover");
        honest.send("ready");
      }
      assertEquals(List.of(), server.problems());
    }
  }

  @Test
  void whoSendsTooMuchIsToldSo() throws IOException {
    try (CgosServer server = server(CgosLimits.USUAL)) {
      try (CgosClient client = CgosClient.viewer(server.port())) {
        client.send("x\n".repeat(200));
        client.await("Error: more than 100 lines at once or 20 a second");
        assertEquals(CgosClient.END, client.read());
      }
      try (CgosClient client = new CgosClient(server.port())) {
        client.expect("protocol");
        byte[] much = new byte[100_000];
        try {
          for (int i = 0; i < 100; i++) {
            client.sendBytes(much);
          }
        } catch (IOException e) {
          assertTrue(server.metrics().contains("limit=\"line-length\""), server.metrics());
        }
      }
      server.awaitNobody();
      assertTrue(server.metrics().contains("limit=\"line-length\""), server.metrics());
      assertTrue(server.metrics().contains("limit=\"lines-per-second\""), server.metrics());
      assertEquals(List.of(), server.problems());
    }
  }

  @Test
  void whoDoesNotReadIsDropped() throws IOException {
    try (CgosServer server = server(LIMITS)) {
      try (CgosClient client = CgosClient.viewer(server.port())) {
        for (int i = 0; i < 100_000; i++) {
          client.send("chatter");
        }
      } catch (IOException e) {
        assertTrue(server.metrics().contains("limit=\"slow-reader\""), server.metrics());
      }
      server.awaitNobody();
      assertTrue(server.metrics().contains("limit=\"slow-reader\""), server.metrics());
      assertEquals(List.of(), server.problems());
    }
  }
}
