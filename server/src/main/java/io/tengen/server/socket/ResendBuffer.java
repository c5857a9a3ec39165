package io.tengen.server.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last pushes of a session, for a client that lost its connection. Bounded in messages and
 * bytes; what many sessions get is the same array in all of them. Not thread-safe.
 */
final class ResendBuffer {
  /** In bytes; the last message is kept however long it is. */
  static final int MOST_BYTES = 65_536;

  private final int mostMessages;
  private final ArrayDeque<byte[]> messages = new ArrayDeque<>();
  private long last;
  private int bytes;

  /**
   * Empty.
   *
   * @param mostMessages from 1
   */
  ResendBuffer(int mostMessages) {
    this.mostMessages = mostMessages;
  }

  /** Keeps one more, and answers its number. */
  long add(byte[] message) {
    messages.addLast(message);
    bytes += message.length;
    last++;
    while (messages.size() > 1 && (messages.size() > mostMessages || bytes > MOST_BYTES)) {
      bytes -= messages.removeFirst().length;
    }
    return last;
  }

  /** The number of the last one that was added; 0 before the first. */
  long last() {
    return last;
  }

  /** All behind a number, if they are still there and the number is not in the future. */
  Optional<List<byte[]>> after(long seq) {
    long missed = last - seq;
    if (missed < 0 || missed > messages.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new ArrayList<>(messages).subList(messages.size() - (int) missed, messages.size()));
  }
}
