package io.tengen.agents.alphazero.metrics;

import io.tengen.agents.run.ConfigJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the metrics: a JSON object with the {@code type} of the line and the values of its
 * record by their names. A number that could not be measured is NaN here and null there.
 */
public sealed interface MetricsLine
    permits SelfPlayMetrics, LearnMetrics, GateMetrics, IterationMetrics, RatingMetrics {
  /** The key of {@link #type}. */
  String TYPE = "type";

  /** What the line is of: {@code selfplay}, {@code learn} and so on. */
  String type();

  /** The number of the iteration, from 0 on. */
  int iteration();

  /** The line; its text, from {@code toString}, has no line break. */
  default ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(TYPE, type());
    json.setAll(ConfigJson.toJson((Record) this));
    Unmeasured.toNull(json);
    return json;
  }

  /**
   * Reads a line. Keys that are not known are left out: a later version may write more.
   *
   * @return empty for a type that is not known
   * @throws IllegalArgumentException when it is no metrics line, or one with a value that it cannot
   *     have; names the key
   */
  static Optional<MetricsLine> fromJson(JsonNode json) {
    if (!json.isObject() || !json.path(TYPE).isString()) {
      throw new IllegalArgumentException("it is no JSON object with a 'type'");
    }
    Class<? extends Record> type =
        switch (json.path(TYPE).asString()) {
          case SelfPlayMetrics.NAME -> SelfPlayMetrics.class;
          case LearnMetrics.NAME -> LearnMetrics.class;
          case GateMetrics.NAME -> GateMetrics.class;
          case IterationMetrics.NAME -> IterationMetrics.class;
          case RatingMetrics.NAME -> RatingMetrics.class;
          default -> null;
        };
    return type == null
        ? Optional.empty()
        : Optional.of((MetricsLine) ConfigJson.fromJson(Unmeasured.toNan(json, type), type));
  }
}
