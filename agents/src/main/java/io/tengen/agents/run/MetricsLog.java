package io.tengen.agents.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
   * Opens a log and keeps its first bytes only.
   *
   * @param keep how many bytes to keep, 0 for a new run
   * @throws IOException also when the file is shorter than that
   */
  static MetricsLog open(Path file, long keep) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.size() < keep) {
        throw new IOException(
            file + " has " + channel.size() + " bytes, but its checkpoint knew " + keep);
      }
      channel.truncate(keep);
      channel.position(keep);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new MetricsLog(channel);
  }

  /** Adds a line; it may stay in memory until {@link #force}. */
  public void append(String line) throws IOException {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length > buffer.capacity()) {
      throw new IllegalArgumentException("a metrics line of " + bytes.length + " bytes");
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
