package io.tengen.go.gtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** The answer to one command on its way out. */
final class GtpChannel implements GtpStream.Channel {
  private final OptionalInt id;
  private final GtpReader input;
  private final OutputStream out;
  private boolean opened;

  GtpChannel(OptionalInt id, GtpReader input, OutputStream out) {
    this.id = id;
    this.input = input;
    this.out = out;
  }

  @Override
  public void line(String text) throws IOException {
    GtpResponse response = new GtpResponse(opened ? OptionalInt.empty() : id, true, text);
    // Only the first line has a head, and the blank line comes at the end.
    String wire = opened ? response.text() : response.toString().stripTrailing();
    opened = true;
    write(wire + "\n");
  }

  @Override
  public boolean isInterrupted() throws IOException {
    return input.isPending();
  }

  /** Whether a line of the answer is out. */
  boolean isOpen() {
    return opened;
  }

  /** Ends a successful answer. */
  void finish() throws IOException {
    if (!opened) {
      line("");
    }
    write("\n");
  }

  /** Answers that the command failed; nothing has been answered yet. */
  void fail(String message) throws IOException {
    write(new GtpResponse(id, false, message).toString());
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
