package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.planning.OptimumComparison;
import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingProgress;
import io.tengen.agents.run.TrainingResult;
import io.tengen.env.Environment;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.render.Captions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PresetTest {
  @TempDir private Path temporary;

  private Path train(String preset, long seed) throws IOException {
    Path path = temporary.resolve(preset + seed);
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get(preset).config());
    ConfigOverrides.apply(config, "seed=" + seed);
    try (RunDirectory run = RunDirectory.create(path, config)) {
      result =
          TabularTraining.run(
              run, TrainingProgress.silent(), PresetTest::failOnWarning, new StopSignal());
    }
    return path;
  }

  private TrainingResult result = new TrainingResult(false, false, 0, 0, 0, null, null);

  private static void failOnWarning(String warning) {
    if (Captions.available() || !warning.startsWith("no learning curve")) {
      throw new AssertionError(warning);
    }
  }

  /** The notes allow 2,000 episodes; the same algorithm in Python, measured, took 217 to 1,614. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void cartPoleIsSolvedAsTheNotesHaveIt(long seed) throws IOException {
    Path path = train("cartpole-q", seed);
    assertTrue(result.solved(), result.toString());
    assertTrue(result.episodes() <= 2_000, result.toString());
    double mean =
        TabularEvaluation.load(path, PresetTest::failOnWarning)
            .play(100, 5, done -> {})
            .meanReturn();
    assertTrue(mean >= 195, "greedy mean " + mean);
  }

  @ParameterizedTest
  @ValueSource(strings = {"taxi-q", "frozenlake-q", "gridworld-q"})
  void learnsNearlyTheOptimumThatPlanningFinds(String preset) throws IOException {
    TabularEvaluation evaluation =
        TabularEvaluation.load(train(preset, 1), PresetTest::failOnWarning);
    OptimumComparison comparison = evaluation.compareWithOptimum().orElseThrow();
    assertTrue(comparison.learned() >= 0.98 * comparison.optimal(), comparison.toString());
    assertTrue(comparison.learned() <= comparison.optimal() + 1e-5, comparison.toString());
  }

  /** Sutton and Barto, example 6.6: SARSA walks away from the edge, Q-learning along it. */
  @ParameterizedTest
  @CsvSource({"cliffwalking-sarsa, -17", "cliffwalking-q, -13"})
  void theCliffSeparatesSarsaFromQLearning(String preset, double meanReturn) throws IOException {
    assertEquals(
        meanReturn,
        TabularEvaluation.load(train(preset, 0), PresetTest::failOnWarning)
            .play(1, 0, done -> {})
            .meanReturn());
  }

  @Test
  void theNotesConstantsAreInThePreset() {
    assertEquals(
        """
        {"kind":"tabular","task":"cartpole",\
        "learning":{"algorithm":"q-learning","alpha":"0.5","gamma":0.99,\
        "epsilon":"harmonic(0.5,1.0)","lambda":0.0,"initialLow":-1.0,"initialHigh":1.0},\
        "run":{"seed":0,"episodes":2000,"checkpointEvery":1000,"window":100,"solvedMean":195.0}}""",
        TabularConfigs.toJson(TabularPresets.get("cartpole-q").config()).toString());
    Environment<Integer> environment = TabularTasks.get("cartpole").training().get();
    assertEquals(
        6 * 6 * 6 * 6, environment.observationSpace() instanceof Space.Discrete d ? d.n() : 0);
    environment.reset(0);
    Step<Integer> step = environment.step(0);
    while (!step.ended()) {
      assertEquals(1, step.reward());
      step = environment.step(0);
    }
    assertEquals(-200, step.reward(), "the pole fell early");
    assertTrue(step.terminated());
  }

  @Test
  void everyPresetIsValidAndReadsBack() {
    for (TabularPresets.Preset preset : TabularPresets.all()) {
      assertEquals(
          preset.config(), TabularConfigs.fromJson(TabularConfigs.toJson(preset.config())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "gamma=1.5              | gamma is 1.5, but must be in [0, 1]",
        "alpha=2                | alpha is 2.0, but must stay in [0, 1]",
        "epsilon=sometimes      | 'sometimes' is no schedule",
        "episodes=0             | episodes is 0, but must be 1 to 10000000",
        "algorithm=q-lerning    | did you mean q-learning?",
        "task=taxy              | did you mean taxi?",
        "gamma=high             | , but must be a number",
        "seed=none              | 'seed' is none, but must be a whole number",
        "episodes=10.7          | 'episodes' is 10.7, but must be a whole number",
        "algorithm=none         | unknown algorithm 'none'",
        "alpha=none             | 'none' is no schedule",
        "task=none              | unknown task 'none'",
        "solvedMean=NaN         | solvedMean is NaN, but must be finite, or none",
        "initialHigh=1e999      | but both must be finite",
        "alpha=harmonic(1,1e999) | half is Infinity, but must be positive and finite",
      })
  void aBadValueIsRefusedWithItsRange(String assignment, String message) {
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get("taxi-q").config());
    ConfigOverrides.apply(config, assignment);
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> TabularConfigs.fromJson(config));
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void anUnknownPresetSuggestsTheNearest() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> TabularPresets.get("cartpol-q"));
    assertTrue(error.toString().contains("did you mean cartpole-q?"), error.toString());
  }
}
