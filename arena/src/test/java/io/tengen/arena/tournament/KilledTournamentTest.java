package io.tengen.arena.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.StoredMove;
import io.tengen.arena.match.MovesHash;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerKinds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tournament that is killed a hundred times, and each time gone on with: no result is lost, none
 * counted twice, and every game is one game from its first move to its last.
 */
class KilledTournamentTest {
  private static final int KILLS = 100;

  /** So many lines at most before a kill: some games. */
  private static final int LINES = 80;

  @TempDir private Path folder;

  /** The actions that were said to be saved, by game and ply. */
  private final Map<String, Map<Integer, Integer>> moves = new HashMap<>();

  /** Outcome and hash as they were told, by game. */
  private final Map<String, String> over = new HashMap<>();

  @Test
  void aHundredKillsCostNoResult() throws Exception {
    Path file = folder.resolve("cup.db");
    Random random = new Random(9);
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(random.nextInt(LINES), file);
      if (kill % 10 == 9) {
        compare(file);
      }
    }
    assertTrue(over.size() > KILLS, "only " + over.size() + " games ended");
    try (GameArchive archive = GameArchive.open(file.toString(), warning -> {})) {
      Tournament tournament =
          new Tournament(TournamentProcess.tournament(), PlayerKinds.standard(), archive);
      tournament.play(TournamentListener.NONE, new Cancellation());
      assertTrue(tournament.isOver());
      assertEquals(TournamentProcess.GAMES, tournament.results().size());
      assertEquals(TournamentProcess.GAMES, tournament.tables().counts().games());
    }
    compare(file);
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
                TournamentProcess.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < lines; i++) {
        note(Objects.requireNonNull(out.readLine(), "the process ended"));
      }
      // By its handle, which leaves what it said before to be read; a line may be cut off.
      process.toHandle().destroyForcibly();
      String rest = out.lines().reduce("", (all, line) -> all + line + "\n");
      rest.lines().filter(line -> line.matches("moved \\S+ \\d+ \\d")).forEach(this::note);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "moved" ->
          assertNull(
              moves
                  .computeIfAbsent(words[1], key -> new TreeMap<>())
                  .put(Integer.parseInt(words[2]), Integer.parseInt(words[3])),
              line + " was played before");
      case "over" ->
          assertNull(over.put(words[1], words[2] + " " + words[3]), words[1] + " ended twice");
      default -> assertEquals("begin", line);
    }
  }

  private void compare(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    Map<String, String> results = new HashMap<>();
    try (ArchiveView view = ArchiveView.open(file.toString())) {
      for (ArchivedGame game : view.games(GameFilter.ALL)) {
        String key = game.pairing().key();
        List<Integer> stored = view.moves(game.id()).stream().map(StoredMove::action).toList();
        moves
            .getOrDefault(key, Map.of())
            .forEach((ply, action) -> assertEquals(action, stored.get(ply), key));
        ArchivedGame.End end = game.end();
        if (end != null) {
          GameResult result = end.result();
          assertEquals(MovesHash.of(stored), result.movesHash(), key);
          assertNull(results.put(key, result.outcome() + " " + result.movesHash()), "twice");
        }
      }
    }
    over.forEach((key, told) -> assertEquals(told, results.get(key), key));
  }
}
