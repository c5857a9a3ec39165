package io.tengen.agents.network.training;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.onednn.OneDnnModel;
import io.tengen.agents.network.onednn.OneDnnTraining;
import io.tengen.agents.network.onednn.Precision;
import io.tengen.agents.run.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A policy-value network for Go: defined in DL4J, trained on oneDNN. */
final class GoNetwork implements TrainableNetwork {
  private final NetworkConfig config;
  private final LayerGraph graph;
  private final long seed;

  GoNetwork(SupervisedConfig config) {
    this.config = config.network().forBoard(config.games().boardSize());
    this.graph = Lowering.of(this.config);
    this.seed = config.run().seed();
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT,
        "%d blocks, %d filters, %,d parameters",
        config.blocks(),
        config.filters(),
        graph.parameterCount());
  }

  @Override
  public float[] initialParameters() {
    return Dl4jNetwork.initialParameters(config, seed);
  }

  @Override
  public List<Parameter> weights() {
    List<Parameter> weights = new ArrayList<>();
    for (Operation operation : graph.operations()) {
      if (operation instanceof Operation.Convolution convolution) {
        weights.add(convolution.weights());
      } else if (operation instanceof Operation.Dense dense) {
        weights.add(dense.weights());
      }
    }
    return weights;
  }

  @Override
  public TrainingBackend newTrainingBackend(int batchSize, int threads, double valueWeight) {
    return new OneDnnTraining(
        graph, config.height(), config.width(), threads, valueWeight, Precision.F32);
  }

  @Override
  public InferenceBackend newInferenceBackend(float[] parameters, int maxBatch) {
    try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32)) {
      return model.newInstance(config.height(), config.width(), maxBatch);
    }
  }

  @Override
  public void save(float[] parameters, Map<String, String> card, Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * parameters.length);
    bytes.asFloatBuffer().put(parameters);
    DurableFiles.replace(file, bytes.array());
  }
}
