package io.tengen.agents.acting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tengen.agents.network.optimiser.AdamOptimiser;
import io.tengen.agents.network.optimiser.Optimiser;
import io.tengen.agents.network.optimiser.RmsPropOptimiser;
import java.util.Arrays;
import java.util.Locale;

/** The rules by which the learners move parameters against a gradient, as configurations say. */
public enum Descent {
  /** Adam (Kingma and Ba, 2015) with beta1 0.9 and beta2 0.999. */
  ADAM {
    @Override
    public Optimiser newOptimiser(int parameterCount, double epsilon) {
      return new AdamOptimiser(parameterCount, 0.9, 0.999, epsilon);
    }
  },
  /** RMSProp without momentum (Mnih et al., 2016, section 4, "Optimization") with decay 0.99. */
  RMSPROP {
    @Override
    public Optimiser newOptimiser(int parameterCount, double epsilon) {
      return new RmsPropOptimiser(parameterCount, 0.99, epsilon);
    }
  };

  /**
   * An optimiser that has not seen a step.
   *
   * @param epsilon what is added to the root of the second moment, or within it
   */
  public abstract Optimiser newOptimiser(int parameterCount, double epsilon);

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
  public static Descent parse(String text) {
    for (Descent known : values()) {
      if (known.text().equals(text)) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        "optimiser is '"
            + text
            + "', but must be one of "
            + Arrays.stream(values()).map(Descent::text).toList());
  }
}
