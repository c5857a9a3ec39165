package io.tengen.arena.engine;

import io.tengen.arena.player.KnownPlayers;
import io.tengen.go.Ruleset;
import io.tengen.go.gtp.GtpEngine;
import io.tengen.go.gtp.GtpIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A controller that says a command when the engine has written enough: two pipes without a clock.
 * After the last command the input ends.
 */
final class Dialogue {
  private static final Pattern INFO = Pattern.compile("^info ", Pattern.MULTILINE);

  private record Step(long infoLines, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int said;

  /** Says lines at once, as far as the engine has read what was said before. */
  Dialogue say(String lines) {
    return sayAfter(0, lines);
  }

  /** Says lines when the engine has written so many lines of analysis since the beginning. */
  Dialogue sayAfter(int infoLines, String lines) {
    steps.add(new Step(infoLines, lines + "\n"));
    return this;
  }

  /** Ends the input when the engine has written so many lines. */
  Dialogue endAfter(int infoLines) {
    steps.add(new Step(infoLines, ""));
    return this;
  }

  /** All that an engine with the player answers. */
  String with(String player) throws IOException {
    try (GtpPlayer chooser = new GtpPlayer(KnownPlayers.kinds().parse(player), 1)) {
      GtpEngine engine =
          new GtpEngine(
              new GtpIdentity("Test", "1"), Ruleset.TROMP_TAYLOR.rules().withKomi(0.5), chooser);
      chooser.addCommands(engine);
      engine.run(new Commands(), new Answers());
    }
    return text();
  }

  private synchronized String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private synchronized boolean isDue() {
    return INFO.matcher(text()).results().count() >= steps.get(said).infoLines();
  }

  private final class Commands extends InputStream {
    @Override
    public int available() {
      synchronized (Dialogue.this) {
        return said < steps.size() && isDue() ? steps.get(said).bytes().length : 0;
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      synchronized (Dialogue.this) {
        if (said == steps.size()) {
          return -1;
        }
        while (!isDue()) {
          try {
            Dialogue.this.wait();
          } catch (InterruptedException e) {
            throw new InterruptedIOException();
          }
        }
        byte[] bytes = steps.get(said++).bytes();
        if (bytes.length == 0) {
          return -1;
        }
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
      }
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("commands are read in bulk");
    }
  }

  private final class Answers extends OutputStream {
    @Override
    public void write(byte[] bytes, int offset, int length) {
      synchronized (Dialogue.this) {
        written.write(bytes, offset, length);
        Dialogue.this.notifyAll();
      }
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }
  }
}
