package io.tengen.agents.network.onednn;

import org.bytedeco.dnnl.memory;

/** What the numbers between layers are. Parameters, statistics and vectors are always floats. */
public enum Precision {
  /** 32 bits. */
  F32,
  /** 16 bits with the exponent of a float, where the processor multiplies them. */
  BF16;

  memory.data_type dataType() {
    return switch (this) {
      case F32 -> memory.data_type.f32;
      case BF16 -> memory.data_type.bf16;
    };
  }

  /** This precision where the processor has it, else {@link #F32}. */
  public Precision orSupported() {
    return this == BF16 && !OneDnn.supportsBf16() ? F32 : this;
  }
}
