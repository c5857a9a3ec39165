package io.tengen.agents.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The metrics of a run: a file of JSON lines that only grows, but for a resume, which cuts off what
 * came after the checkpoint.
 */
public final class MetricsLog implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

  private MetricsLog(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a log and keeps its first bytes only. A file that has lost some of them is no reason not
   * to go on, since nothing is computed from it: what is left of whole lines is kept then.
   *
   * @param keep how many bytes to keep, 0 for a new run
   * @param warnings told, in a line, when the file is shorter than that
   */
  static MetricsLog open(Path file, long keep, Consumer<String> warnings) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      long kept = keep;
      if (channel.size() < keep) {
        warnings.accept(
            file + " has " + channel.size() + " of " + keep + " bytes; some lines are lost");
        kept = endOfLastLine(channel);
      }
      channel.truncate(kept);
      channel.position(kept);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new MetricsLog(channel);
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long end = channel.size(); end > 0; end--) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  /**
   * Adds a line; it may stay in memory until {@link #force}.
   *
   * @throws IllegalArgumentException when it is longer than 64 KiB
   */
  public void append(String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length > buffer.capacity()) {
      throw new IllegalArgumentException(
          "a metrics line of " + bytes.length + " bytes, but at most " + BUFFER_BYTES + " fit");
    }
    if (bytes.length > buffer.remaining()) {
      drain();
    }
    buffer.put(bytes);
  }

  /** Brings every line to the disk and answers the file's length. */
  public long force() throws IOException {
    drain();
    channel.force(false);
    return channel.size();
  }

  private void drain() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      drain();
    }
  }
}
