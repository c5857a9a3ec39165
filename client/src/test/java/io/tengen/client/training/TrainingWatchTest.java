package io.tengen.client.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.ClientException;
import io.tengen.client.scene.SketchCanvas;
import io.tengen.client.scene.Tone;
import io.tengen.env.board.TicTacToe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TrainingWatchTest {

  /** Has three pieces to be read. */
  private static final class Pieces implements RunSource {
    private int looks;

    @Override
    public String title() {
      return "pieces";
    }

    @Override
    public TrainingView look() {
      looks++;
      return new TrainingView(
          "pieces",
          "",
          TrainingView.Standing.LIVE,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          looks);
    }

    @Override
    public boolean hasMore() {
      return looks < 3;
    }
  }

  @Test
  void allThatIsThereIsReadBeforeItIsToldOnTheOwnersThread() throws InterruptedException {
    BlockingQueue<Runnable> owner = new LinkedBlockingQueue<>();
    BlockingQueue<TrainingView> told = new LinkedBlockingQueue<>();
    Runnable task;
    try (TrainingWatch watch = new TrainingWatch(new Pieces(), owner::add, told::add)) {
      task = owner.poll(10, TimeUnit.SECONDS);
      assertTrue(task != null, "nothing was seen");
      assertEquals(0, told.size(), "not on another thread");
      task.run();
      assertEquals(3, told.take().lines());
      assertTrue(watch.view().lines() >= 3);
    }
    task.run();
    assertEquals(0, told.size(), "nothing is told any more");
  }

  private static SeenGame game(long index, int... actions) {
    return new SeenGame(new TicTacToe(), index, 0, 0, Arrays.stream(actions).boxed().toList(), 1);
  }

  @Test
  void gamesArePlayedThroughOneAfterTheOther() {
    GamePlayback playback = new GamePlayback();
    SketchCanvas nothing = new SketchCanvas(100, 100);
    playback.paint(nothing);
    assertEquals(0, nothing.shapes());
    playback.offer(Optional.of(game(1, 0, 3, 1, 4, 2)));
    assertEquals(0, playback.ply());
    playback.pass(0.9);
    assertEquals(2, playback.ply());
    playback.offer(Optional.of(game(2, 8, 4)));
    assertEquals(1, playback.game().orElseThrow().index(), "it is shown to its end");
    playback.pass(2);
    assertEquals(5, playback.ply());
    playback.pass(10);
    assertEquals(2, playback.game().orElseThrow().index());
    assertEquals(0, playback.ply());
  }

  @Test
  void aGameIsHeldAtAMoveUntilItIsFollowed() {
    GamePlayback playback = new GamePlayback();
    playback.offer(Optional.of(game(1, 0, 3, 1, 4, 2)));
    playback.hold(3);
    playback.pass(100);
    assertEquals(3, playback.ply());
    SketchCanvas canvas = new SketchCanvas(200, 200);
    playback.paint(canvas);
    assertEquals(4, canvas.count(Tone.FIRST_PIECE), "two crosses");
    assertEquals(1, canvas.count(Tone.SECOND_PIECE));
    assertEquals(1, canvas.count(Tone.LAST));
    playback.offer(Optional.of(game(2, 8, 4)));
    assertEquals(1, playback.game().orElseThrow().index());
    playback.hold(99);
    assertEquals(5, playback.ply());
    playback.follow();
    assertFalse(playback.isHeld());
    assertEquals(2, playback.game().orElseThrow().index());
    playback.clear();
    assertEquals(Optional.empty(), playback.game());
    assertEquals(0, playback.ply());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names have no colons there")
  void aDirectoryCanBeCalledLikeAServer() throws IOException {
    String name = "run-of-a-test:80";
    Path run = Files.createDirectory(Path.of(name));
    try {
      assertEquals(new RunAddress.Directory(run), RunAddress.parse(name));
    } finally {
      Files.delete(run);
    }
    assertEquals(new RunAddress.OnServer(name, Optional.empty()), RunAddress.parse(name));
  }

  @Test
  void aRunIsNamedByADirectoryOrByAServer() {
    assertEquals(new RunAddress.Directory(Path.of("runs/go9")), RunAddress.parse(" runs/go9 "));
    assertEquals(
        new RunAddress.OnServer("http://localhost:8080", Optional.empty()),
        RunAddress.parse("http://localhost:8080"));
    assertEquals(
        new RunAddress.OnServer("https://host", Optional.of("go 9")),
        RunAddress.parse("https://host  go 9"));
    assertEquals(
        new RunAddress.OnServer("localhost:8080", Optional.empty()),
        RunAddress.parse("localhost:8080 "));
    assertEquals(
        new RunAddress.OnServer("[::1]:80", Optional.of("go9")), RunAddress.parse("[::1]:80 go9"));
    for (String directory : List.of("runs:x", "a/b:80", "localhost:", ":80", "go9", "h:123456")) {
      assertEquals(
          new RunAddress.Directory(Path.of(directory)), RunAddress.parse(directory), directory);
    }
    assertThrows(ClientException.class, () -> RunAddress.parse("  "));
    assertTrue(
        String.valueOf(
                assertThrows(ClientException.class, () -> RunAddress.parse("a\0b")).getMessage())
            .contains("is no path"));
  }
}
