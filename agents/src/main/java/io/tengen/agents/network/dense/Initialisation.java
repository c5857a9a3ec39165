package io.tengen.agents.network.dense;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.deeplearning4j.nn.weights.WeightInitXavier;

/** Where weights start. Biases start at 0. */
public enum Initialisation {
  /**
   * Orthonormal rows or columns, times the root of 2 in hidden layers (Saxe et al., "Exact
   * solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014): the
   * custom of PPO.
   */
  ORTHOGONAL(Math.sqrt(2)) {
    @Override
    IWeightInit definition(long seed, int layer) {
      return new OrthogonalWeights(seed, layer);
    }
  },
  /** Normal with variance 2 / inputs (He et al., 2015), for ReLU. */
  HE(1) {
    @Override
    IWeightInit definition(long seed, int layer) {
      return new WeightInitRelu();
    }
  },
  /** Normal with variance 2 / (inputs + outputs) (Glorot and Bengio, 2010), for tanh. */
  XAVIER(1) {
    @Override
    IWeightInit definition(long seed, int layer) {
      return new WeightInitXavier();
    }
  };

  private final double hiddenGain;

  Initialisation(double hiddenGain) {
    this.hiddenGain = hiddenGain;
  }

  /** What the weights of hidden layers are multiplied by. */
  double hiddenGain() {
    return hiddenGain;
  }

  /**
   * The same, without the gain, as DL4J has it.
   *
   * @param layer the number of the layer, from 0
   */
  abstract IWeightInit definition(long seed, int layer);

  /** What a configuration calls it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  @JsonCreator
  public static Initialisation parse(String text) {
    for (Initialisation known : values()) {
      if (known.text().equals(text)) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        "initialisation is '"
            + text
            + "', but must be one of "
            + Arrays.stream(values()).map(Initialisation::text).toList());
  }
}
