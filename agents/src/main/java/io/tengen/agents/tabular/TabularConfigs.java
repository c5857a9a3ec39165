package io.tengen.agents.tabular;

import io.tengen.agents.run.RunDirectoryException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A {@link TabularConfig} as JSON and back. */
public final class TabularConfigs {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private TabularConfigs() {}

  /** The configuration as a JSON tree. */
  public static ObjectNode toJson(TabularConfig config) {
    return MAPPER.valueToTree(config);
  }

  /**
   * Reads a configuration.
   *
   * @throws IllegalArgumentException when a value is not valid, naming the field and its range
   */
  public static TabularConfig fromJson(JsonNode json) {
    try {
      return MAPPER.treeToValue(json, TabularConfig.class);
    } catch (JacksonException e) {
      Throwable cause = e.getCause();
      String path =
          e.getPath().isEmpty() ? "" : e.getPath().get(e.getPath().size() - 1).getPropertyName();
      throw new IllegalArgumentException(
          cause instanceof IllegalArgumentException
              ? cause.getMessage()
              : "'" + path + "' has a value of the wrong kind" + expected(e),
          e);
    }
  }

  private static String expected(JacksonException e) {
    Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    if (type == double.class || type == Double.class) {
      return ": it must be a number";
    }
    return type == int.class || type == long.class ? ": it must be a whole number" : "";
  }

  /**
   * Reads the configuration of a run directory.
   *
   * @throws RunDirectoryException when it is that of another kind of run, or of another version
   */
  public static TabularConfig ofRun(JsonNode json) {
    try {
      return fromJson(json);
    } catch (IllegalArgumentException e) {
      throw new RunDirectoryException(
          "its config.json is not that of a tabular run of this version: " + e.getMessage());
    }
  }
}
