package io.tengen.agents.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx2;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx2_vnni;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_amx;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_bf16;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_avx512_core_vnni;
import static org.bytedeco.dnnl.global.dnnl.dnnl_cpu_isa_sse41;
import static org.bytedeco.dnnl.global.dnnl.dnnl_get_effective_cpu_isa;

import java.util.Optional;
import org.bytedeco.dnnl.engine;

/** The library: whether it can be used here, its engine, and what the processor offers it. */
public final class OneDnn {
  private OneDnn() {}

  /**
   * Why the library cannot be used on this machine.
   *
   * @return empty where it can
   */
  public static Optional<String> unavailableBecause() {
    try {
      engine();
      return Optional.empty();
    } catch (LinkageError | RuntimeException e) {
      return Optional.of("oneDNN has no natives for this platform on the class path (" + e + ")");
    }
  }

  /**
   * Why the library cannot compute with a precision on this machine. bf16 is refused where the
   * processor would not multiply it: oneDNN would emulate it, slower than floats.
   *
   * @return empty where it can
   */
  public static Optional<String> unavailableBecause(Precision precision) {
    Optional<String> missing = unavailableBecause();
    if (missing.isEmpty() && precision == Precision.BF16 && !supportsBf16()) {
      return Optional.of("the processor (" + instructions() + ") has no bf16");
    }
    return missing;
  }

  /**
   * Checks a precision.
   *
   * @throws IllegalArgumentException when the library cannot compute with it here; says why
   */
  static void require(Precision precision) {
    unavailableBecause(precision)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("precision is " + precision + ", but " + reason);
            });
  }

  /** The instructions that its kernels use, such as {@code avx2}. */
  public static String instructions() {
    int isa = dnnl_get_effective_cpu_isa();
    if (isa == dnnl_cpu_isa_sse41) {
      return "sse41";
    } else if (isa == dnnl_cpu_isa_avx) {
      return "avx";
    } else if (isa == dnnl_cpu_isa_avx2) {
      return "avx2";
    } else if (isa == dnnl_cpu_isa_avx2_vnni) {
      return "avx2_vnni";
    } else if (isa == dnnl_cpu_isa_avx512_core) {
      return "avx512";
    } else if (isa == dnnl_cpu_isa_avx512_core_vnni) {
      return "avx512_vnni";
    } else if (isa == dnnl_cpu_isa_avx512_core_bf16) {
      return "avx512_bf16";
    } else if (isa == dnnl_cpu_isa_avx512_core_amx) {
      return "amx";
    }
    return "isa " + Integer.toHexString(isa);
  }

  /** Whether the processor multiplies bfloat16 numbers. */
  public static boolean supportsBf16() {
    int isa = dnnl_get_effective_cpu_isa();
    return isa == dnnl_cpu_isa_avx512_core_bf16 || isa == dnnl_cpu_isa_avx512_core_amx;
  }

  /** What a back end says of itself, such as {@code onednn f32 (avx2)}. */
  static String describe(Precision precision) {
    StringBuilder text = new StringBuilder("onednn ");
    text.append(precision == Precision.F32 ? "f32" : "bf16");
    text.append(" (").append(instructions());
    if (!"1".equals(System.getenv("OMP_NUM_THREADS"))) {
      text.append("; slow on a shared machine: start the process with OMP_NUM_THREADS=1");
    }
    return text.append(')').toString();
  }

  /** The processor as oneDNN's engine. */
  static engine engine() {
    return Engine.CPU;
  }

  /** Loaded on first use. */
  private static final class Engine {
    // The scope that may be open here must not close it.
    static final engine CPU = new engine(engine.kind.cpu, 0).retainReference();
  }
}
