package io.tengen.agents.network.dense;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What the units of hidden layers make of their weighted sums. */
public enum Activation {
  /** The hyperbolic tangent. */
  TANH(org.nd4j.linalg.activations.Activation.TANH) {
    @Override
    void apply(float[] values, int length) {
      Tanh.apply(values, length);
    }

    @Override
    void multiplyBySlope(float[] gradient, float[] values, int length) {
      for (int j = 0; j < length; j++) {
        gradient[j] *= 1 - values[j] * values[j];
      }
    }
  },
  /** The sum where it is positive, else 0. */
  RELU(org.nd4j.linalg.activations.Activation.RELU) {
    @Override
    void apply(float[] values, int length) {
      for (int j = 0; j < length; j++) {
        values[j] = Math.max(values[j], 0);
      }
    }

    /**
     * The slope is 1 for every normal number that is positive and 0 for 0, without a branch, which
     * would be guessed wrongly half of the time.
     */
    @Override
    void multiplyBySlope(float[] gradient, float[] values, int length) {
      for (int j = 0; j < length; j++) {
        gradient[j] *= Math.min(values[j] * INVERSE_OF_SMALLEST_NORMAL, 1);
      }
    }
  };

  private static final float INVERSE_OF_SMALLEST_NORMAL = 0x1p126f;

  private final org.nd4j.linalg.activations.Activation definition;

  Activation(org.nd4j.linalg.activations.Activation definition) {
    this.definition = definition;
  }

  /** The same, as DL4J calls it. */
  org.nd4j.linalg.activations.Activation definition() {
    return definition;
  }

  /** Replaces the first sums by what the units make of them. */
  abstract void apply(float[] values, int length);

  /**
   * From the gradient by what the units made to that by their sums.
   *
   * @param values what they made
   */
  abstract void multiplyBySlope(float[] gradient, float[] values, int length);

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
  public static Activation parse(String text) {
    for (Activation known : values()) {
      if (known.text().equals(text)) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        "activation is '"
            + text
            + "', but must be one of "
            + Arrays.stream(values()).map(Activation::text).toList());
  }
}
