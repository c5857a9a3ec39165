package io.tengen.agents.network.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a fully connected network, and where its weights start. The last layer is linear.
 *
 * @param inputs numbers of an observation, in [1, 65536]
 * @param hidden units of each hidden layer, each in [1, 4096], of up to 8 layers; none makes the
 *     network linear
 * @param activation of the hidden layers
 * @param outputs numbers that it answers, in [1, 65536]
 * @param initialisation of the weights
 * @param outputGain what the first weights of the last layer are multiplied by, in [0, 100]; PPO's
 *     custom: 0.01 for a policy, 1 for a value
 */
public record DenseConfig(
    int inputs,
    List<Integer> hidden,
    Activation activation,
    int outputs,
    Initialisation initialisation,
    double outputGain) {
  private static final int MOST_LAYERS = 8;

  /** 400 MB of floats. */
  private static final long MOST_PARAMETERS = 100_000_000;

  /** Validates. */
  public DenseConfig {
    inRange("inputs", inputs, 65_536);
    given("hidden", hidden);
    if (hidden.size() > MOST_LAYERS) {
      throw new IllegalArgumentException(
          "hidden has " + hidden.size() + " layers, but must have 0 to " + MOST_LAYERS);
    }
    for (Integer units : hidden) {
      given("a layer of hidden", units);
      inRange("a layer of hidden", units, 4096);
    }
    hidden = List.copyOf(hidden);
    given("activation", activation);
    inRange("outputs", outputs, 65_536);
    given("initialisation", initialisation);
    if (!(outputGain >= 0 && outputGain <= 100)) {
      throw new IllegalArgumentException(
          "outputGain is " + outputGain + ", but must be in [0, 100]");
    }
    long count = count(inputs, hidden, outputs);
    if (count > MOST_PARAMETERS) {
      throw new IllegalArgumentException(
          "the network has "
              + count
              + " parameters, but must have at most "
              + MOST_PARAMETERS
              + "; choose fewer hidden units");
    }
  }

  private static void inRange(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be in [1, " + most + "]");
    }
  }

  /** JSON may leave out what the record's types promise. */
  private static void given(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " has no value, but must have one");
    }
  }

  private static long count(int inputs, List<Integer> hidden, int outputs) {
    long count = 0;
    long width = inputs;
    for (int units : hidden) {
      count += (width + 1) * units;
      width = units;
    }
    return count + (width + 1) * outputs;
  }

  /** With orthogonal weights, as actor-critics have it. */
  public static DenseConfig orthogonal(
      int inputs, List<Integer> hidden, Activation activation, int outputs, double outputGain) {
    return new DenseConfig(
        inputs, hidden, activation, outputs, Initialisation.ORTHOGONAL, outputGain);
  }

  /** With ReLU and He's weights, as value learners have it. */
  public static DenseConfig he(int inputs, List<Integer> hidden, int outputs) {
    return new DenseConfig(inputs, hidden, Activation.RELU, outputs, Initialisation.HE, 1);
  }

  /** How many parameters it has. */
  public int parameterCount() {
    return (int) count(inputs, hidden, outputs);
  }

  /**
   * The parameters that a network starts with, in DL4J's order: layer by layer, the weights of each
   * unit one unit after the other, then the biases. Loads ND4J's natives.
   *
   * @return a new array
   */
  public float[] initialParameters(long seed) {
    return DenseDefinition.initialParameters(this, seed);
  }

  /** The layers in the order in which they are computed, the linear one last. */
  List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    int from = 0;
    int width = inputs;
    for (int units : hidden) {
      layers.add(new Layer(width, units, from, activation));
      from += (width + 1) * units;
      width = units;
    }
    layers.add(new Layer(width, outputs, from, null));
    return layers;
  }

  /**
   * A layer.
   *
   * @param inputs numbers that it reads
   * @param outputs its units
   * @param from where its parameters begin
   * @param activation of its units; null for none
   */
  record Layer(int inputs, int outputs, int from, @Nullable Activation activation) {
    /** Where its biases begin. */
    int biasesFrom() {
      return from + inputs * outputs;
    }
  }

  /** For people, such as {@code 4-64-64-2 tanh}. */
  public String describe() {
    String units = hidden.stream().map(width -> "-" + width).collect(Collectors.joining());
    String name = hidden.isEmpty() ? "linear" : activation.text();
    return inputs + units + "-" + outputs + " " + name;
  }
}
