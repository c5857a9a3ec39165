package io.tengen.agents.network.backend;

/**
 * A network made ready to evaluate batches of positions on one board size. Owned by one thread;
 * instances of one model share its weights.
 */
public interface InferenceBackend extends AutoCloseable {
  /** Its name and how it computes, such as {@code onednn f32 (jit:avx2)}. */
  String description();

  /** The largest batch. */
  int maxBatch();

  /**
   * Evaluates a batch.
   *
   * @param count positions in the batch, in [1, maxBatch]
   * @param planes {@code count x planes x height x width}, row-major
   * @param policyLogits where {@code count x actions} numbers go, row-major, not normalised
   * @param values where {@code count} numbers in [-1, 1] go, from the view of the player to move
   * @throws IllegalArgumentException when the count is out of range
   */
  void evaluate(int count, float[] planes, float[] policyLogits, float[] values);

  /**
   * Checks the size of a batch.
   *
   * @throws IllegalArgumentException when it is not in [1, maxBatch]
   */
  default void requireCount(int count) {
    if (count < 1 || count > maxBatch()) {
      throw new IllegalArgumentException(
          "count is " + count + ", but must be in [1, " + maxBatch() + "]");
    }
  }

  @Override
  void close();
}
