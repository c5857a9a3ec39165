package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Tensor;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_forward;

/** Pooling with a window as large as the board. */
final class GlobalPooling {
  private GlobalPooling() {}

  static pooling_forward.primitive_desc forward(
      prop_kind kind, algorithm pooling, memory.desc source, Tensor output, Layouts layouts) {
    long[] board = {layouts.height(), layouts.width()};
    long[] none = {0, 0};
    return new pooling_forward.primitive_desc(
        new pooling_forward.desc(
            kind, pooling, source, layouts.anyPooled(output), board, board, none, none),
        ProgramBuilder.attributes(),
        OneDnn.engine());
  }
}
