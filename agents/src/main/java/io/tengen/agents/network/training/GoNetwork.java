package io.tengen.agents.network.training;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.dl4j.Dl4jInferenceBackend;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Dl4jTrainingBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.onednn.OneDnn;
import io.tengen.agents.network.onednn.OneDnnModel;
import io.tengen.agents.network.onednn.OneDnnTraining;
import io.tengen.agents.network.onednn.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A policy-value network for Go: defined in DL4J, trained on oneDNN. */
final class GoNetwork implements TrainableNetwork {
  private static final String GAME = "go";

  private final NetworkConfig config;
  private final LayerGraph graph;
  private final String backend;
  private final float[] initial;

  /**
   * The network of a configuration.
   *
   * @throws IllegalArgumentException when the model to start from has another shape or does not
   *     exist
   */
  GoNetwork(SupervisedConfig config) throws IOException {
    this.config = config.network().forBoard(config.games().boardSize());
    this.graph = Lowering.of(this.config);
    this.backend = config.run().backend();
    requireBackend(backend);
    String model = config.initialModel();
    this.initial =
        model == null
            ? Dl4jNetwork.initialParameters(this.config, config.run().seed())
            : parametersOf(ModelZoo.open(model), model);
  }

  private static void requireBackend(String backend) {
    if (backend.startsWith("onednn")) {
      OneDnn.unavailableBecause()
          .ifPresent(
              reason -> {
                throw new IllegalArgumentException(
                    "backend is '" + backend + "', but " + reason + "; use best or dl4j");
              });
    }
    if (backend.equals("onednn-bf16") && !OneDnn.supportsBf16()) {
      throw new IllegalArgumentException(
          "backend is 'onednn-bf16', but the processor ("
              + OneDnn.instructions()
              + ") has no bf16; use onednn or best");
    }
  }

  private float[] parametersOf(PolicyValueNetwork network, String model) {
    NetworkConfig shape = network.config();
    boolean fits =
        network.game().equals(GAME)
            && shape.policyHead() == config.policyHead()
            && shape.withBoard(config.height(), config.width()).equals(config);
    if (!fits) {
      throw new IllegalArgumentException(
          "%s is a network for %s of the shape %s, but the run's is %s for %s; change the run's by --set"
              .formatted(model, network.game(), shape, config, GAME));
    }
    return network.parameters();
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
    return initial.clone();
  }

  @Override
  public List<Parameter> weights() {
    return graph.weights();
  }

  @Override
  public TrainingBackend newTrainingBackend(int batchSize, int threads, double valueWeight) {
    boolean hasOneDnn = OneDnn.unavailableBecause().isEmpty();
    if (backend.equals("dl4j") || (backend.equals("best") && !hasOneDnn)) {
      return new Dl4jTrainingBackend(config, valueWeight);
    }
    Precision precision = backend.equals("onednn-bf16") ? Precision.BF16 : Precision.F32;
    return new OneDnnTraining(
        graph, config.height(), config.width(), threads, valueWeight, precision);
  }

  @Override
  public InferenceBackend newInferenceBackend(float[] parameters, int maxBatch) {
    if (OneDnn.unavailableBecause().isPresent()) {
      return new Dl4jInferenceBackend(config, parameters, maxBatch);
    }
    try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32)) {
      return model.newInstance(config.height(), config.width(), maxBatch);
    }
  }

  @Override
  public void save(float[] parameters, Map<String, String> card, Path file) throws IOException {
    ModelFile.write(
        new PolicyValueNetwork(GAME, config, parameters, card), ModelFile.Precision.FLOAT32, file);
  }
}
