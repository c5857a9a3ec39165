package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.graph.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What training needs of a network: where its weights start, who computes, and where they go. */
public interface TrainableNetwork {
  /** Its size, for people. */
  String description();

  /** What computes gradients on this machine, as configurations call it; never {@code best}. */
  String backend();

  /** How many parameters it has. */
  int parameterCount();

  /**
   * Where training starts; not asked for by a run that goes on from a checkpoint.
   *
   * @throws IllegalArgumentException when the model to start from has another shape or does not
   *     exist
   */
  Start start() throws IOException;

  /**
   * Where training starts.
   *
   * @param parameters the weights; a new array
   * @param ancestry where they come from
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
  record Start(float[] parameters, Ancestry ancestry) {}

  /** Those of its parameters that a decay of weights pulls towards 0. */
  List<Parameter> weights();

  /**
   * What computes gradients of the policy's cross-entropy plus the weighted squared errors of the
   * value and of what else the network learns.
   *
   * @param threads how many threads compute
   */
  TrainingBackend newTrainingBackend(int threads, double valueWeight);

  /** What evaluates positions with some parameters, which are copied. */
  InferenceModel newInferenceModel(float[] parameters);

  /**
   * Saves a model, whole or not at all.
   *
   * @param card what is to be known about it, by name
   */
  void save(float[] parameters, Map<String, String> card, Path file) throws IOException;
}
