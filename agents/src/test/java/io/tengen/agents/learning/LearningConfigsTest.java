package io.tengen.agents.learning;

import static io.tengen.agents.learning.LearningRuns.ALGORITHMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectoryException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class LearningConfigsTest {
  private static final LearningConfig CONFIG =
      LearningRuns.config(
          "cartpole-v1", HillClimbing.usual(), LearningConfig.Run.of(300_000, 475.0));

  @Test
  void aConfigurationReadsBack() {
    ObjectNode json = LearningConfigs.toJson(CONFIG);
    assertEquals(
        """
        {"kind":"learning","task":"cartpole-v1","algorithm":{"algorithm":"hill-climbing",\
        "gamma":0.99,"noise":0.5,"failAt":0,"breakAt":0,"spoilAt":0,"stuckAt":0},\
        "run":{"seed":0,"steps":300000,"evaluateEvery":10000,"evaluationEpisodes":20,\
        "goal":475.0,"goalEpisodes":100,"checkpointMinutes":1.0,"reportEvery":3000}}""",
        json.toString());
    assertEquals(CONFIG, LearningConfigs.fromJson(json, ALGORITHMS));
    assertEquals("cartpole-v1 by hill-climbing", CONFIG.title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "gamma=1.5                 | gamma is 1.5, but must be in [0, 1]",
        "noise=high                | 'noise' is \"high\", but must be a number",
        "algorithm=hil-climbing    | unknown algorithm 'hil-climbing'; did you mean hill-climbing?",
        "algorithm=other-climbing  | unknown key 'noise'",
        "task=cartpole-v2          | did you mean cartpole-v1?",
        "steps=0                   | steps is 0, but must be 1 to 1000000000000",
        "evaluateEvery=-1          | evaluateEvery is -1, but must be 1 to",
        "evaluationEpisodes=10001  | evaluationEpisodes is 10001, but must be 1 to 10000",
        "goalEpisodes=0            | goalEpisodes is 0, but must be 1 to 100000",
        "reportEvery=0             | reportEvery is 0, but must be 1 to",
        "goal=1e999                | goal is Infinity, but must be finite, or none",
        "checkpointMinutes=0       | checkpointMinutes is 0.0, but must be above 0",
        "seed=none                 | 'seed' is none, but must be a whole number",
        "kind=tabular              | kind is 'tabular', but must be 'learning'",
      })
  void aBadValueIsRefusedWithItsRange(String assignment, String message) {
    ObjectNode json = LearningConfigs.toJson(CONFIG);
    ConfigOverrides.apply(json, assignment);
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> LearningConfigs.fromJson(json, ALGORITHMS));
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void whatIsMissingOrTooMuchIsNamed() {
    for (String key : List.of("algorithm", "run")) {
      ObjectNode json = LearningConfigs.toJson(CONFIG);
      json.remove(key);
      assertRefused(json, "'" + key + "' is no object");
    }
    ObjectNode more = LearningConfigs.toJson(CONFIG);
    more.put("tusk", 1);
    assertRefused(more, "unknown key 'tusk'; did you mean task?");
    ObjectNode nameless = LearningConfigs.toJson(CONFIG);
    nameless.putObject("algorithm").put("gamma", 1);
    assertRefused(nameless, "those are: hill-climbing, other-climbing");
    RunDirectoryException error =
        assertThrows(
            RunDirectoryException.class, () -> LearningConfigs.ofRun(nameless, ALGORITHMS));
    assertTrue(error.toString().contains("is not that of a learning run"), error.toString());
  }

  private static void assertRefused(ObjectNode json, String message) {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> LearningConfigs.fromJson(json, ALGORITHMS));
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void twoAlgorithmsOfOneNameAreRefused() {
    List<Algorithm<HillClimbing>> twice = List.of(HillClimbing.ALGORITHM, HillClimbing.ALGORITHM);
    assertThrows(IllegalArgumentException.class, () -> new Algorithms(twice));
    Algorithms none = new Algorithms(List.of());
    assertThrows(IllegalArgumentException.class, () -> none.get("ppo"));
  }
}
