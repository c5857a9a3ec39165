package io.tengen.benchmarks.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.benchmarks.server.ServerSuite.Sizes;
import io.tengen.env.RandomStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerSuiteTest {
  @Test
  void badWishesAreNamed() {
    IllegalArgumentException part =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ServerSuite("x.Main", List.of("fuz"), Sizes.USUAL));
    assertTrue(String.valueOf(part.getMessage()).contains("fuzz"), part.getMessage());
    IllegalArgumentException kills =
        assertThrows(IllegalArgumentException.class, () -> new Sizes(30, 0, 1_000_000));
    assertEquals("--kills is 0, but must be from 1 to 100000", kills.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Sizes(0, 1, 1_000_000));
    assertThrows(IllegalArgumentException.class, () -> new Sizes(1, 1, 999));
  }

  @Test
  void theCommandNamesTheParts() {
    assertEquals("server", new ServerSuite("x.Main", List.of(), Sizes.USUAL).command());
    assertEquals(
        "server --only gets,kills",
        new ServerSuite("x.Main", List.of("gets", "kills"), Sizes.USUAL).command());
  }

  @Test
  void quantilesAreOfTheNumbers() {
    Latencies latencies = new Latencies();
    assertTrue(Double.isNaN(latencies.millis(0.5)));
    for (int i = 10_000; i > 0; i--) {
      latencies.add(1_000L * i);
    }
    assertEquals(5, latencies.millis(0.5));
    assertEquals(9.9, latencies.millis(0.99));
    assertEquals(10, latencies.copy().millis(1));
    latencies.clear();
    assertEquals(0, latencies.count());
  }

  @Test
  void mutationsAreOfTheirSeed() {
    RandomStream one = new RandomStream(5);
    RandomStream same = new RandomStream(5);
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] message = Mutations.mutated(Mutations.SOCKET, one);
      assertArrayEquals(message, Mutations.mutated(Mutations.SOCKET, same));
      all.add(new String(message, StandardCharsets.ISO_8859_1));
    }
    assertTrue(all.size() > 700, all.size() + " of them differ");
  }

  @Test
  void addressesChangeAfterTwoHundred() {
    Addresses addresses = new Addresses();
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 12_000; i++) {
      all.add(addresses.next().getHostAddress());
    }
    assertEquals(60, all.size());
    assertTrue(all.contains("127.0.1.1"), all.toString());
  }
}
