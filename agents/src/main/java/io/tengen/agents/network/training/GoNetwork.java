package io.tengen.agents.network.training;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Dl4jTrainingBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.onednn.OneDnn;
import io.tengen.agents.network.onednn.OneDnnTraining;
import io.tengen.agents.network.onednn.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy-value network for Go: defined in DL4J, trained on oneDNN. */
final class GoNetwork implements TrainableNetwork {
  private static final String GAME = "go";
  private static final String DL4J = "dl4j";

  private final NetworkShape shape;
  private final NetworkConfig config;
  private final LayerGraph graph;
  private final String backend;
  private final long seed;
  private final @Nullable String initialModel;

  /**
   * The network of a configuration.
   *
   * @throws IllegalArgumentException when this machine lacks the back end
   */
  GoNetwork(SupervisedConfig config) {
    this.shape = config.network();
    this.config = shape.forBoard(config.games().boardSize());
    this.graph = Lowering.of(this.config);
    this.backend = resolve(config.run().backend());
    this.seed = config.run().seed();
    this.initialModel = config.initialModel();
  }

  /**
   * Checks what can be checked before there is a run.
   *
   * @throws IllegalArgumentException when this machine lacks the back end, or the model to start
   *     from has another shape or does not exist
   */
  static void check(SupervisedConfig config) throws IOException {
    GoNetwork network = new GoNetwork(config);
    if (config.initialModel() != null) {
      network.start();
    }
  }

  private static String resolve(String backend) {
    requireBackend(backend);
    if (backend.equals(Backends.BEST)) {
      return OneDnn.unavailableBecause().isEmpty() ? "onednn" : DL4J;
    }
    return backend;
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

  @Override
  public String description() {
    return String.format(
        Locale.ROOT, "%s, %,d parameters", shape.describe(), graph.parameterCount());
  }

  @Override
  public String backend() {
    return backend;
  }

  @Override
  public int parameterCount() {
    return graph.parameterCount();
  }

  @Override
  public Start start() throws IOException {
    if (initialModel == null) {
      return new Start(Dl4jNetwork.initialParameters(config, seed), Ancestry.NONE);
    }
    PolicyValueNetwork model = ModelZoo.open(initialModel);
    requireFit(model, initialModel);
    return new Start(model.parameters(), Ancestry.of(initialModel, model.card()));
  }

  private void requireFit(PolicyValueNetwork network, String model) {
    NetworkConfig other = network.config();
    boolean fits =
        network.game().equals(GAME)
            && other.policyHead() == config.policyHead()
            && other.withBoard(config.height(), config.width()).equals(config);
    if (!fits) {
      throw new IllegalArgumentException(
          "%s is a network for %s of the shape %s, but the run's is %s for %s; change the run's by --set"
              .formatted(model, network.game(), other, config, GAME));
    }
  }

  @Override
  public List<Parameter> weights() {
    return graph.weights();
  }

  @Override
  public TrainingBackend newTrainingBackend(int batchSize, int threads, double valueWeight) {
    if (backend.equals(DL4J)) {
      return new Dl4jTrainingBackend(config, valueWeight);
    }
    Precision precision = backend.equals("onednn-bf16") ? Precision.BF16 : Precision.F32;
    return new OneDnnTraining(
        graph, config.height(), config.width(), threads, valueWeight, precision);
  }

  /** By DL4J where it trains, else by the best in floats, which models are used with later. */
  @Override
  public InferenceModel newInferenceModel(float[] parameters) {
    return Backends.choose(backend.equals(DL4J) ? DL4J : Backends.BEST).open(config, parameters);
  }

  @Override
  public void save(float[] parameters, Map<String, String> card, Path file) throws IOException {
    ModelFile.write(
        new PolicyValueNetwork(GAME, config, parameters, card), ModelFile.Precision.FLOAT32, file);
  }
}
