package io.tengen.agents.alphazero.metrics;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Numbers that could not be measured: JSON has no NaN, and null in its place. */
final class Unmeasured {
  private Unmeasured() {}

  /** Puts null for every number of the tree that is not finite. */
  static void toNull(JsonNode json) {
    if (json instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (isNotFinite(entry.getValue())) {
          entry.setValue(JsonNodeFactory.instance.nullNode());
        } else {
          toNull(entry.getValue());
        }
      }
    } else if (json instanceof ArrayNode array) {
      array.forEach(Unmeasured::toNull);
    }
  }

  private static boolean isNotFinite(JsonNode node) {
    return node.isNumber() && !Double.isFinite(node.doubleValue());
  }

  /** What a record knows of an object, with NaN for its doubles that are null or not there. */
  static ObjectNode toNan(JsonNode json, Class<?> type) {
    ObjectNode known = JsonNodeFactory.instance.objectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode value = json.path(component.getName());
      if (component.getType() == double.class && (value.isNull() || value.isMissingNode())) {
        known.put(component.getName(), Double.NaN);
      } else if (value instanceof ArrayNode array && elementOf(component) instanceof Class<?> of) {
        ArrayNode elements = known.putArray(component.getName());
        array.forEach(element -> elements.add(of.isRecord() ? toNan(element, of) : element));
      } else if (!value.isMissingNode()) {
        known.set(component.getName(), value);
      }
    }
    return known;
  }

  private static Type elementOf(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? list.getActualTypeArguments()[0]
        : component.getGenericType();
  }
}
