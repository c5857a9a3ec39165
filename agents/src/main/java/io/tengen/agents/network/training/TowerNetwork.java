package io.tengen.agents.network.training;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.dl4j.PlayingParameters;
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
 * chooses. Auxiliary heads are for training alone: what plays, and models in files, are without
 * them.
 */
public final class TowerNetwork implements TrainableNetwork {
  private final String game;
  private final NetworkShape shape;
  private final NetworkConfig config;
  private final AuxiliaryWeights auxiliary;
  private final LayerGraph graph;
  private final PlayingParameters playing;
  private final TrainingProvider provider;
  private final long seed;
  private final @Nullable String initialModel;

  /**
   * A network.
   *
   * @param game what model files call the game, see {@link PolicyValueNetwork#family}
   * @param config with the board that it learns on
   * @param auxiliary the heads that it has in training
   * @param backend what computes gradients, as configurations call it
   * @param seed of its first weights
   * @param initialModel the model file or the name in the zoo whose weights it starts from; null
   *     for random ones
   * @throws IllegalArgumentException when this machine lacks the back end
   */
  public TowerNetwork(
      String game,
      NetworkConfig config,
      AuxiliaryWeights auxiliary,
      String backend,
      long seed,
      @Nullable String initialModel) {
    this.game = game;
    this.shape = NetworkShape.of(config);
    this.config = config;
    this.auxiliary = auxiliary;
    this.graph = Lowering.of(config, auxiliary);
    this.playing = new PlayingParameters(config, auxiliary);
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
        Locale.ROOT,
        "%s%s%s, %,d parameters",
        shape.describe(),
        auxiliary.hasOwnership() ? ", learns ownership" : "",
        auxiliary.hasScore() ? ", learns the score" : "",
        graph.parameterCount());
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
      return new Start(Dl4jNetwork.initialParameters(config, auxiliary, seed), Ancestry.NONE);
    }
    PolicyValueNetwork model = ModelZoo.open(initialModel);
    requireFit(model, initialModel);
    Ancestry ancestry = Ancestry.of(initialModel, model.card());
    if (!auxiliary.hasAny()) {
      return new Start(model.parameters(), ancestry);
    }
    float[] parameters = Dl4jNetwork.initialParameters(config, auxiliary, seed);
    playing.put(model.parameters(), parameters);
    return new Start(parameters, ancestry);
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
    return provider.open(config, threads, valueWeight, auxiliary);
  }

  /** By DL4J where it trains, else by the best in floats, which models are used with later. */
  @Override
  public InferenceModel newInferenceModel(float[] parameters) {
    String name = provider == TrainingProvider.DL4J ? provider.text() : Backends.BEST;
    return Backends.choose(name).open(config, playing.of(parameters));
  }

  /** By what trains it, bf16 included: games need many answers rather than exact ones. */
  public InferenceModel newSelfPlayModel(float[] parameters) {
    if (provider != TrainingProvider.ONEDNN_BF16) {
      return newInferenceModel(parameters);
    }
    return Backends.choose(provider.text()).open(config, playing.of(parameters));
  }

  @Override
  public void save(float[] parameters, Map<String, String> card, Path file) throws IOException {
    ModelFile.write(
        new PolicyValueNetwork(game, config, playing.of(parameters), card),
        ModelFile.Precision.FLOAT32,
        file);
  }
}
