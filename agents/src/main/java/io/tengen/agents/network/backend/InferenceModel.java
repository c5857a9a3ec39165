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
   * @param maxBatch the largest batch, in [1, 1024]
   * @throws IllegalArgumentException when it is out of range
   */
  InferenceBackend newBackend(int maxBatch);

  /**
   * Checks the size of the largest batch.
   *
   * @throws IllegalArgumentException when it is not in [1, 1024]
   */
  static void requireBatch(int maxBatch) {
    if (maxBatch < 1 || maxBatch > 1024) {
      throw new IllegalArgumentException("maxBatch is " + maxBatch + ", but must be in [1, 1024]");
    }
  }

  /** Frees the weights; after all instances. */
  @Override
  void close();
}
