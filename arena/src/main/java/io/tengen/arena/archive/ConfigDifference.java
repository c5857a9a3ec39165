package io.tengen.arena.archive;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the settings of a tournament differ from those it was begun with. */
final class ConfigDifference {
  private ConfigDifference() {}

  /**
   * The first difference in words, such as {@code format.rounds is 2 there and 3 now}; the order of
   * members does not matter.
   *
   * @throws IllegalArgumentException when the new settings are no JSON
   */
  static Optional<String> find(String stored, String now) {
    JsonNode asked;
    try {
      asked = JsonMapper.shared().readTree(now);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the settings of a tournament are no JSON: " + now, e);
    }
    try {
      return find("", JsonMapper.shared().readTree(stored), asked);
    } catch (JacksonException e) {
      return Optional.of("there they are no JSON");
    }
  }

  private static Optional<String> find(
      String path, @Nullable JsonNode stored, @Nullable JsonNode now) {
    if (stored == null || now == null || !stored.getNodeType().equals(now.getNodeType())) {
      return Optional.of(words(path, stored, now));
    }
    if (stored.isObject()) {
      Set<String> names = new LinkedHashSet<>(stored.propertyNames());
      names.addAll(now.propertyNames());
      for (String name : names) {
        String inner = path.isEmpty() ? name : path + "." + name;
        Optional<String> difference = find(inner, stored.get(name), now.get(name));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    if (stored.isArray()) {
      for (int i = 0; i < Math.max(stored.size(), now.size()); i++) {
        Optional<String> difference = find(path + "[" + i + "]", stored.get(i), now.get(i));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    return stored.equals(now) ? Optional.empty() : Optional.of(words(path, stored, now));
  }

  private static String words(String path, @Nullable JsonNode stored, @Nullable JsonNode now) {
    return path + " is " + words(stored) + " there and " + words(now) + " now";
  }

  private static String words(@Nullable JsonNode value) {
    return value == null ? "missing" : value.toString();
  }
}
