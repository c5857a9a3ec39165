package io.tengen.agents.tabular;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tengen.env.catalogue.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tabular algorithms, as configurations name them. */
public enum Algorithm {
  Q_LEARNING,
  SARSA,
  EXPECTED_SARSA,
  DOUBLE_Q_LEARNING,
  Q_LAMBDA;

  /** The name in configurations: lower case with dashes. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The algorithm of a name.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  @JsonCreator
  public static Algorithm parse(String text) {
    List<String> known = new ArrayList<>();
    for (Algorithm algorithm : values()) {
      if (algorithm.text().equals(text)) {
        return algorithm;
      }
      known.add(algorithm.text());
    }
    throw new IllegalArgumentException(NearestName.unknown("algorithm", text, known));
  }
}
