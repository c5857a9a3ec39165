package io.tengen.agents.learning;

import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.catalogue.NearestName;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link LearningConfig} as JSON and back.
 *
 * <pre>{@code
 * {"kind": "learning", "task": "cartpole-v1",
 *  "algorithm": {"algorithm": "ppo", "gamma": 0.99, ...}, "run": {"seed": 0, ...}}
 * }</pre>
 *
 * <p>The name in {@code algorithm} decides which record reads the rest of it.
 */
public final class LearningConfigs {
  private static final String KIND = "kind";
  private static final String TASK = "task";
  private static final String ALGORITHM = "algorithm";
  private static final String RUN = "run";
  private static final List<String> KEYS = List.of(KIND, TASK, ALGORITHM, RUN);

  private LearningConfigs() {}

  /** The configuration as a JSON tree. */
  public static ObjectNode toJson(LearningConfig config) {
    if (!(config.algorithm() instanceof Record parameters)) {
      throw new IllegalArgumentException(
          config.algorithm().algorithm() + " has hyper-parameters that are no record");
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(KIND, config.kind());
    json.put(TASK, config.task());
    json.putObject(ALGORITHM)
        .put(ALGORITHM, config.algorithm().algorithm())
        .setAll(ConfigJson.toJson(parameters));
    json.set(RUN, ConfigJson.toJson(config.run()));
    return json;
  }

  /**
   * Reads a configuration.
   *
   * @param algorithms those that it may name
   * @throws IllegalArgumentException when a value is not valid, naming the field and its range
   */
  public static LearningConfig fromJson(JsonNode json, Algorithms algorithms) {
    for (String key : json.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(NearestName.unknown("key", key, KEYS));
      }
    }
    ObjectNode algorithm = object(json, ALGORITHM).deepCopy();
    JsonNode name = algorithm.remove(ALGORITHM);
    if (name == null || !name.isString()) {
      throw new IllegalArgumentException(
          "'algorithm' does not name an algorithm, but must; those are: "
              + String.join(", ", algorithms.names()));
    }
    return new LearningConfig(
        json.path(KIND).asString(""),
        json.path(TASK).asString(""),
        ConfigJson.fromJson(algorithm, algorithms.get(name.asString()).configType()),
        ConfigJson.fromJson(object(json, RUN), LearningConfig.Run.class));
  }

  private static ObjectNode object(JsonNode json, String key) {
    if (json.path(key) instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("'" + key + "' is no object, but must be one");
  }

  /**
   * Reads the configuration of a run directory.
   *
   * @throws RunDirectoryException when it is that of another kind of run, or of another version
   */
  public static LearningConfig ofRun(JsonNode json, Algorithms algorithms) {
    try {
      return fromJson(json, algorithms);
    } catch (IllegalArgumentException e) {
      throw new RunDirectoryException(
          "its config.json is not that of a learning run of this version: " + e.getMessage());
    }
  }
}
