package io.tengen.agents.tabular;

import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectoryException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link TabularConfig} as JSON and back. */
public final class TabularConfigs {
  private TabularConfigs() {}

  /** The configuration as a JSON tree. */
  public static ObjectNode toJson(TabularConfig config) {
    return ConfigJson.toJson(config);
  }

  /**
   * Reads a configuration.
   *
   * @throws IllegalArgumentException when a value is not valid, naming the field and its range
   */
  public static TabularConfig fromJson(JsonNode json) {
    return ConfigJson.fromJson(json, TabularConfig.class);
  }

  /**
   * Reads the configuration of a run directory.
   *
   * @throws RunDirectoryException when it is that of another kind of run, or of another version
   */
  public static TabularConfig ofRun(JsonNode json) {
    return ConfigJson.ofRun(json, TabularConfig.class, "tabular");
  }
}
