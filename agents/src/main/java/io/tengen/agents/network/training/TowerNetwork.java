package io.tengen.agents.network.training;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy-value network for one game: defined in DL4J, trained by what {@link TrainingProvider}
 * chooses.
 */
public final class TowerNetwork implements TrainableNetwork {
  private final String game;
  private final NetworkShape shape;
  private final NetworkConfig config;
  private final LayerGraph graph;
  private final TrainingProvider provider;
  private final long seed;
  private final @Nullable String initialModel;

  /**
   * A network.
   *
   * @param game what model files call the game, see {@link PolicyValueNetwork#family}
   * @param config with the board that it learns on
   * @param backend what computes gradients, as configurations call it
   * @param seed of its first weights
   * @param initialModel the model file or the name in the zoo whose weights it starts from; null
   *     for random ones
   * @throws IllegalArgumentException when this machine lacks the back end
   */
  public TowerNetwork(
      String game, NetworkConfig config, String backend, long seed, @Nullable String initialModel) {
    this.game = game;
    this.shape = NetworkShape.of(config);
    this.config = config;
    this.graph = Lowering.of(config);
    this.provider = TrainingProvider.choose(backend);
    this.seed = seed;
    this.initialModel = initialModel;
  }

  /** Its shape, with the board that it learns on. */
  public NetworkConfig config() {
    return config;
  }

  @Override
  public String description() {
    return String.format(
        Locale.ROOT, "%s, %,d parameters", shape.describe(), graph.parameterCount());
  }

  @Override
  public String backend() {
    return provider.text();
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
    NetworkShape its = NetworkShape.of(other);
    if (!network.game().equals(game)
        || other.policyHead() != config.policyHead()
        || other.planes() != config.planes()) {
      throw new IllegalArgumentException(
          "%s is a network for %s with %d planes and another policy, but the run's is for %s with %d planes"
              .formatted(model, network.game(), other.planes(), game, config.planes()));
    }
    if (!its.equals(shape)) {
      throw new IllegalArgumentException(
          "%s has another shape than the run: %s; leave out the --set that changes it"
              .formatted(model, its.differencesFrom(shape)));
    }
  }

  @Override
  public List<Parameter> weights() {
    return graph.weights();
  }

  @Override
  public TrainingBackend newTrainingBackend(int threads, double valueWeight) {
    return provider.open(config, threads, valueWeight);
  }

  /** By DL4J where it trains, else by the best in floats, which models are used with later. */
  @Override
  public InferenceModel newInferenceModel(float[] parameters) {
    String name = provider == TrainingProvider.DL4J ? provider.text() : Backends.BEST;
    return Backends.choose(name).open(config, parameters);
  }

  @Override
  public void save(float[] parameters, Map<String, String> card, Path file) throws IOException {
    ModelFile.write(
        new PolicyValueNetwork(game, config, parameters, card), ModelFile.Precision.FLOAT32, file);
  }
}
