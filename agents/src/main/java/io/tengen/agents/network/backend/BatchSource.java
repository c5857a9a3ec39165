package io.tengen.agents.network.backend;

import java.io.IOException;

/** Numbered samples that batches are filled with. Owned by one thread at a time. */
public interface BatchSource {
  /** An empty batch for these samples. */
  TrainingBatch newBatch(int capacity);

  /**
   * Fills the first places of a batch.
   *
   * @param firstSample the number of the first sample, from 0 on; a number always stands for the
   *     same sample
   * @param count how many, at most the batch's capacity
   * @throws IOException when the samples cannot be read
   */
  void fill(TrainingBatch batch, long firstSample, int count) throws IOException;
}
