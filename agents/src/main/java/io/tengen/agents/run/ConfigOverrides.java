package io.tengen.agents.run;

import io.tengen.env.catalogue.NearestName;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes single values of a configuration by key, as {@code --set key=value} does. A key is the
 * name of a value anywhere in the tree; names are unique.
 */
public final class ConfigOverrides {
  private ConfigOverrides() {}

  /**
   * Changes one value in place.
   *
   * @param config the configuration
   * @param assignment {@code key=value}; the value {@code none} stands for no value, unless a text
   *     is to be changed: that may be one of several names, and is never without a value. A list of
   *     numbers has commas between them, and is empty with {@code none}
   * @throws IllegalArgumentException when there is no such key, naming the nearest, or an element
   *     of a list is no number
   */
  public static void apply(ObjectNode config, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("'" + assignment + "' is not key=value");
    }
    String key = assignment.substring(0, equals).strip();
    String value = assignment.substring(equals + 1).strip();
    Map<String, ObjectNode> owners = new TreeMap<>();
    collectOwners(config, owners);
    ObjectNode owner = owners.get(key);
    if (owner == null) {
      throw new IllegalArgumentException(NearestName.unknown("key", key, owners.keySet()));
    }
    JsonNode before = owner.get(key);
    owner.set(key, before.isArray() ? parseList(key, value) : parse(value, before.isString()));
  }

  private static ArrayNode parseList(String key, String value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (value.equals("none")) {
      return list;
    }
    for (String element : value.split(",", -1)) {
      JsonNode number = parse(element.strip(), true);
      if (!number.isNumber()) {
        throw new IllegalArgumentException(
            "%s is '%s', but must be numbers with commas between them, such as 64,64, or none"
                .formatted(key, value));
      }
      list.add(number);
    }
    return list;
  }

  /** A value as {@link #apply} takes it. */
  public static String textOf(JsonNode value) {
    if (value.isNull() || (value.isArray() && value.isEmpty())) {
      return "none";
    }
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
        : value.asString();
  }

  private static void collectOwners(ObjectNode node, Map<String, ObjectNode> owners) {
    Set<Map.Entry<String, JsonNode>> properties = node.properties();
    for (Map.Entry<String, JsonNode> property : properties) {
      if (property.getValue() instanceof ObjectNode inner) {
        collectOwners(inner, owners);
      } else {
        owners.put(property.getKey(), node);
      }
    }
  }

  private static JsonNode parse(String value, boolean replacesText) {
    if (value.equals("none") && !replacesText) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (value.matches("[-+]?\\d{1,18}")) {
      return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
    }
    if (value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
      return JsonNodeFactory.instance.numberNode(Double.parseDouble(value));
    }
    return JsonNodeFactory.instance.stringNode(value);
  }
}
