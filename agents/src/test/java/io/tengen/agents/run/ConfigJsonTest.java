package io.tengen.agents.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigJsonTest {
  private static final String GOOD =
      "{\"name\":\"a\",\"part\":{\"rate\":0.5,\"count\":3,\"limit\":null}}";

  /** A configuration. */
  record Outer(String name, Inner part) {}

  /** Its part. */
  record Inner(double rate, int count, @Nullable Double limit) {
    Inner {
      if (count < 0) {
        throw new IllegalArgumentException("count is " + count + ", but must be 0 or more");
      }
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void aConfigurationComesBackAsItWas() {
    Outer config = new Outer("a", new Inner(0.5, 3, null));
    assertEquals(GOOD, ConfigJson.toJson(config).toString());
    assertEquals(config, ConfigJson.fromJson(json(GOOD), Outer.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"rate\":0.5 | \"rate\":\"high\" | 'rate' is \"high\", but must be a number",
        "\"rate\":0.5 | \"rate\":null | 'rate' is none, but must be a number",
        "\"rate\":0.5, | `` | 'rate' has no value, but must have one",
        "\"count\":3 | \"count\":2.5 | 'count' is 2.5, but must be a whole number of at most 2147483647",
        "\"count\":3 | \"count\":-3 | count is -3, but must be 0 or more",
        "\"rate\":0.5 | \"rate\":0.5,\"cuont\":3 | unknown key 'cuont'; did you mean count?",
      })
  void whatIsWrongIsNamed(String part, String instead, String message) {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> ConfigJson.fromJson(json(GOOD.replace(part, instead)), Outer.class));
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void aRunOfAnotherKindIsRefusedAsSuch() {
    RunDirectoryException error =
        assertThrows(
            RunDirectoryException.class,
            () -> ConfigJson.ofRun(json("{\"name\":\"a\"}"), Outer.class, "tabular"));
    assertTrue(
        error
            .toString()
            .endsWith(
                "its config.json is not that of a tabular run of this version: 'part' has no value,"
                    + " but must have one"),
        error.toString());
  }
}
