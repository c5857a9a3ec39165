package io.tengen.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.SgfReader;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real window, in a process of its own, on a real display: a scripted session, see {@link
 * io.tengen.client.ui.script.ScriptedSession}. Its pictures are in {@code target/window}.
 *
 * <p>Skipped where there is no display, unless TENGEN_DISPLAY_REQUIRED is 1.
 */
class WindowTest {
  /** Only against a hang: a session takes some seconds. */
  private static final long MOST_MINUTES = 5;

  private static final Path PICTURES = Path.of("target", "window");

  @TempDir private static Path temporary;

  @BeforeAll
  static void aDisplayIsThere() throws IOException {
    Files.createDirectories(PICTURES);
    boolean isThere = TestDisplay.isThere();
    if ("1".equals(System.getenv("TENGEN_DISPLAY_REQUIRED"))) {
      assertTrue(isThere, "TENGEN_DISPLAY_REQUIRED is 1, but there is neither DISPLAY nor Xvfb");
    }
    Assumptions.assumeTrue(isThere, "no display, and no Xvfb to make one: install xvfb");
  }

  /** Runs a session to its end; answers what the process has said. */
  private static String run(Path configuration, List<String> environment, String... script)
      throws IOException, InterruptedException {
    Path file = temporary.resolve("script.txt");
    Files.write(file, List.of(script));
    List<String> command = new ArrayList<>(TestDisplay.command(temporary));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Dtengen.script=" + file,
            "-cp",
            System.getProperty("java.class.path"),
            WindowMain.class.getName()));
    command.addAll(environment);
    Path said = temporary.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(said.toFile());
    builder.environment().put("XDG_CONFIG_HOME", configuration.toString());
    builder.environment().put("HOME", configuration.toString());
    builder.environment().put("LIBGL_ALWAYS_SOFTWARE", "1");
    Process process = builder.start();
    boolean isDone = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    if (!isDone) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertTrue(isDone, "the session hangs; it has said: " + text);
    assertEquals(0, process.exitValue(), text);
    return text;
  }

  private static String shot(String name) {
    return "shot " + PICTURES.resolve(name + ".png").toAbsolutePath();
  }

  private static BufferedImage picture(String name) throws IOException {
    File file = PICTURES.resolve(name + ".png").toFile();
    BufferedImage image = ImageIO.read(file);
    assertTrue(image != null && image.getWidth() >= 900, file + " is a picture of a window");
    return image;
  }

  /** Which share of the pixels have red above blue by so much, as wood has. */
  private static double wood(BufferedImage image) {
    int wooden = 0;
    int seen = 0;
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x += 3) {
        int pixel = image.getRGB(x, y);
        wooden += (pixel >> 16 & 255) - (pixel & 255) > 50 ? 1 : 0;
        seen++;
      }
    }
    return (double) wooden / seen;
  }

  /** Which share of the pixels of the left part are nearly black, as black stones are. */
  private static double dark(BufferedImage image) {
    int dark = 0;
    int seen = 0;
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth() * 2 / 3; x += 2) {
        int pixel = image.getRGB(x, y);
        int most = Math.max(pixel >> 16 & 255, Math.max(pixel >> 8 & 255, pixel & 255));
        dark += most < 60 ? 1 : 0;
        seen++;
      }
    }
    return (double) dark / seen;
  }

  @Test
  void aGameIsPlayedReviewedSavedAndOpenedAgain() throws IOException, InterruptedException {
    Path configuration = temporary.resolve("configuration");
    Path saved = temporary.resolve("played.sgf");
    run(
        configuration,
        List.of("random"),
        "wait screen GoScreen",
        "wait turn mine",
        "frames 3",
        shot("empty"),
        "play E5",
        "more moves 2",
        "wait turn mine",
        "play C3",
        "more moves 4",
        "wait turn mine",
        "play G7",
        "more moves 6",
        "wait turn mine",
        "frames 20",
        shot("played"),
        "key Shift+R",
        "frames 2",
        "key Enter",
        "wait phase OVER",
        "wait result W+R",
        "click REVIEW",
        "more reviewed 7",
        "frames 3",
        shot("reviewed"),
        "key Ctrl+Shift+S",
        "wait dialog true",
        "type " + saved,
        "click choose",
        "wait notice Saved played.sgf",
        "key Escape",
        "wait screen MenuScreen",
        "frames 2",
        shot("menu"),
        "quit");
    int moves =
        SgfReader.readAll(Files.readString(saved), SgfOptions.TOLERANT)
            .get(0)
            .root()
            .children()
            .size();
    assertEquals(1, moves, "the file has a line of play");

    BufferedImage empty = picture("empty");
    BufferedImage played = picture("played");
    assertTrue(wood(empty) > 0.3, "a board is seen: " + wood(empty));
    assertTrue(wood(picture("menu")) < 0.05, "no board is seen in the menu");
    assertTrue(dark(played) > dark(empty) + 0.005, dark(empty) + " to " + dark(played));

    run(
        configuration,
        List.of(saved.toString()),
        "wait screen GoScreen",
        "wait moves 6",
        "key End",
        "wait ply 6",
        "frames 20",
        shot("reopened"),
        "key Ctrl+L",
        "frames 3",
        shot("japanese"),
        "key Home",
        "wait ply 0",
        "quit");
    assertEquals(dark(played), dark(picture("reopened")), 0.02);
  }

  @Test
  void aBrokenFileIsToldInTheWindow() throws IOException, InterruptedException {
    Path broken = temporary.resolve("broken.sgf");
    Files.writeString(broken, "(;B[xx");
    run(
        temporary.resolve("other"),
        List.of(broken.toString()),
        "wait problem true",
        "wait screen MenuScreen",
        "quit");
  }

  private static Path onlyAside(Path configuration) throws IOException {
    try (Stream<Path> all = Files.walk(configuration)) {
      List<Path> aside =
          all.filter(each -> each.getFileName().toString().startsWith("autosave-")).toList();
      assertEquals(1, aside.size(), aside::toString);
      return aside.get(0);
    }
  }

  @Test
  void aGameThatIsInNoFileIsStillThereAfterAnotherWasOpened()
      throws IOException, InterruptedException {
    Path configuration = temporary.resolve("aside");
    Path other = temporary.resolve("other.sgf");
    Files.writeString(other, "(;SZ[9];B[aa];W[bb];B[cc])");
    run(
        configuration,
        List.of("random"),
        "wait screen GoScreen",
        "wait turn mine",
        "play E5",
        "more moves 2",
        "wait turn mine",
        "quit");
    run(
        configuration,
        List.of(other.toString()),
        "wait screen GoScreen",
        "wait moves 3",
        "key Ctrl+Enter",
        "wait dialog true",
        "type a note",
        "frames 3",
        shot("comment"),
        "key Ctrl+Enter",
        "wait dialog false",
        "frames 2",
        "quit");
    Path game = onlyAside(configuration);
    assertTrue(Files.readString(game).contains("TGNGAME"), "it can go on");
    Path slot = game.resolveSibling("autosave.sgf");
    assertTrue(Files.readString(slot).contains("C[a note]"), Files.readString(slot));
    assertTrue(Files.readString(game.resolveSibling("recent.txt")).contains(game.toString()));

    run(
        configuration,
        List.of(game.toString()),
        "wait screen GoScreen",
        "wait turn mine",
        "wait moves 2",
        "quit");
    assertTrue(Files.readString(slot).contains("TGNGAME"), "it is the one at hand again");
    assertTrue(Files.readString(onlyAside(configuration)).contains("C[a note]"));
  }

  @Test
  void anOpponentThatCannotBeMadeIsToldInTheDialogAndAGameGoesOnAfterTheWindowWasClosed()
      throws IOException, InterruptedException {
    Path configuration = temporary.resolve("goes-on");
    String erase = "\b".repeat(60);
    Path told = temporary.resolve("told.txt");
    run(
        configuration,
        List.of(),
        "wait screen MenuScreen",
        "key Ctrl+N",
        "wait dialog true",
        "click player-text",
        "key End",
        "type " + erase + "net:model=/nowhere/none.tgn",
        "click newgame.start",
        "frames 2",
        "click newgame.start # which can be pressed again once that was refused",
        "frames 2",
        "click player-text",
        "key End",
        "type " + erase + "random",
        "tell " + told + " screen",
        "click newgame.start",
        "wait screen GoScreen",
        "wait turn mine",
        "play E5",
        "more moves 2",
        "wait turn mine",
        "quit");
    assertEquals("MenuScreen", Files.readString(told).strip());
    run(
        configuration,
        List.of(),
        "wait screen MenuScreen",
        "click menu.resume",
        "wait screen GoScreen",
        "wait turn mine",
        "wait moves 2",
        "key Ctrl+Z",
        "wait moves 0",
        "wait turn mine",
        "quit");
  }
}
