package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import org.bytedeco.dnnl.memory;

/** The parts of a concatenation, as windows on the whole, which is row-major. */
final class ConcatenationParts {
  private final Operation.Concatenation operation;
  private final Layouts layouts;
  private final ProgramBuilder builder;

  ConcatenationParts(Operation.Concatenation operation, Layouts layouts, ProgramBuilder builder) {
    this.operation = operation;
    this.layouts = layouts;
    this.builder = builder;
  }

  /** The layout of the whole. */
  memory.desc layout() {
    return layouts.plain(operation.output());
  }

  /** A window on the whole. */
  NativeTensor part(NativeTensor whole, int index) {
    long start = 0;
    for (int i = 0; i < index; i++) {
      start += layouts.channels(operation.inputs().get(i));
    }
    Tensor input = operation.inputs().get(index);
    long[] offsets = input.isSpatial() ? new long[] {0, start, 0, 0} : new long[] {0, start};
    return builder.view(whole.layout().submemory_desc(layouts.dimensions(input), offsets), whole);
  }
}
