package io.tengen.arena.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.model.GameResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many times {@code kill -9}: all that was said to be saved is there, nothing of it twice. */
class KilledArchiveTest {
  private static final int KILLS = 30;

  /** So many lines at most before a kill: some games of every thread. */
  private static final int LINES = 120;

  @TempDir private Path folder;

  /** How far a game is said to be: its attempt, and the moves of that attempt. */
  private final Map<String, int[]> saved = new HashMap<>();

  private final Set<String> over = new HashSet<>();

  @Test
  void killsLoseNothing() throws Exception {
    Path file = folder.resolve("cup.db");
    Random random = new Random(9);
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(random.nextInt(LINES), file);
      if (Files.exists(file) && !saved.isEmpty()) {
        verify(file);
      }
    }
    assertTrue(over.size() > KILLS, "only " + over.size() + " games ended");
  }

  private void killAfter(int lines, Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The library that SQLite is would stay in the common folder after each kill.
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                ArchiveProcess.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < lines; i++) {
        String line = out.readLine();
        note(Objects.requireNonNull(line, "the process ended"));
      }
      // By its handle, which leaves what it said before to be read; a line may be cut off.
      process.toHandle().destroyForcibly();
      String rest = out.lines().reduce("", (all, line) -> all + line + "\n");
      rest.lines().filter(line -> line.matches("(saved|over) \\S+ \\d+ \\d")).forEach(this::note);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 4) {
      saved.put(words[1], new int[] {Integer.parseInt(words[2]), Integer.parseInt(words[3])});
      if (words[0].equals("over")) {
        assertTrue(over.add(words[1]), words[1] + " ended twice");
      }
    } else {
      assertEquals("begin", line);
    }
  }

  private void verify(Path file) throws SQLException {
    Map<String, ArchivedGame> games = new HashMap<>();
    Map<String, Integer> attempts = new HashMap<>();
    try (ArchiveView view = ArchiveView.open(file.toString())) {
      for (ArchivedGame game : view.games(GameFilter.ALL)) {
        assertNull(games.put(game.pairing().key(), game), "twice");
        List<StoredMove> moves = view.moves(game.id());
        assertEquals(moves.size(), game.plies());
        for (int ply = 0; ply < moves.size(); ply++) {
          assertEquals(100 + ply, moves.get(ply).action(), game.toString());
          assertEquals(Sample.clock(ply), moves.get(ply).clock(Sample.TIME));
        }
        attempts.put(game.pairing().key(), view.restarts(game.id()).size() + 1);
      }
      Set<String> counted = new HashSet<>();
      for (GameResult result : view.results(Sample.NAME)) {
        assertEquals(ArchiveProcess.resultOf(result.pairing()), result);
        assertTrue(counted.add(result.pairing().key()));
        ArchivedGame game = Objects.requireNonNull(games.get(result.pairing().key()));
        assertEquals(ArchiveProcess.MOVES, game.plies());
      }
      assertTrue(counted.containsAll(over), "a result is lost");
    }
    saved.forEach(
        (key, said) -> {
          // A game may be further than was said, but not behind.
          ArchivedGame game = Objects.requireNonNull(games.get(key), key + " is lost");
          int attempt = attempts.getOrDefault(key, 0);
          assertTrue(attempt >= said[0], key + " is at an older attempt");
          assertTrue(attempt > said[0] || game.plies() >= said[1], key + " has lost moves");
        });
    assertSound(file);
  }

  private static void assertSound(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
        assertEquals("ok", rows.getString(1));
      }
      try (ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
        assertFalse(rows.next());
      }
    }
  }
}
