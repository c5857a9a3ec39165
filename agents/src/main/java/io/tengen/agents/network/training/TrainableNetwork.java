package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.graph.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What training needs of a network: where its weights start, who computes, and where they go. */
public interface TrainableNetwork {
  /** Its size and who computes, for people. */
  String description();

  /** The weights that it starts with; a new array. */
  float[] initialParameters();

  /** Those of its parameters that a decay of weights pulls towards 0. */
  List<Parameter> weights();

  /**
   * What computes gradients of the policy's cross-entropy plus the weighted squared error of the
   * value.
   *
   * @param batchSize positions in each batch
   * @param threads how many threads compute
   */
  TrainingBackend newTrainingBackend(int batchSize, int threads, double valueWeight);

  /** What evaluates positions with some parameters, which are copied. */
  InferenceBackend newInferenceBackend(float[] parameters, int maxBatch);

  /**
   * Saves a model, whole or not at all.
   *
   * @param card what is to be known about it, by name
   */
  void save(float[] parameters, Map<String, String> card, Path file) throws IOException;
}
