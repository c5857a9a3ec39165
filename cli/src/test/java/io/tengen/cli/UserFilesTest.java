package io.tengen.cli;

import static io.tengen.cli.Outcome.tengen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where nothing can be written are told, before the work where that is possible. */
class UserFilesTest {
  @TempDir private Path temporary;

  private static String refused(Path file) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> UserFiles.check(file)).getMessage());
  }

  @Test
  void aPlaceThatCannotBeIsRefused() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    assertTrue(refused(temporary).endsWith(" is a directory; give a file name"));
    String message = refused(file.resolve("deeper/picture.png"));
    assertTrue(message.endsWith(" cannot be written: " + file + " is a file, not a directory"));
    UserFiles.check(null);
    UserFiles.check(file);
    UserFiles.check(temporary.resolve("new/and/newer.png"));
    assertFalse(Files.exists(temporary.resolve("new")));
    assertThrows(IllegalArgumentException.class, () -> UserFiles.makeDirectory(file));
    UserFiles.makeDirectory(temporary.resolve("a/b"));
    assertTrue(Files.isDirectory(temporary.resolve("a/b")));
  }

  @Test
  void commandsSayItBeforeTheyWork() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "x");
    String below = file.resolve("x").toString();
    for (String[] command :
        List.of(
            new String[] {"solve", "gridworld", "--png", below},
            new String[] {"eval", "nowhere", "--gif", below},
            new String[] {"export", "go9", "--out", below},
            new String[] {"sgf", "convert", file.toString(), "--out", below})) {
      Outcome outcome = tengen(command);
      assertEquals(2, outcome.exitCode(), outcome.err());
      assertTrue(outcome.err().contains(" is a file, not a directory"), outcome.err());
      assertEquals("", outcome.out());
    }
    Outcome match =
        tengen("match", "random", "random", "--game", "othello", "--out", file.toString());
    assertEquals(2, match.exitCode(), match.err());
    assertEquals("", match.out());
    assertTrue(match.err().endsWith("file is a file; give a directory\n"), match.err());
  }

  /** A directory of Linux that says of every new file that it does not exist. */
  @Test
  void aSystemsDirectoryTakesNoFiles() {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return;
    }
    Outcome picture = tengen("solve", "gridworld", "--png", "/proc/x.png");
    assertTrue(picture.err().contains("/proc/x.png cannot be written: "), picture.err());
    assertFalse(picture.err().contains(".tmp"), picture.err());
    Outcome run = tengen("train", "taxi-q", "--set", "episodes=1", "--out", "/proc/run");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("the directory /proc/run cannot be made: "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
