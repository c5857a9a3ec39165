package io.tengen.agents.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCRATCHPAD;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.global.dnnl.scratchpad_mode;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/**
 * Puts primitives and their memory together to a {@link Program}. To be used with a {@code
 * PointerScope} open, which takes the descriptions away when the program is done.
 *
 * <p>The scratch memory that kernels ask for is the program's own, one block for all steps: the one
 * that the library manages belongs to the thread that made a primitive, not to the one that runs
 * it.
 */
final class ProgramBuilder {
  private final NativeResources resources;
  private final BufferPool pool;
  private final List<Program.Step> steps = new ArrayList<>();
  private final List<memory> scratchpads = new ArrayList<>();
  private long scratchpadBytes;

  ProgramBuilder(NativeResources resources) {
    this.resources = resources;
    pool = new BufferPool(resources);
  }

  /** A tensor that lives as long as the program, of zeros. */
  NativeTensor tensor(memory.desc layout) {
    return view(layout, resources.allocate(layout.get_size()));
  }

  /** A tensor in memory that exists. */
  NativeTensor view(memory.desc layout, Pointer data) {
    return new NativeTensor(layout, memory(layout, data), data, null);
  }

  /** The same memory, read in another way. */
  NativeTensor view(memory.desc layout, NativeTensor tensor) {
    return new NativeTensor(layout, memory(layout, tensor.data()), tensor.data(), tensor.buffer());
  }

  /** A part of the memory, from so many bytes on. */
  NativeTensor part(memory.desc layout, NativeTensor whole, long offset) {
    Pointer data = new NativeResources.Address(whole.data().address() + offset);
    return new NativeTensor(layout, memory(layout, data), data, whole.buffer());
  }

  /** A tensor whose memory is used again after it was released. */
  NativeTensor temporary(memory.desc layout) {
    BufferPool.Buffer buffer = pool.acquire(layout.get_size());
    return new NativeTensor(layout, memory(layout, buffer.data()), buffer.data(), buffer);
  }

  /** One more user of a temporary's memory. */
  void retain(NativeTensor tensor) {
    if (tensor.buffer() != null) {
      pool.retain(tensor.buffer());
    }
  }

  /** One user less of a temporary's memory. */
  void release(NativeTensor tensor) {
    if (tensor.buffer() != null) {
      pool.release(tensor.buffer());
    }
  }

  /** Attributes for a primitive to start from. */
  static primitive_attr attributes() {
    primitive_attr attributes = new primitive_attr();
    attributes.set_scratchpad_mode(scratchpad_mode.user);
    return attributes;
  }

  /**
   * Adds a step.
   *
   * @param name what it is, for messages
   * @param description made with {@link #attributes}
   */
  void add(String name, primitive_desc_base description, Arguments arguments) {
    primitive kernel = resources.keep(new primitive(description.get()));
    long bytes = description.scratchpad_desc().get_size();
    if (bytes > 0) {
      memory scratchpad = memory(description.scratchpad_desc(), new NativeResources.Address(0));
      scratchpads.add(scratchpad);
      scratchpadBytes = Math.max(scratchpadBytes, bytes);
      arguments.with(DNNL_ARG_SCRATCHPAD, scratchpad);
    }
    String kernelName = description.impl_info_str().getString();
    steps.add(
        new Program.Step(
            resources.keep(kernel.get()),
            resources.keep(arguments.toNative()),
            arguments.count(),
            name + " " + kernelName));
  }

  /** Copies numbers from one layout or type to another. */
  void reorder(NativeTensor from, NativeTensor to) {
    var processor = OneDnn.engine();
    var description =
        new reorder.primitive_desc(
            processor, from.layout(), processor, to.layout(), attributes(), false);
    add("reorder", description, new Arguments().with(DNNL_ARG_SRC, from).with(DNNL_ARG_DST, to));
  }

  /** A tensor in a layout: itself, or a temporary copy; to be released in either case. */
  NativeTensor inLayout(NativeTensor tensor, memory.desc layout) {
    if (tensor.layout().equals(layout)) {
      retain(tensor);
      return tensor;
    }
    NativeTensor copy = temporary(layout);
    reorder(tensor, copy);
    return copy;
  }

  /** A tensor in a layout: itself, or a copy that lives as long as the program. */
  NativeTensor keptInLayout(NativeTensor tensor, memory.desc layout) {
    if (tensor.layout().equals(layout)) {
      return tensor;
    }
    NativeTensor copy = tensor(layout);
    reorder(tensor, copy);
    return copy;
  }

  /** The steps so far as a program, and none left here: for what is carried out in parts. */
  Program cut() {
    Program program = new Program(steps);
    steps.clear();
    return program;
  }

  /** Gives the steps their scratch memory. To be called once, after the last step. */
  void finish() {
    if (scratchpadBytes == 0) {
      return;
    }
    Pointer scratchpad = resources.allocate(scratchpadBytes);
    scratchpads.forEach(user -> user.set_data_handle(scratchpad));
  }

  private memory memory(memory.desc layout, Pointer data) {
    return resources.keep(new memory(layout, OneDnn.engine(), data));
  }
}
