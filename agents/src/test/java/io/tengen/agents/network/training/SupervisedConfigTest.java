package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.Normalisation;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.ConfigOverrides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SupervisedConfigTest {
  private static SupervisedConfig with(String... assignments) {
    ObjectNode json = ConfigJson.toJson(SupervisedPresets.all().get(0).config());
    for (String assignment : assignments) {
      ConfigOverrides.apply(json, assignment);
    }
    return ConfigJson.fromJson(json, SupervisedConfig.class);
  }

  @Test
  void noneIsANameWhereThereAreNamesAndElseNoValue() {
    SupervisedConfig config = with("normalisation=none", "clip=none", "steps=none", "epochs=2");
    assertEquals(Normalisation.NONE, config.network().normalisation());
    assertNull(config.learning().clip());
    assertNull(config.run().steps());
    assertNull(with("hours=8", "hours=none").run().hours());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "backend=none | backend is 'none', but must be one of",
        "decay=none | decay is 'none', but must be one of",
        "batch=none | 'batch' is none, but must be a whole number",
        "steps=none | steps and epochs are both none; give one of them",
        "hours=0 | hours is 0, but must be above 0 and at most 100000",
        "learningRate=0 | learningRate is 0, but must be above 0 and at most 10",
        "clip=-1 | clip is -1, but must be above 0 and at most 1000000000",
      })
  void aBadValueIsRefusedWithItsRange(String assignment, String message) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> with(assignment));
    assertTrue(error.toString().contains(message), error.toString());
  }
}
