package io.tengen.agents.network.training.games;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameStoreTest {
  private static final GameSelection SELECTION = new GameSelection(9, 5, 4);

  @TempDir private Path temporary;

  private GameStore storeOf(Path... paths) throws IOException {
    Path file = temporary.resolve("games.bin");
    GameStore.create(file, List.of(paths), SELECTION, count -> {}, () -> false);
    return GameStore.open(file, SELECTION).orElseThrow();
  }

  @Test
  void unusableGamesAreCountedByReason() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("mixed.sgf"),
            """
            (;GM[1]SZ[9]RE[B+R];B[aa];W[bb];B[cc];W[dd];B[ee])
            (;GM[1]SZ[9]RE[0];B[aa];W[bb];B[cc];W[dd];B[ee];W[])
            (;GM[1]SZ[19]RE[B+R];B[aa];W[bb];B[cc];W[dd];B[ee])
            (;GM[1]SZ[9]RE[Void];B[aa];W[bb];B[cc];W[dd];B[ee])
            (;GM[1]SZ[9];B[aa];W[bb];B[cc];W[dd];B[ee])
            (;GM[1]SZ[9]RE[W+T];B[aa];W[bb];B[cc];W[dd])
            (;GM[1]SZ[9]RE[W+T];B[aa];W[aa];B[cc];W[dd];B[ee])
            (;GM[1]SZ[9]RE[W+T];B[aa];W[bb];AB[gg];B[cc];W[dd];B[ee])
            (;GM[1]SZ[9]RE[W+T];B[zz];W[bb];B[cc];W[dd];B[ee])
            (;GM[1]SZ[9]RE[W+R]C[the first one again];B[aa];W[bb];B[cc];W[dd];B[ee])
            """);
    try (GameStore store = storeOf(file)) {
      assertEquals(10, store.gamesRead());
      assertEquals(2, store.trainingGames());
      assertEquals(11, store.trainingPositions());
      for (Unusable reason : Unusable.values()) {
        assertEquals(
            reason == Unusable.NO_RESULT ? 2 : 1, store.unusable().get(reason), reason.name());
      }
      assertTrue(store.describeUnusable().contains("2 without a result"));
      PackedGame won = store.read(store.index(false), 0);
      assertEquals(1, won.result());
      assertEquals(0, store.read(store.index(false), 1).result());
    }
  }

  @Test
  void everyFourthGameOfEachFileIsHeldOut() throws IOException {
    Path first = GameFiles.write(temporary.resolve("first.sgf"), 9, 0, 11);
    Path second = GameFiles.write(temporary.resolve("second.sgf"), 9, 50, 8);
    try (GameStore store = storeOf(first, second)) {
      assertEquals(2 + 2, store.heldOutGames());
      assertEquals(19 - 4, store.trainingGames());
    }
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    for (int i = 0; i < 9; i++) {
      GameFiles.write(folder.resolve("game%02d.sgf".formatted(i)), 9, i, 1);
    }
    try (GameStore store = storeOf(folder)) {
      assertEquals(2, store.heldOutGames(), "of files with one game each, every fourth file");
    }
    try (var files = Files.list(folder);
        GameStore store = storeOf(files.sorted().toArray(Path[]::new))) {
      assertEquals(2, store.heldOutGames(), "the same when each is named");
    }
  }

  @Test
  void aDamagedStoreIsNotOpened() throws IOException {
    Path games = GameFiles.write(temporary.resolve("first.sgf"), 9, 0, 8);
    storeOf(games).close();
    Path file = temporary.resolve("games.bin");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 13) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), GameStore.open(file, SELECTION), "cut at " + length);
    }
    for (int place = 0; place < whole.length; place += 7) {
      byte[] bytes = whole.clone();
      bytes[place] ^= 4;
      Files.write(file, bytes);
      assertFalse(GameStore.open(file, SELECTION).isPresent(), "changed at " + place);
    }
    Files.write(file, whole);
    assertFalse(GameStore.open(file, new GameSelection(9, 6, 4)).isPresent());
    GameStore.open(file, SELECTION).orElseThrow().close();
  }

  @Test
  void aMissingPathAndAStopAreTold() throws IOException {
    IllegalArgumentException missing =
        assertThrows(IllegalArgumentException.class, () -> storeOf(temporary.resolve("nowhere")));
    assertTrue(missing.toString().contains("nowhere does not exist"), missing.toString());
    Path games = GameFiles.write(temporary.resolve("first.sgf"), 9, 0, 8);
    Path file = temporary.resolve("games.bin");
    assertThrows(
        RunDirectoryException.class,
        () -> GameStore.create(file, List.of(games), SELECTION, count -> {}, () -> true));
    assertFalse(Files.exists(file));
    try (var files = Files.list(temporary)) {
      assertEquals(List.of(games), new ArrayList<>(files.toList()), "nothing half written is left");
    }
  }
}
