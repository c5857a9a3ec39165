package io.tengen.agents.network.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in native memory, in a layout of oneDNN's.
 *
 * @param layout its shape, type and layout; alive only while its program is compiled
 * @param handle what primitives are given
 * @param data where the numbers are
 * @param buffer what {@code data} was borrowed from, if it is to be given back
 */
record NativeTensor(
    memory.desc layout, memory handle, Pointer data, BufferPool.@Nullable Buffer buffer) {

  /** Its memory as floats. Right only for plain layouts of type f32, where it is row-major. */
  FloatBuffer floats() {
    return floats(data, layout.get_size() / Float.BYTES);
  }

  /** Whether its memory was borrowed, and by nobody else. */
  boolean hasOneUser() {
    return buffer != null && buffer.users() == 1;
  }

  /** Memory as floats. */
  static FloatBuffer floats(Pointer data, long count) {
    return new FloatPointer(data).position(0).capacity(count).asBuffer();
  }
}
