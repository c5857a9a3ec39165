package io.tengen.server.cgos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed in the middle of a game. */
@Timeout(120)
class CgosKillTest {
  private static final String MOVES = " C3 300000 A1 300000 B2 300000";

  @TempDir private Path folder;

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // The library that SQLite is would stay in the common folder after a kill.
            "-Dorg.sqlite.tmpdir=" + folder,
            "-cp",
            System.getProperty("java.class.path"),
            CgosProcess.class.getName(),
            folder.resolve("arena.db").toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int port(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = Objects.requireNonNull(out.readLine(), "the server ended");
    assertTrue(line.startsWith("port "), line);
    return Integer.parseInt(line.substring("port ".length()));
  }

  @Test
  void aGameGoesOnAfterAKill() throws Exception {
    String setup;
    boolean isOneBlack;
    Process first = start();
    try {
      int port = port(first);
      try (CgosClient one = CgosClient.bot(port, "one");
          CgosClient two = CgosClient.bot(port, "two")) {
        setup = one.expect("setup");
        isOneBlack = setup.endsWith("one(0?)");
        CgosClient black = isOneBlack ? one : two;
        CgosClient white = isOneBlack ? two : one;
        black.await("genmove");
        black.send("C3");
        white.await("genmove");
        white.send("A1");
        black.await("genmove");
        black.send("B2");
        white.await("play b B2");
        first.destroyForcibly().waitFor();
        assertEquals(CgosClient.END, black.read());
      }
    } finally {
      first.destroyForcibly().waitFor();
    }
    Process second = start();
    try {
      int port = port(second);
      try (CgosClient black = CgosClient.bot(port, isOneBlack ? "one" : "two");
          CgosClient white = CgosClient.bot(port, isOneBlack ? "two" : "one")) {
        assertEquals(setup + MOVES, black.read());
        assertEquals(setup + MOVES, white.read());
        assertEquals("genmove w 300000", white.read());
        white.send("D4");
        assertEquals("play w D4 300000", black.read());
        assertEquals("genmove b 300000", black.read());
        black.send("resign");
        white.expect("gameover 2026-11-22 W+Resign");
      }
    } finally {
      second.destroyForcibly().waitFor();
    }
  }
}
