package io.tengen.agents.network.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * Native memory and native objects with one owner, freed together by {@link #close}. The garbage
 * collector would free the objects too, but when it pleases: it does not see their size.
 *
 * <p>Objects made while a JavaCPP {@code PointerScope} is open die with the scope, unless they are
 * kept here. That is how a compiler drops its hundreds of descriptions and keeps its program.
 */
final class NativeResources implements AutoCloseable {
  /** A cache line, and the width of the widest vector register. */
  static final long ALIGNMENT = 64;

  private final List<Pointer> blocks = new ArrayList<>();
  private final List<Pointer> objects = new ArrayList<>();
  private long bytes;

  /** Memory of zeros, aligned to {@link #ALIGNMENT}. */
  Pointer allocate(long size) {
    Pointer block = Pointer.malloc(size + ALIGNMENT);
    if (block == null || block.isNull()) {
      throw new OutOfMemoryError(
          size + " bytes of native memory for a network: use smaller batches or fewer workers");
    }
    blocks.add(block);
    bytes += size;
    Pointer.memset(block, 0, size + ALIGNMENT);
    long misalignment = block.address() & (ALIGNMENT - 1);
    return new Address(block.address() + ALIGNMENT - misalignment);
  }

  /** Keeps an object alive until {@link #close}. */
  <T extends Pointer> T keep(T object) {
    object.retainReference();
    objects.add(object);
    return object;
  }

  /** How much memory was allocated. */
  long bytes() {
    return bytes;
  }

  /** Frees all, the last first. Calling it again does nothing. */
  @Override
  public void close() {
    for (int i = objects.size() - 1; i >= 0; i--) {
      objects.get(i).releaseReference();
    }
    objects.clear();
    blocks.forEach(Pointer::free);
    blocks.clear();
    bytes = 0;
  }

  /** A place in memory that it does not own. */
  static final class Address extends Pointer {
    Address(long address) {
      super((Pointer) null);
      this.address = address;
    }
  }
}
