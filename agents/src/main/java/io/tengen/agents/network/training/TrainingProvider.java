package io.tengen.agents.network.training;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.dl4j.Dl4jTrainingBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.onednn.OneDnn;
import io.tengen.agents.network.onednn.OneDnnTraining;
import io.tengen.agents.network.onednn.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can compute the gradients of a run. Here a run's back end is chosen, and bf16 with it;
 * {@link Backends} is the same for evaluation.
 */
enum TrainingProvider {
  /** oneDNN in floats: the fastest that does not round. */
  ONEDNN("onednn", Precision.F32),

  /** DL4J's own layers: slow, but wherever ND4J runs, and that every run needs at its start. */
  DL4J("dl4j", null),

  /** oneDNN in bf16: faster still, but it rounds, so it must be asked for by name. */
  ONEDNN_BF16("onednn-bf16", Precision.BF16);

  private final String text;
  private final @Nullable Precision ofOneDnn;

  TrainingProvider(String text, @Nullable Precision ofOneDnn) {
    this.text = text;
    this.ofOneDnn = ofOneDnn;
  }

  /** What configurations call it. */
  String text() {
    return text;
  }

  /** The names that {@link #choose} takes. */
  static List<String> names() {
    return Stream.concat(
            Stream.of(Backends.BEST, Backends.FASTEST),
            Arrays.stream(values()).map(TrainingProvider::text))
        .toList();
  }

  /**
   * One by its name, or the fastest that this machine has: in floats, or in bf16 too.
   *
   * @param name one of {@link #names}
   * @throws IllegalArgumentException when there is none of that name here; says why
   */
  static TrainingProvider choose(String name) {
    if (name.equals(Backends.FASTEST) && ONEDNN_BF16.unavailableBecause().isEmpty()) {
      return ONEDNN_BF16;
    }
    if (name.equals(Backends.BEST) || name.equals(Backends.FASTEST)) {
      return ONEDNN.unavailableBecause().isEmpty() ? ONEDNN : DL4J;
    }
    for (TrainingProvider provider : values()) {
      if (provider.text.equals(name)) {
        provider
            .unavailableBecause()
            .ifPresent(
                reason -> {
                  throw new IllegalArgumentException(
                      "backend is '" + name + "', but " + reason + "; use best");
                });
        return provider;
      }
    }
    throw new IllegalArgumentException("backend is '" + name + "', but must be one of " + names());
  }

  private Optional<String> unavailableBecause() {
    return ofOneDnn == null ? Optional.empty() : OneDnn.unavailableBecause(ofOneDnn);
  }

  /**
   * Makes it ready for a network.
   *
   * @param threads how many compute; DL4J has its own
   * @param valueWeight what the value's loss is multiplied by in the gradient
   * @param auxiliary the same of auxiliary heads
   */
  TrainingBackend open(
      NetworkConfig config, int threads, double valueWeight, AuxiliaryWeights auxiliary) {
    if (ofOneDnn == null) {
      return new Dl4jTrainingBackend(config, valueWeight, auxiliary);
    }
    return new OneDnnTraining(
        Lowering.of(config, auxiliary),
        config.height(),
        config.width(),
        threads,
        valueWeight,
        auxiliary,
        ofOneDnn);
  }
}
