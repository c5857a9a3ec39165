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
   * @param gradient where the gradient of {@code policy + valueWeight * value} goes, the mean over
   *     the batch, without weight decay; 0 at the running statistics
   * @return the mean losses, not weighted
   */
  Losses gradient(float[] parameters, TrainingBatch batch, float[] gradient);

  /**
   * The mean losses of one mini-batch.
   *
   * @param policy cross-entropy in nats
   * @param value squared error of values in [-1, 1]
   */
  record Losses(double policy, double value) {}

  @Override
  void close();
}
