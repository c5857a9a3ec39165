package io.tengen.client.ui.script;

import com.badlogic.gdx.Gdx;
import com.badlogic.gdx.files.FileHandle;
import com.badlogic.gdx.graphics.Pixmap;
import com.badlogic.gdx.graphics.PixmapIO;
import com.badlogic.gdx.scenes.scene2d.Stage;
import io.tengen.client.ClientException;
import io.tengen.client.key.KeyStroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;

/**
 * Does what a file says, at most a line a frame:
 *
 * <pre>
 * click NAME        clicks a control
 * play D4           clicks a point of the board
 * hover D4          puts the mouse over a point
 * key Ctrl+S        presses a key
 * type TEXT         types into what has the keyboard
 * wait NAME VALUE   goes on once a value of the screen is this
 * more NAME NUMBER  goes on once a value of the screen is at least this
 * frames N          goes on N frames later, which follow each other at once
 * size W H          sizes the window
 * tell FILE NAME    writes a value of the screen to the end of a file
 * shot FILE         writes what is shown as a PNG
 * loop MINUTES      begins lines that are done again and again for so long
 * end               ends them
 * measure           measures frames from now on
 * report FILE       writes to the end of a file what frames cost since, and the memory
 * quit              closes the window
 * </pre>
 *
 * <p>Frames are drawn as for a person: where something has changed, where something moves, or where
 * {@code frames} asks for them; while a line waits, there are a few a second besides, to look
 * again.
 *
 * <p>A soak is {@code loop 30} around some play with analysis, {@code measure} and {@code report}
 * in it: the reports at its end are to look like those at its beginning. Processor time is that of
 * the render thread; Mesa's software rendering does its part on other threads unless LP_NUM_THREADS
 * is 0.
 *
 * <p>What follows {@code #} is for readers. Where a control or a board is not there yet, it is
 * waited for. What cannot be done ends the session with an exception.
 */
public final class ScriptedSession {
  private final List<String> lines = new ArrayList<>();
  private final UnaryOperator<String> probe;
  private final Hands hands;
  private final FrameMeter meter = new FrameMeter();
  private int next;
  private int idleFrames;

  /** Where the lines that are repeated begin, and the nanoTime at which they are not any more. */
  private int loopBegin = -1;

  private long loopUntil;

  /**
   * A session.
   *
   * @param probe answers the values of the screen that is shown
   * @throws ClientException when the file cannot be read
   */
  public ScriptedSession(Path file, Stage stage, UnaryOperator<String> probe) {
    this.probe = probe;
    this.hands = new Hands(stage);
    try {
      for (String line : Files.readAllLines(file)) {
        String text = line.replaceFirst("(^|\\s)#.*", "").strip();
        if (!text.isEmpty()) {
          lines.add(text);
        }
      }
    } catch (IOException e) {
      throw new ClientException("the script " + file + " cannot be read", e);
    }
  }

  /**
   * A frame begins.
   *
   * @param isNext whether the one before asked for this one to follow at once
   */
  public void begin(boolean isNext) {
    meter.begin(isNext, Gdx.input.getCurrentEventTime());
  }

  /** A frame was drawn, but is not on the screen yet. */
  public void frame() {
    if (idleFrames > 0) {
      idleFrames--;
    } else if (next < lines.size() && perform(lines.get(next))) {
      next++;
      // As input does.
      Gdx.graphics.requestRendering();
    }
  }

  /** The frame is on the screen. */
  public void presented() {
    meter.presented();
  }

  /** Whether frames are to follow each other at once. */
  public boolean isMoving() {
    return idleFrames > 0;
  }

  /** Whether the line is done. */
  private boolean perform(String line) {
    String[] words = line.split("\\s+", 3);
    String rest = line.substring(words[0].length()).strip();
    switch (words[0]) {
      case "click" -> {
        return hands.click(rest);
      }
      case "play" -> {
        return hands.play(rest);
      }
      case "hover" -> {
        return hands.hover(rest);
      }
      case "key" -> hands.press(KeyStroke.parse(rest));
      case "type" -> hands.type(rest);
      case "wait" -> {
        return probe.apply(words[1]).equals(words.length > 2 ? words[2] : "");
      }
      case "more" -> {
        String value = probe.apply(words[1]);
        return !value.isEmpty() && Long.parseLong(value) >= Long.parseLong(words[2]);
      }
      case "frames" -> idleFrames = Integer.parseInt(rest);
      case "size" ->
          Gdx.graphics.setWindowedMode(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      case "tell" -> tell(Path.of(words[1]), probe.apply(words[2]));
      case "shot" -> {
        shoot(Path.of(rest));
        meter.skip();
      }
      case "loop" -> {
        loopBegin = next;
        loopUntil = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.parseLong(rest));
      }
      case "end" -> repeat(line);
      case "measure" -> meter.restart();
      case "report" -> {
        tell(Path.of(rest), meter.times() + " | " + meter.memory());
        meter.skip();
      }
      case "quit" -> Gdx.app.exit();
      default -> throw new ClientException("the script says '" + line + "', which means nothing");
    }
    return true;
  }

  private void repeat(String line) {
    if (loopBegin < 0) {
      throw new ClientException("the script says '" + line + "', but no loop has begun");
    }
    if (System.nanoTime() - loopUntil < 0) {
      next = loopBegin;
    }
  }

  private static void tell(Path file, String value) {
    try {
      Files.writeString(file, value + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new ClientException(file + " cannot be written", e);
    }
  }

  private static void shoot(Path file) {
    int width = Gdx.graphics.getBackBufferWidth();
    int height = Gdx.graphics.getBackBufferHeight();
    Pixmap pixmap = Pixmap.createFromFrameBuffer(0, 0, width, height);
    try {
      PixmapIO.writePNG(new FileHandle(file.toFile()), pixmap, Deflater.DEFAULT_COMPRESSION, true);
    } finally {
      pixmap.dispose();
    }
  }
}
