package io.tengen.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.ClientException;
import io.tengen.client.record.GameRecord;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.SgfGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameFilesTest {
  @TempDir Path folder;
  private final FileThread thread = new FileThread(Runnable::run);
  private final GameFiles files = new GameFiles(thread);

  @AfterEach
  void close() {
    thread.close();
  }

  private static GameRecord someGame() {
    GameRecord record = GameRecord.empty(new GoGame(9, Ruleset.CHINESE.rules()));
    record.addMainLine(40);
    record.addMainLine(41);
    record.tryPlay(record.game().points().pointOf(50));
    record.back();
    record.back();
    record.tryPlay(record.game().points().pointOf(42));
    return record;
  }

  private static String problem(CompletableFuture<?> answer) {
    var e = assertThrows(CompletionException.class, answer::join);
    Throwable cause = Objects.requireNonNull(e.getCause());
    assertTrue(cause instanceof ClientException, cause::toString);
    String message = String.valueOf(cause.getMessage());
    assertEquals(1, message.lines().count());
    return message;
  }

  @Test
  void aGameIsSavedAndOpened() {
    GameRecord record = someGame();
    Path file = files.save(record.toSgf(), folder.resolve("a/b.sgf")).join();
    List<SgfGame> games = files.open(file).join();

    assertEquals(1, games.size());
    GameRecord opened = files.record(games.get(0)).join();
    assertEquals(GameFiles.text(record.toSgf()), GameFiles.text(opened.toSgf()));
    assertEquals(record.nodes(), opened.nodes());
  }

  @Test
  void whatCannotBeOpenedIsToldInALine() throws IOException {
    Path missing = folder.resolve("missing.sgf");
    assertEquals(missing + " is not there; choose another", problem(files.open(missing)));
    assertEquals(folder + " is no file; choose another", problem(files.open(folder)));

    Path broken = folder.resolve("broken.sgf");
    Files.writeString(broken, "(;GM[1]C[no end");
    assertTrue(problem(files.open(broken)).startsWith(broken + ":1:"));
    Files.writeString(broken, "");
    assertEquals(broken + " has no game record (SGF)", problem(files.open(broken)));
    Files.writeString(broken, "(;SZ[9];B[zz])");
    SgfGame off = files.open(broken).join().get(0);
    assertEquals("1:8: 'zz' is no point of a board of 9x9", problem(files.record(off)));
    assertTrue(
        problem(files.save(someGame().toSgf(), folder)).startsWith(folder + " cannot be written"));
  }

  @Test
  void gamesBeforeABrokenOneAreOpened() throws IOException {
    Path file = folder.resolve("two.sgf");
    Files.writeString(file, "(;GM[1];B[aa])\n(;GM[1]C[no end");
    assertEquals(1, files.open(file).join().size());
  }

  @Test
  void aGameIsPasted() {
    assertEquals(2, files.paste("look: (;SZ[9];B[aa]) (;SZ[9])").join().size());
    assertTrue(problem(files.paste("hello")).startsWith("the clipboard: "));
    assertEquals("the clipboard has no game record (SGF)", problem(files.paste("")));
  }

  @Test
  void theGameAtHandComesBack() {
    Autosave autosave = new Autosave(folder, thread);
    assertEquals(Optional.empty(), autosave.restore().join());
    GameRecord record = someGame();
    Map<String, String> fields = Map.of("who", "uct:time=2,x=\\]", "clock", "1 2", "empty", "");
    assertTrue(autosave.keep(record, fields).join());
    Autosave.Restored kept = new Autosave(folder, thread).restore().join().orElseThrow();
    GameRecord back = kept.record();
    assertEquals(fields, kept.fields());

    assertEquals(GameFiles.text(record.toSgf()), GameFiles.text(back.toSgf()));
    assertEquals(record.state().toString(), back.state().toString());
    assertEquals(42, back.current().action());
    assertTrue(autosave.discard().join());
    assertFalse(autosave.discard().join());
    assertEquals(Optional.empty(), autosave.restore().join());
  }

  @Test
  void aFieldOfTwoLinesIsLeftOut() {
    Autosave autosave = new Autosave(folder, thread);
    Map<String, String> fields = Map.of("good", "1", "bad", "1\ngood=2");
    assertTrue(autosave.keep(someGame(), fields).join());
    assertEquals(Map.of("good", "1"), autosave.restore().join().orElseThrow().fields());
  }

  @Test
  void theNewestIsKeptWhenTheDiskIsSlow() {
    Autosave autosave = new Autosave(folder, thread);
    CompletableFuture<Boolean> disk = new CompletableFuture<>();
    CompletableFuture<Boolean> busy = thread.run(disk::join);
    GameRecord record = someGame();
    List<CompletableFuture<Boolean>> kept = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      record.pass();
      kept.add(autosave.keep(record, Map.of()));
      record.back();
      record.tryPlay(record.game().points().pointOf(i));
      kept.add(autosave.keep(record, Map.of()));
    }
    disk.complete(true);
    assertTrue(busy.join());
    assertTrue(kept.stream().allMatch(CompletableFuture::join));

    GameRecord back = autosave.restore().join().orElseThrow().record();
    assertEquals(record.state().toString(), back.state().toString());
  }

  @Test
  void aBrokenAutosaveIsPutAside() throws IOException {
    Files.writeString(folder.resolve("autosave.sgf"), "(;GM[1]C[cut o");
    Autosave autosave = new Autosave(folder, thread);

    assertTrue(problem(autosave.restore()).startsWith("the game that was kept cannot be read"));
    assertEquals(Optional.empty(), autosave.restore().join());
    assertTrue(Files.exists(folder.resolve("autosave-broken.sgf")));
  }

  @Test
  void anAutosaveThatCannotBeWrittenIsTold() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "");
    Autosave autosave = new Autosave(file, thread);
    assertTrue(problem(autosave.keep(someGame(), Map.of())).contains(" cannot be written: "));
    assertTrue(problem(autosave.keep(someGame(), Map.of())).contains(" cannot be written: "));
  }

  @Test
  void recentGamesAreNewestFirstAndThere() throws IOException {
    RecentGames recent = new RecentGames(folder, thread);
    assertEquals(List.of(), recent.list().join());
    List<Path> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Path file = folder.resolve("game " + i + ".sgf");
      Files.writeString(file, "");
      recent.add(file).join();
      expected.add(0, file);
    }
    assertEquals(expected.subList(0, 20), recent.list().join());

    recent.add(expected.get(3)).join();
    Files.delete(expected.get(1));
    List<Path> list = new RecentGames(folder, thread).list().join();
    assertEquals(19, list.size());
    assertEquals(List.of(expected.get(3), expected.get(0), expected.get(2)), list.subList(0, 3));
  }

  @Test
  void answersComeThroughTheOwnersExecutor() {
    List<Runnable> told = new ArrayList<>();
    CompletableFuture<Boolean> finished = new CompletableFuture<>();
    try (FileThread mine =
        new FileThread(
            task -> {
              told.add(task);
              finished.complete(true);
            })) {
      CompletableFuture<List<SgfGame>> answer = new GameFiles(mine).paste("(;SZ[9])");
      assertTrue(finished.join());
      assertFalse(answer.isDone());
      told.forEach(Runnable::run);
      assertEquals(1, answer.join().size());
    }
  }

  @Test
  void afterTheEndNothingIsAskedForAnyMore() {
    thread.close();
    assertEquals("the program is ending", problem(files.paste("(;SZ[9])")));
    assertEquals(
        "the program is ending", problem(new Autosave(folder, thread).keep(someGame(), Map.of())));
  }
}
