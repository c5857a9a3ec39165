package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.board.TicTacToe;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameFileTest {
  private static final GameFileHeader HEADER = new GameFileHeader("tic-tac-toe", 3, 2, -77);
  private static final List<ZeroGame> GAMES = RandomGames.of(new TicTacToe(), 40, 5);
  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve(GameFile.nameOf(12));
  }

  private static void unexpected(Object what) {
    throw new AssertionError(what);
  }

  /** Writes the games and answers where each record ends, the header first. */
  private int[] write(List<ZeroGame> games) throws IOException {
    int[] ends = new int[games.size() + 1];
    ends[0] = HEADER.bytes().length;
    try (GameFile out =
        GameFile.open(file, HEADER, GameFileTest::unexpected, GameFileTest::unexpected)) {
      for (int i = 0; i < games.size(); i++) {
        out.append(games.get(i));
        ends[i + 1] = (int) Files.size(file);
      }
    }
    return ends;
  }

  private List<ZeroGame> reopen(List<String> warnings, ZeroGame... more) throws IOException {
    List<ZeroGame> found = new ArrayList<>();
    try (GameFile out = GameFile.open(file, HEADER, found::add, warnings::add)) {
      for (ZeroGame game : more) {
        out.append(game);
      }
    }
    return found;
  }

  @Test
  void theLastGameIsReadAloneAlsoBehindDamageAndWhileOneIsHalfWritten() throws IOException {
    int[] ends = write(GAMES);
    GameFileContent last = GameFile.readLast(file);
    assertEquals(HEADER, last.header());
    assertEquals(List.of(GAMES.get(GAMES.size() - 1)), last.games());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, ends[GAMES.size()] - 3));
    assertEquals(
        List.of(GAMES.get(GAMES.size() - 2)),
        GameFile.readLast(file).games(),
        "the last is cut off");
    Files.write(file, Arrays.copyOf(bytes, ends[0]));
    assertEquals(List.of(), GameFile.readLast(file).games(), "none yet");
    int most = ends[GAMES.size()] - ends[GAMES.size() - 2] + 5;
    Files.write(file, bytes);
    assertEquals(
        List.of(GAMES.get(GAMES.size() - 1)),
        GameFileReader.readLast(file, most).games(),
        "the end begins within a game");
    Files.write(file, new byte[100]);
    assertThrows(RunDirectoryException.class, () -> GameFile.readLast(file));
  }

  @Test
  void gamesComeBackInTheOrderOfTheirIndices() throws IOException {
    assertEquals("000012.games", file.getFileName().toString());
    List<ZeroGame> mixed =
        List.of(GAMES.get(3), GAMES.get(0), GAMES.get(4), GAMES.get(2), GAMES.get(1));
    write(mixed);
    GameFileContent content = GameFile.read(file);
    assertEquals(HEADER, content.header());
    assertEquals(GAMES, content.games());
    assertTrue(content.isWhole());
    assertEquals("", content.describeDamage());
  }

  @Test
  void gamesAreAddedToThoseThatAreThere() throws IOException {
    write(GAMES.subList(0, 2));
    List<String> warnings = new ArrayList<>();
    assertEquals(GAMES.subList(0, 2), reopen(warnings, GAMES.get(2), GAMES.get(3)));
    assertEquals(List.of(), warnings);
    assertEquals(GAMES.subList(0, 4), GameFile.read(file).games());
  }

  /** As a kill does at any moment: what was complete is there, and the file can be gone on with. */
  @Test
  void fileThatEndsAnywhereKeepsItsWholeGames() throws IOException {
    List<ZeroGame> games = GAMES.subList(0, 3);
    int[] ends = write(games);
    byte[] bytes = Files.readAllBytes(file);
    for (int length = ends[0]; length < bytes.length; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      int whole = 0;
      while (ends[whole + 1] <= length) {
        whole++;
      }
      boolean isCut = length > ends[whole];
      GameFileContent content = GameFile.read(file);
      assertEquals(games.subList(0, whole), content.games(), "cut to " + length);
      assertEquals(length - ends[whole], content.damagedBytes());
      assertEquals(isCut ? 1 : 0, content.damagedPlaces());
      if (length % 31 == 0) {
        List<String> warnings = new ArrayList<>();
        assertEquals(games.subList(0, whole), reopen(warnings, games.get(2)));
        assertEquals(isCut ? 1 : 0, warnings.size());
        GameFileContent repaired = GameFile.read(file);
        assertTrue(repaired.isWhole());
        assertEquals(whole + 1, repaired.games().size());
      }
    }
  }

  /** Only the game that a byte belongs to is lost, and none is read other than it was. */
  @Test
  void changedByteCostsOneGame() throws IOException {
    List<ZeroGame> games = GAMES.subList(0, 3);
    int[] ends = write(games);
    byte[] bytes = Files.readAllBytes(file);
    for (int place = ends[0]; place < bytes.length; place++) {
      byte[] damaged = bytes.clone();
      damaged[place] ^= (byte) (1 << place % 8);
      Files.write(file, damaged);
      int hit = 0;
      while (ends[hit + 1] <= place) {
        hit++;
      }
      List<ZeroGame> others = new ArrayList<>(games);
      others.remove(hit);
      GameFileContent content = GameFile.read(file);
      assertEquals(others, content.games(), "byte " + place);
      assertEquals(ends[hit + 1] - ends[hit], content.damagedBytes());
    }
  }

  @Test
  void damageInTheMiddleIsRepaired() throws IOException {
    int[] ends = write(GAMES);
    byte[] bytes = Files.readAllBytes(file);
    bytes[ends[1] + 20] ^= 1;
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    int lost = ends[2] - ends[1] + ends[5] - ends[4] - 1;
    List<String> warnings = new ArrayList<>();
    List<ZeroGame> left = List.of(GAMES.get(0), GAMES.get(2), GAMES.get(3));
    assertEquals(left, reopen(warnings));
    assertEquals(
        List.of(
            "000012.games: dropped %,d bytes in 2 places that are no whole game; its 3 whole games are kept"
                .formatted(lost)),
        warnings);
    assertEquals(left, GameFile.read(file).games());
    assertTrue(GameFile.read(file).isWhole());
  }

  @Test
  void gamesOfOneIndexCountOnce() throws IOException {
    write(List.of(GAMES.get(1), GAMES.get(0), GAMES.get(1)));
    GameFileContent content = GameFile.read(file);
    assertEquals(GAMES.subList(0, 2), content.games());
    assertFalse(content.isWhole());
    assertTrue(content.describeDamage().contains("1 games that it has twice"));
    List<String> warnings = new ArrayList<>();
    reopen(warnings);
    assertEquals(1, warnings.size());
    assertTrue(GameFile.read(file).isWhole());
  }

  /** A header has no second copy: the file is refused and left as it is. */
  @Test
  void damagedHeaderIsRefused() throws IOException {
    int[] ends = write(GAMES);
    byte[] bytes = Files.readAllBytes(file);
    for (int place = 0; place < ends[0]; place++) {
      byte[] damaged = bytes.clone();
      damaged[place] ^= 4;
      Files.write(file, damaged);
      assertRefused(
          place < 4 ? "is no file of games" : place < 8 ? "format version" : "damaged header");
      assertArrayEquals(damaged, Files.readAllBytes(file));
    }
    for (int length = 0; length < ends[0]; length++) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertRefused("has a damaged header");
    }
  }

  private void assertRefused(String reason) {
    String message =
        assertThrows(RunDirectoryException.class, () -> reopen(new ArrayList<>())).toString();
    assertTrue(message.contains(reason) && message.contains("move it away"), message);
  }

  @Test
  void gamesOfAnotherRunAreRefused() throws IOException {
    write(GAMES);
    GameFileHeader other = new GameFileHeader("connect-four", 3, 2, -77);
    String message =
        assertThrows(
                RunDirectoryException.class,
                () -> GameFile.open(file, other, game -> {}, warning -> {}))
            .toString();
    assertTrue(message.contains("iteration 3 of tic-tac-toe by network 2"), message);
    assertTrue(message.contains("iteration 3 of connect-four"), message);
    assertEquals(GAMES, GameFile.read(file).games());
  }

  @Test
  void headerOutOfRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new GameFileHeader("", 0, 0, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new GameFileHeader("x".repeat(201), 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new GameFileHeader("x", -1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new GameFileHeader("x", 0, -1, 0));
  }

  @Test
  void fullDiskKeepsTheGamesBefore() throws IOException {
    write(List.of());
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    FullDisk disk = new FullDisk(channel, 0);
    try (GameFile out = new GameFile(file, disk, () -> 0)) {
      disk.setSpace(GameFileReader.record(GAMES.get(0)).length + 10);
      out.append(GAMES.get(0));
      IOException error = assertThrows(IOException.class, () -> out.append(GAMES.get(1)));
      assertTrue(error.toString().contains("No space left"), error.toString());
      assertTrue(error.toString().contains(file.toString()), error.toString());
      assertEquals(GAMES.subList(0, 1), GameFile.read(file).games());
      assertTrue(GameFile.read(file).isWhole());
      disk.setSpace(100_000);
      out.append(GAMES.get(1));
    }
    assertEquals(GAMES.subList(0, 2), GameFile.read(file).games());
    assertTrue(GameFile.read(file).isWhole());
  }

  @Test
  void gamesAreForcedEveryFewSecondsAndAtTheEnd() throws IOException {
    write(List.of());
    AtomicLong now = new AtomicLong();
    FullDisk disk = new FullDisk(FileChannel.open(file, StandardOpenOption.WRITE), 100_000);
    GameFile out = new GameFile(file, disk, now::get);
    out.append(GAMES.get(0));
    now.set(2 * SECOND);
    out.append(GAMES.get(1));
    assertEquals(0, disk.forced());
    now.set(4 * SECOND);
    out.append(GAMES.get(2));
    assertEquals(1, disk.forced());
    now.set(5 * SECOND);
    out.append(GAMES.get(3));
    assertEquals(1, disk.forced());
    out.close();
    assertEquals(2, disk.forced());
    out.close();
  }

  @Test
  void severalThreadsAddGames() throws Exception {
    List<ZeroGame> games = RandomGames.of(new TicTacToe(), 0, 200);
    try (GameFile out =
        GameFile.open(file, HEADER, GameFileTest::unexpected, GameFileTest::unexpected)) {
      List<Thread> threads = new ArrayList<>();
      List<Throwable> failures = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        List<ZeroGame> own = games.subList(50 * worker, 50 * worker + 50);
        Thread thread =
            new Thread(
                () -> {
                  try {
                    for (ZeroGame game : own) {
                      out.append(game);
                    }
                  } catch (IOException | RuntimeException e) {
                    synchronized (failures) {
                      failures.add(e);
                    }
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertEquals(List.of(), failures);
    }
    assertEquals(games, GameFile.read(file).games());
  }
}
