package io.tengen.agents.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.acting.LearnerChecks;
import io.tengen.agents.learning.Learner;
import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningConfigs;
import io.tengen.agents.learning.LearningPreset;
import io.tengen.agents.learning.LearningTasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

class LearningPresetsTest {
  @Test
  void areThoseThatAreAskedFor() {
    for (String name :
        List.of(
            "cartpole-reinforce",
            "cartpole-a2c",
            "cartpole-a3c",
            "cartpole-ppo",
            "cartpole-dqn",
            "acrobot-ppo",
            "mountaincar-dqn",
            "gridworld-reinforce",
            "tictactoe-a2c")) {
      assertEquals(name, get(name).name());
    }
  }

  private static LearningPreset get(String name) {
    for (LearningPreset preset : LearningPresets.all()) {
      if (preset.name().equals(name)) {
        return preset;
      }
    }
    throw new AssertionError("no preset " + name);
  }

  @Test
  void surviveJson() {
    for (LearningPreset preset : LearningPresets.all()) {
      ObjectNode json = LearningConfigs.toJson(preset.config());
      assertEquals(preset.config(), LearningConfigs.fromJson(json, LearningPresets.algorithms()));
    }
  }

  @Test
  void takeTheirFirstSteps() {
    for (LearningPreset preset : LearningPresets.all()) {
      LearningConfig config = preset.config();
      try (Learner learner =
          LearningPresets.algorithms().create(config, LearningTasks.get(config.task()))) {
        LearnerChecks.advance(learner, 1);
        learner
            .measurements()
            .forEach((name, value) -> assertTrue(Double.isFinite(value), preset.name() + name));
      }
    }
  }

  /** Every number of every algorithm is refused by name and value where it is out of range. */
  @Test
  void refuseEveryNumberThatIsTooSmall() {
    assertTrue(refuseEach(value -> Optional.of(IntNode.valueOf(-1)), "-1") > 60);
  }

  /** Of the whole numbers only counts of steps, which are long, have no upper end. */
  @Test
  void refuseEveryNumberThatIsTooLarge() {
    int most = Integer.MAX_VALUE;
    assertTrue(
        refuseEach(
                value ->
                    Optional.of(value)
                        .filter(number -> number.isIntegralNumber() && !number.isLong())
                        .map(number -> IntNode.valueOf(most)),
                String.valueOf(most))
            > 15);
    assertTrue(
        refuseEach(
                value ->
                    Optional.of(value)
                        .filter(JsonNode::isFloatingPointNumber)
                        .map(number -> DoubleNode.valueOf(1e7)),
                "1.0E7")
            > 30);
  }

  /** Replaces each number by what it is mapped to, if it is; answers how many were refused. */
  private static int refuseEach(Function<JsonNode, Optional<JsonNode>> replacement, String shown) {
    int refused = 0;
    for (String algorithm : LearningPresets.algorithms().names()) {
      LearningPreset preset =
          LearningPresets.all().stream()
              .filter(known -> known.config().algorithm().algorithm().equals(algorithm))
              .findFirst()
              .orElseThrow();
      ObjectNode whole = LearningConfigs.toJson(preset.config());
      for (String name : List.copyOf(whole.get("algorithm").propertyNames())) {
        JsonNode value = whole.get("algorithm").get(name);
        Optional<JsonNode> other = value.isNumber() ? replacement.apply(value) : Optional.empty();
        if (other.isPresent()) {
          ObjectNode changed = whole.deepCopy();
          ((ObjectNode) changed.get("algorithm")).set(name, other.get());
          IllegalArgumentException problem =
              assertThrows(
                  IllegalArgumentException.class,
                  () -> LearningConfigs.fromJson(changed, LearningPresets.algorithms()),
                  preset.name() + " " + name);
          String message = String.valueOf(problem.getMessage());
          assertTrue(message.contains(name + " is " + shown), message);
          assertTrue(message.contains("must be"), message);
          refused++;
        }
      }
    }
    return refused;
  }

  @Test
  void refuseLayersThatAreNone() {
    ObjectNode json = LearningConfigs.toJson(get("cartpole-ppo").config());
    ((ObjectNode) json.get("algorithm")).putArray("hidden").add(64).add(0);
    IllegalArgumentException problem =
        assertThrows(
            IllegalArgumentException.class,
            () -> LearningConfigs.fromJson(json, LearningPresets.algorithms()));
    LearnerChecks.assertTells(problem, "[64, 0]");
  }
}
