package io.tengen.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.server.ArenaBed;
import io.tengen.server.account.Role;
import io.tengen.server.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description says what there is, and no more. */
class OpenApiTest {
  @TempDir private Path runs;

  private static JsonNode description() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, "openapi.json"));
    }
  }

  @Test
  void describesTheRoutesWithTheirRoles() throws IOException {
    TreeMap<String, String> described = new TreeMap<>();
    description()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            described.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue().path("x-role").asString("anybody"))));
    TreeMap<String, String> there = new TreeMap<>();
    try (ArenaBed bed = new ArenaBed(runs)) {
      for (Route route : bed.api.routes()) {
        Role role = route.role();
        there.put(route.method() + " " + route.pattern(), role == null ? "anybody" : role.name());
      }
    }
    assertEquals(there, described);
  }

  @Test
  void describesTheVariablesOfEachPath() throws IOException {
    Pattern variable = Pattern.compile("\\{(\\w+)}");
    description()
        .path("paths")
        .properties()
        .forEach(
            path -> {
              TreeSet<String> wanted = new TreeSet<>();
              Matcher matcher = variable.matcher(path.getKey());
              while (matcher.find()) {
                wanted.add(matcher.group(1));
              }
              path.getValue()
                  .properties()
                  .forEach(
                      method -> {
                        TreeSet<String> named = new TreeSet<>();
                        for (JsonNode parameter : method.getValue().path("parameters")) {
                          if (parameter.path("in").asString("").equals("path")) {
                            named.add(parameter.path("name").asString(""));
                          }
                        }
                        assertEquals(wanted, named, path.getKey());
                        assertTrue(
                            method.getValue().path("summary").isString(),
                            path.getKey() + " has no summary");
                      });
            });
  }

  @Test
  void refersToWhatIsThere() throws IOException {
    JsonNode description = description();
    for (JsonNode reference : description.findValues("$ref")) {
      String pointer = reference.asString().substring(1);
      assertTrue(!description.at(pointer).isMissingNode(), pointer);
    }
  }
}
