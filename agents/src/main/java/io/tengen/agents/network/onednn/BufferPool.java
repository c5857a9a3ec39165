package io.tengen.agents.network.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * Plans memory that is used for a part of a program only. A program's steps are always carried out
 * in the order in which they were made, so whatever is given back while compiling can be handed out
 * again; the last returned first, as it is the likeliest to be in the cache.
 */
final class BufferPool {
  private final NativeResources resources;
  private final List<Buffer> free = new ArrayList<>();

  BufferPool(NativeResources resources) {
    this.resources = resources;
  }

  /** A buffer with one user. */
  Buffer acquire(long bytes) {
    for (int i = free.size() - 1; i >= 0; i--) {
      Buffer buffer = free.get(i);
      if (buffer.bytes >= bytes && buffer.bytes <= 2 * bytes) {
        free.remove(i);
        buffer.users = 1;
        return buffer;
      }
    }
    return new Buffer(resources.allocate(bytes), bytes);
  }

  /** One more user. */
  void retain(Buffer buffer) {
    if (buffer.users < 1) {
      throw new IllegalStateException("A buffer of " + buffer.bytes + " bytes is not in use");
    }
    buffer.users++;
  }

  /** One user less; without users it is free. */
  void release(Buffer buffer) {
    if (buffer.users < 1) {
      throw new IllegalStateException(
          "A buffer of " + buffer.bytes + " bytes was given back twice");
    }
    buffer.users--;
    if (buffer.users == 0) {
      free.add(buffer);
    }
  }

  /** Some memory and how many use it. */
  static final class Buffer {
    private final Pointer data;
    private final long bytes;
    private int users = 1;

    private Buffer(Pointer data, long bytes) {
      this.data = data;
      this.bytes = bytes;
    }

    Pointer data() {
      return data;
    }

    int users() {
      return users;
    }
  }
}
