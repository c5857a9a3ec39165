package io.tengen.go.gtp;

import java.nio.charset.StandardCharsets;

/** Keeps the last bytes of an endless stream. Thread-safe. */
final class TailBuffer {
  private final byte[] ring;
  private long written;

  TailBuffer(int capacity) {
    ring = new byte[capacity];
  }

  synchronized void write(byte[] bytes, int count) {
    for (int i = Math.max(0, count - ring.length); i < count; i++) {
      ring[(int) ((written + i) % ring.length)] = bytes[i];
    }
    written += count;
  }

  /** What is kept, as text. */
  synchronized String text() {
    int length = (int) Math.min(written, ring.length);
    byte[] tail = new byte[length];
    for (int i = 0; i < length; i++) {
      tail[i] = ring[(int) ((written - length + i) % ring.length)];
    }
    return new String(tail, StandardCharsets.UTF_8);
  }
}
