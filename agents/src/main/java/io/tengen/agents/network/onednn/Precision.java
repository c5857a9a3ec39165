package io.tengen.agents.network.onednn;

import org.bytedeco.dnnl.memory;

/**
 * What the numbers between layers are. Parameters, statistics and vectors are always floats.
 *
 * <p>INT8 has its place here, as a constant for inference alone: it needs the range of each
 * convolution's input, measured by a float program over sample positions, which becomes a scale in
 * the attributes of that convolution in {@code InferenceCompiler}, and weights rounded with a scale
 * a channel of the output, where {@link OneDnnModel} lays out the folded ones.
 */
public enum Precision {
  /** 32 bits. */
  F32,
  /** 16 bits with the exponent of a float; for processors that multiply them. */
  BF16;

  memory.data_type dataType() {
    return switch (this) {
      case F32 -> memory.data_type.f32;
      case BF16 -> memory.data_type.bf16;
    };
  }
}
