package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import org.bytedeco.dnnl.memory;

/** What a convolution's weights look like to oneDNN. A depthwise one has a group a channel. */
record ConvolutionShape(long outputs, long inputs, long kernel, boolean isDepthwise) {
  static ConvolutionShape of(Operation.Convolution convolution, Layouts layouts) {
    return new ConvolutionShape(
        layouts.channels(convolution.output()),
        layouts.channels(convolution.input()),
        convolution.kernel(),
        convolution.isDepthwise());
  }

  /** Weights as the flat array has them. */
  memory.desc flatWeights() {
    return Layouts.floats(
        isDepthwise ? memory.format_tag.hwigo : memory.format_tag.oihw, dimensions());
  }

  /** Weights in a layout of oneDNN's choice. */
  memory.desc anyWeights(Layouts layouts) {
    return layouts.anyWeights(dimensions());
  }

  /** The gradient of weights, as floats in a layout of oneDNN's choice. */
  memory.desc anyWeightsGradient() {
    return Layouts.floats(memory.format_tag.any, dimensions());
  }

  memory.desc bias() {
    return Layouts.floats(memory.format_tag.x, outputs);
  }

  long[] strides() {
    return new long[] {1, 1};
  }

  /** Zeros around the planes, which keep their size. */
  long[] padding() {
    return new long[] {kernel / 2, kernel / 2};
  }

  private long[] dimensions() {
    return isDepthwise
        ? new long[] {outputs, 1, 1, kernel, kernel}
        : new long[] {outputs, inputs, kernel, kernel};
  }
}
