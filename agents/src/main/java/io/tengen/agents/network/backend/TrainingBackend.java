package io.tengen.agents.network.backend;

/**
 * Computes losses and gradients of a network over mini-batches. The updater is not here: it reads
 * the gradient and writes the parameters. Owned by one thread; what threads it has are its own.
 */
public interface TrainingBackend extends AutoCloseable {
  /** Its name and how it computes. */
  String description();

  /**
   * Forward and backward over one mini-batch, in training mode.
   *
   * @param parameters the flat array; read only, but for the running statistics of batch
   *     normalisation, which are brought up to date
   * @param batch the positions and their targets
   * @param gradient where the gradient of {@code policy + valueWeight * value}, and of the weighted
   *     losses of the auxiliary heads if there are any, goes, the mean over the batch, without
   *     weight decay; 0 at the running statistics
   * @return the mean losses, not weighted
   */
  Losses gradient(float[] parameters, TrainingBatch batch, float[] gradient);

  /**
   * The mean losses of one mini-batch.
   *
   * @param policy cross-entropy in nats
   * @param value squared error of values in [-1, 1]
   * @param ownership squared error of who has a point, the mean over the points, where it is known;
   *     a position where it is not counts as 0, and so do all where there is no such head
   * @param score squared error of the score by area, likewise
   */
  record Losses(double policy, double value, double ownership, double score) {
    /** Those of a network without auxiliary heads. */
    public Losses(double policy, double value) {
      this(policy, value, 0, 0);
    }

    /** Whether all are. */
    public boolean isFinite() {
      return Double.isFinite(policy + value + ownership + score);
    }
  }

  @Override
  void close();
}
