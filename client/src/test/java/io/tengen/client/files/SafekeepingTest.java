package io.tengen.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.record.GameRecord;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.go.sgf.GameInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafekeepingTest {
  private static final Map<String, String> GOES_ON = Map.of("clock", "1 2");

  @TempDir Path folder;
  private final FileThread thread = new FileThread(Runnable::run);

  @AfterEach
  void close() {
    thread.close();
  }

  private Autosave autosave() {
    return new Autosave(folder, thread);
  }

  private static GameRecord game(int... actions) {
    GameRecord record = GameRecord.empty(new GoGame(9, Ruleset.CHINESE.rules()));
    for (int action : actions) {
      record.addMainLine(action);
    }
    return record;
  }

  private static String moves(GameRecord record) {
    List<Integer> actions = new ArrayList<>();
    record.mainLine().forEach(node -> actions.add(node.action()));
    return actions.subList(1, actions.size()).toString();
  }

  /** The moves of what would be offered after a restart; "none" for nothing. */
  private String offered() {
    return autosave().restore().join().map(kept -> moves(kept.record())).orElse("none");
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(autosave()::isAside).sorted().toList();
    }
  }

  @Test
  void anotherRecordDestroysNothing() throws IOException {
    Safekeeping safekeeping = new Safekeeping(autosave());
    assertEquals(Optional.empty(), safekeeping.leave().join(), "nothing is kept yet");
    assertTrue(safekeeping.keep(game(1, 2), GOES_ON).join());

    Path first = safekeeping.leave().join().orElseThrow();
    assertEquals("none", offered());
    assertTrue(safekeeping.keep(game(3), Map.of()).join());
    assertEquals("[3]", offered());
    assertEquals(List.of(first), aside());
    Autosave.Restored back = autosave().read(first).join();
    assertEquals("[1, 2]", moves(back.record()));
    assertEquals(GOES_ON, back.fields());
    assertFalse(GameFiles.text(back.record().toSgf()).contains("TGN"));
    assertTrue(autosave().delete(first).join());
    assertEquals(List.of(), aside());
  }

  @Test
  void whatTheLastRunHasLeftIsPutAsideToo() {
    assertTrue(new Safekeeping(autosave()).keep(game(1, 2), Map.of()).join());
    Path aside = new Safekeeping(autosave()).leave().join().orElseThrow();
    assertEquals("[1, 2]", moves(autosave().read(aside).join().record()));
  }

  @Test
  void whatStillWaitsForTheDiskIsPutAside() {
    Safekeeping safekeeping = new Safekeeping(autosave());
    CompletableFuture<Boolean> disk = new CompletableFuture<>();
    CompletableFuture<Boolean> busy = thread.run(disk::join);
    CompletableFuture<Boolean> first = safekeeping.keep(game(1), Map.of());
    CompletableFuture<Optional<Path>> left = safekeeping.leave();
    CompletableFuture<Boolean> second = safekeeping.keep(game(2), Map.of());
    disk.complete(true);

    assertTrue(busy.join() && first.join() && second.join());
    Path aside = left.join().orElseThrow();
    assertEquals("[1]", moves(autosave().read(aside).join().record()));
    assertEquals("[2]", offered());
  }

  @Test
  void whatComesAfterASaveIsNotDiscardedWithIt() {
    Autosave autosave = autosave();
    CompletableFuture<Boolean> disk = new CompletableFuture<>();
    CompletableFuture<Boolean> busy = thread.run(disk::join);
    CompletableFuture<Boolean> first = autosave.keep(game(1), Map.of());
    CompletableFuture<Boolean> discarded = autosave.discard();
    CompletableFuture<Boolean> second = autosave.keep(game(2), Map.of());
    disk.complete(true);
    assertTrue(busy.join() && first.join() && discarded.join() && second.join());
    assertEquals("[2]", offered());
  }

  @Test
  void theNewestOfThoseThatWerePutAsideStay() throws IOException {
    Files.writeString(folder.resolve("autosave-broken.sgf"), "");
    Safekeeping safekeeping = new Safekeeping(autosave());
    List<Path> all = new ArrayList<>();
    for (int i = 0; i < Autosave.MOST_ASIDE + 2; i++) {
      assertTrue(safekeeping.keep(game(i), Map.of()).join());
      all.add(safekeeping.leave().join().orElseThrow());
    }
    assertEquals(all.subList(2, all.size()), aside());
    assertTrue(Files.exists(folder.resolve("autosave-broken.sgf")));
  }

  @Test
  void aFileIsKeptOnceItIsChanged() throws IOException {
    Autosave autosave = autosave();
    Safekeeping safekeeping = new Safekeeping(autosave);
    GameRecord opened = game(1, 2);
    safekeeping.opened(opened);
    assertTrue(safekeeping.keep(opened, Map.of()).join());
    assertEquals("none", offered());
    opened.comment("a note");
    assertTrue(safekeeping.keep(opened, Map.of()).join());
    assertEquals("[1, 2]", offered());
  }

  @Test
  void aSavedGameThatGoesOnIsKept() {
    Safekeeping safekeeping = new Safekeeping(autosave());
    GameRecord record = game(1, 2);
    assertTrue(safekeeping.keep(record, GOES_ON).join());
    assertFalse(safekeeping.saved(record, record.version(), true).join());
    assertEquals(GOES_ON, autosave().restore().join().orElseThrow().fields());

    long before = record.version();
    record.info(GameInfo.RESULT, "B+R");
    assertTrue(safekeeping.keep(record, Map.of()).join());
    assertFalse(safekeeping.saved(record, before, false).join(), "the result is in no file");
    assertEquals("[1, 2]", offered());
    assertTrue(safekeeping.saved(record, record.version(), false).join());
    assertEquals("none", offered());
    assertTrue(safekeeping.keep(record, Map.of()).join());
    assertEquals("none", offered(), "it is in a file");
  }

  @Test
  void theSaveOfOneDoesNotDiscardTheNext() {
    Safekeeping safekeeping = new Safekeeping(autosave());
    GameRecord saved = game(1);
    assertTrue(safekeeping.keep(saved, Map.of()).join());
    assertTrue(safekeeping.leave().join().isPresent());
    assertTrue(safekeeping.keep(game(2), Map.of()).join());
    assertFalse(safekeeping.saved(saved, saved.version(), false).join());
    assertEquals("[2]", offered());
  }

  @Test
  void stonesAndACommentAloneAreKept() {
    GoGame handicap = new GoGame(9, Ruleset.CHINESE.rules()).withHandicap(2);
    GameRecord blank = GameRecord.empty(handicap);
    blank.info(GameInfo.BLACK_PLAYER, "somebody");
    assertTrue(blank.isBlank());
    assertTrue(new Safekeeping(autosave()).keep(blank, Map.of()).join());
    assertEquals("none", offered());

    GameRecord problem = game();
    assertTrue(problem.setUp(problem.game().points().pointOf(40), Colour.WHITE));
    assertEquals(1, problem.nodes());
    assertTrue(new Safekeeping(autosave()).keep(problem, Map.of()).join());
    GameRecord back = autosave().restore().join().orElseThrow().record();
    assertEquals(problem.state().toString(), back.state().toString());

    GameRecord noted = game();
    noted.comment("to be solved");
    assertFalse(noted.isBlank());
  }

  @Test
  void movesThatWereAllTakenBackStayTakenBack() {
    Safekeeping safekeeping = new Safekeeping(autosave());
    GameRecord record = game(1, 2);
    assertTrue(safekeeping.keep(record, Map.of()).join());
    record.takeBackMainLine(2);
    assertTrue(safekeeping.keep(record, Map.of()).join());
    assertEquals("[]", offered());
  }
}
