package io.tengen.agents.network.backend;

/** One network's weights, made ready once for any number of instances. Thread-safe. */
public interface InferenceModel extends AutoCloseable {
  /**
   * What computes and with what precision, such as {@code onednn f32 (avx2)}; an instance says also
   * with which kernels.
   */
  String description();

  /**
   * An instance for one thread.
   *
   * @param maxBatch the largest batch, at least 1
   */
  InferenceBackend newBackend(int maxBatch);

  /** Frees the weights; after all instances. */
  @Override
  void close();
}
