package io.tengen.agents.run;

import io.tengen.env.catalogue.NearestName;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Configurations, which are records that validate themselves, as JSON and back. */
public final class ConfigJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private ConfigJson() {}

  /** A configuration as a JSON tree. */
  public static ObjectNode toJson(Record config) {
    return MAPPER.valueToTree(config);
  }

  /**
   * Reads a configuration.
   *
   * @throws IllegalArgumentException when a value is not valid, naming the field and its range
   */
  public static <T extends Record> T fromJson(JsonNode json, Class<T> type) {
    try {
      return MAPPER.treeToValue(json, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(problem(json, e), e);
    }
  }

  private static String problem(JsonNode json, JacksonException e) {
    if (e.getCause() instanceof IllegalArgumentException refused) {
      return String.valueOf(refused.getMessage());
    }
    String name = "";
    JsonNode value = json;
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        value = value.path(step.getIndex());
      } else {
        name = step.getPropertyName();
        value = value.path(name);
      }
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return NearestName.unknown(
          "key", name, unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
    }
    return value.isMissingNode()
        ? "'" + name + "' has no value, but must have one"
        : "'" + name + "' is " + textOf(value) + ", but must be " + expected(e);
  }

  private static String expected(JacksonException e) {
    Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number of at most " + Integer.MAX_VALUE;
    }
    if (type == long.class || type == Long.class) {
      return "a whole number of at most " + Long.MAX_VALUE;
    }
    return type != null && List.class.isAssignableFrom(type) ? "a list" : "a value of another kind";
  }

  private static String textOf(JsonNode value) {
    return value.isNull() ? "none" : value.toString();
  }

  /**
   * Reads the configuration of a run directory.
   *
   * @param what the kind of run, such as {@code tabular}
   * @throws RunDirectoryException when it is that of another kind of run, or of another version
   */
  public static <T extends Record> T ofRun(JsonNode json, Class<T> type, String what) {
    try {
      return fromJson(json, type);
    } catch (IllegalArgumentException e) {
      throw new RunDirectoryException(
          "its config.json is not that of a " + what + " run of this version: " + e.getMessage());
    }
  }
}
