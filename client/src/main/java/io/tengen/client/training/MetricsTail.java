package io.tengen.client.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows a file of lines that grows. A line counts once its end is there. A file that is another
 * than before, because it became shorter or what was read last is not there any more, is read from
 * its beginning. Memory is bounded, whatever the file has. Of one thread.
 */
final class MetricsTail {
  /** As much as is read at a time. */
  static final int CHUNK = 1 << 20;

  /** No line of metrics is longer; of one that is, so much is kept. */
  static final int LONGEST_LINE = 1 << 17;

  /** By how many bytes a file is known again. */
  private static final int KNOWN_BYTES = 64;

  private final Path file;
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private byte[] known = new byte[0];
  private long position;

  /** Of a file that may not be there yet. */
  MetricsTail(Path file) {
    this.file = file;
  }

  /**
   * What has been added.
   *
   * @param lines whole ones, without their ends
   * @param isAnew whether they are from the beginning of the file, and all before is void
   * @param isMore whether there is more to be read already
   */
  record Added(List<String> lines, boolean isAnew, boolean isMore) {
    Added {
      lines = List.copyOf(lines);
    }
  }

  /** Reads on, at most {@link #CHUNK} bytes. */
  Added read() throws IOException {
    if (!Files.isRegularFile(file)) {
      boolean isAnew = position > 0;
      restart();
      return new Added(List.of(), isAnew, false);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      boolean isAnew = position == 0;
      if (!isKnown(channel)) {
        restart();
        isAnew = true;
      }
      byte[] bytes = read(channel, position, CHUNK);
      List<String> lines = split(bytes);
      position += bytes.length;
      int count = (int) Math.min(KNOWN_BYTES, position);
      known = read(channel, position - count, count);
      return new Added(lines, isAnew, channel.size() > position);
    }
  }

  private void restart() {
    position = 0;
    known = new byte[0];
    partial.reset();
  }

  private boolean isKnown(FileChannel channel) throws IOException {
    return channel.size() >= position
        && Arrays.equals(read(channel, position - known.length, known.length), known);
  }

  private static byte[] read(FileChannel channel, long from, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(most, channel.size() - from))];
    ByteBuffer room = ByteBuffer.wrap(bytes);
    while (room.hasRemaining() && channel.read(room, from + room.position()) >= 0) {}
    return Arrays.copyOf(bytes, room.position());
  }

  private List<String> split(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        keep(bytes, begin, i);
        lines.add(partial.toString(StandardCharsets.UTF_8));
        partial.reset();
        begin = i + 1;
      }
    }
    keep(bytes, begin, bytes.length);
    return lines;
  }

  private void keep(byte[] array, int from, int to) {
    int room = LONGEST_LINE - partial.size();
    partial.write(array, from, Math.min(room, to - from));
  }
}
