package io.tengen.agents.learning;

import static io.tengen.agents.learning.LearningRuns.ALGORITHMS;
import static io.tengen.agents.learning.LearningRuns.config;
import static io.tengen.agents.learning.LearningRuns.newRun;
import static io.tengen.agents.learning.LearningRuns.run;
import static io.tengen.agents.learning.LearningRuns.savingOften;
import static io.tengen.agents.learning.LearningRuns.shortRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.learning.LearningRuns.OtherClimbing;
import io.tengen.agents.planning.OptimumComparison;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import io.tengen.agents.run.TrainingResult;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a run, well or badly. */
class LearningRunTest {
  @TempDir private Path temporary;

  private Path path() {
    return temporary.resolve("run");
  }

  private static List<JsonNode> metrics(Path path) throws IOException {
    return Files.readAllLines(path.resolve("metrics.jsonl")).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  @Test
  void theMetricsTellOfStepsAndEvaluations() throws IOException {
    run(newRun(path(), config("cartpole-v1", HillClimbing.usual(), shortRun(4_000, null))));
    List<JsonNode> reports = new ArrayList<>();
    List<JsonNode> evaluations = new ArrayList<>();
    for (JsonNode line : metrics(path())) {
      (line.has("evaluation") ? evaluations : reports).add(line);
    }
    // An update has 64 steps; a report follows the first one that reaches a multiple of 700.
    assertEquals(
        List.of(704L, 1_408L, 2_112L, 2_816L, 3_520L),
        reports.stream().map(line -> line.get("step").asLong()).toList());
    assertEquals(
        List.of(1_536L, 3_008L, 4_032L),
        evaluations.stream().map(line -> line.get("step").asLong()).toList());
    JsonNode last = reports.get(reports.size() - 1);
    assertEquals(
        List.of("step", "episodes", "return", "length", "trials", "trialMean", "stepsPerSecond"),
        List.copyOf(last.propertyNames()));
    assertEquals(last.get("return").asDouble(), last.get("length").asDouble(), "CartPole pays 1");
    assertEquals(4, evaluations.get(0).get("evaluation").get("episodes").asInt());
    assertTrue(evaluations.get(0).get("best").asBoolean());
    assertFalse(evaluations.get(2).get("solved").asBoolean());
  }

  @Test
  void aWorkerThatThrowsEndsTheRunWithItsCause() throws IOException {
    HillClimbing failing = new HillClimbing(0.99, 0.5, 1_000, 0, 0, 0);
    RunDirectory directory =
        newRun(path(), config("cartpole-v1", failing, savingOften(shortRun(4_000, null))));
    TrainingException error = assertThrows(TrainingException.class, () -> run(directory));
    assertTrue(
        error
            .toString()
            .contains(
                "cartpole-v1 by hill-climbing failed after step 1024:"
                    + " java.lang.IllegalStateException: the worker has stumbled;"
                    + " the checkpoint of step 1024 is kept in "),
        error.toString());
    assertInstanceOf(IllegalStateException.class, error.getCause());
    assertEquals(1_024, LearningEvaluation.load(path(), ALGORITHMS, this::fail).trained());
    // It can be opened again: nothing is left locked. It fails again, at the same step.
    RunDirectory again = RunDirectory.open(path());
    assertThrows(TrainingException.class, () -> run(again));
  }

  private void fail(String warning) {
    throw new AssertionError(warning);
  }

  @Test
  void aMeasurementThatIsNoNumberEndsTheRun() throws IOException {
    HillClimbing breaking = new HillClimbing(0.99, 0.5, 0, 1_000, 0, 0);
    RunDirectory directory =
        newRun(path(), config("cartpole-v1", breaking, savingOften(shortRun(4_000, null))));
    TrainingException error = assertThrows(TrainingException.class, () -> run(directory));
    assertTrue(
        error.toString().contains("failed after step 1408: trialMean is NaN; a lower learning"),
        error.toString());
    assertTrue(error.toString().contains("the checkpoint of step 1344 is kept"), error.toString());
    assertFalse(Files.readString(path().resolve("metrics.jsonl")).contains("NaN"));
  }

  @Test
  void aLearnerThatDoesNotMoveEndsTheRun() throws IOException {
    HillClimbing stuck = new HillClimbing(0.99, 0.5, 0, 0, 0, 500);
    RunDirectory directory = newRun(path(), config("frozenlake", stuck, shortRun(4_000, null)));
    TrainingException error = assertThrows(TrainingException.class, () -> run(directory));
    assertTrue(error.toString().contains("it has advanced without a step"), error.toString());
    assertNull(error.getCause());
  }

  @Test
  void aRunEndsOnceItsGoalIsConfirmed() throws IOException {
    double goal = 60;
    List<EpisodeSummary> summaries = new ArrayList<>();
    TrainingResult result =
        run(
            newRun(path(), config("cartpole-v1", HillClimbing.usual(), shortRun(90_000, goal))),
            evaluations(summaries),
            new StopSignal());
    assertTrue(result.solved(), result.toString());
    assertTrue(result.finished());
    assertTrue(result.steps() < 90_000, result.toString());
    EpisodeSummary last = summaries.get(summaries.size() - 1);
    EpisodeSummary before = summaries.get(summaries.size() - 2);
    assertEquals(10, last.episodes(), "the goal is confirmed by goalEpisodes");
    assertEquals(4, before.episodes());
    assertTrue(last.meanReturn() >= goal && before.meanReturn() >= goal, summaries.toString());
    Double best = result.bestMean();
    assertNotNull(best);
    assertTrue(best >= goal, result.toString());
    List<JsonNode> lines = metrics(path());
    JsonNode end = lines.get(lines.size() - 1);
    assertTrue(end.get("solved").asBoolean(), end.toString());
    assertEquals(last.meanReturn(), end.get("evaluation").get("return").asDouble());
    assertEquals(result.steps(), LearningEvaluation.load(path(), ALGORITHMS, this::fail).trained());
    assertEquals(result.steps(), run(RunDirectory.open(path())).steps(), "it stays solved");
  }

  private static LearningListener evaluations(List<EpisodeSummary> summaries) {
    return new LearningListener() {
      @Override
      public void onStep(long step, long steps, @Nullable Double mean) {}

      @Override
      public void onEvaluation(long step, EpisodeSummary summary) {
        summaries.add(summary);
      }
    };
  }

  /** The learner gets worse, as learners do; what is judged afterwards is what it was best at. */
  @Test
  void theBestOfAllEvaluationsIsKept() throws IOException {
    long spoilAt = 12_000;
    HillClimbing spoiling = new HillClimbing(0.99, 0.5, 0, 0, spoilAt, 0);
    List<EpisodeSummary> summaries = new ArrayList<>();
    TrainingResult result =
        run(
            newRun(path(), config("cartpole-v1", spoiling, shortRun(16_000, null))),
            evaluations(summaries),
            new StopSignal());
    assertEquals(
        summaries.stream().mapToDouble(EpisodeSummary::meanReturn).max().orElseThrow(),
        result.bestMean());
    EpisodeSummary last = summaries.get(summaries.size() - 1);
    assertTrue(last.meanReturn() < 12, "always to the left: " + last);
    LearningEvaluation best = LearningEvaluation.load(path(), ALGORITHMS, this::fail);
    assertTrue(best.trained() < spoilAt, "step " + best.trained());
    double played = best.newPlay().play(20, 3, done -> {}).meanReturn();
    assertTrue(played > 25, "mean return " + played);
    // Without it, the newest checkpoint is judged, and a damaged one is said and left out.
    Path file = path().resolve("best.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    List<String> warnings = new ArrayList<>();
    LearningEvaluation newest = LearningEvaluation.load(path(), ALGORITHMS, warnings::add);
    assertEquals(List.of("best.bin is damaged (its checksum is wrong); it is left out"), warnings);
    assertEquals(result.steps(), newest.trained());
    assertTrue(newest.newPlay().play(20, 3, done -> {}).meanReturn() < 12);
  }

  @Test
  void aCheckpointOfAnotherAlgorithmOrTaskIsRefusedByName() throws IOException {
    LearningConfig.Run run = shortRun(700, null);
    run(newRun(path(), config("cartpole-v1", HillClimbing.usual(), run)));
    Path foreign = path().resolve("checkpoint-000000000704.bin");
    for (LearningConfig other :
        List.of(
            config("cartpole-v1", new OtherClimbing(0.9), run),
            config("acrobot", HillClimbing.usual(), run))) {
      Path there = temporary.resolve(other.task() + other.algorithm().algorithm());
      newRun(there, other).close();
      Files.copy(foreign, there.resolve(foreign.getFileName()));
      RunDirectory directory = RunDirectory.open(there);
      RunDirectoryException error = assertThrows(RunDirectoryException.class, () -> run(directory));
      assertTrue(
          error
              .toString()
              .contains(
                  "belongs to a run with another configuration"
                      + " (hill-climbing on cartpole-v1 (4 observed numbers, 2 actions))"),
          error.toString());
    }
  }

  /** As a version that has changed an environment would find it: the configuration is the same. */
  @Test
  void aCheckpointOfAnotherEnvironmentIsRefusedByName() {
    RunOrigin saved = new RunOrigin("ppo", "acrobot", 6, 3);
    LearningConfig config = config("cartpole-v1", HillClimbing.usual(), shortRun(700, null));
    LearningTask task = LearningTasks.get("cartpole-v1");
    Learner learner = ALGORITHMS.create(config, task);
    byte[] content = SavedRun.checkpoint(saved, new LearningProgress(), learner);
    IOException error =
        assertThrows(
            IOException.class,
            () -> SavedRun.restore(RunOrigin.of(config, task), content, learner));
    assertEquals(
        "it was saved by ppo on acrobot (6 observed numbers, 3 actions), but this run is"
            + " hill-climbing on cartpole-v1 (4 observed numbers, 2 actions)",
        error.getMessage());
    learner.close();
    assertEquals("", RunOrigin.textOf(new byte[3]));
    assertEquals("", RunOrigin.textOf(new byte[300]));
    assertThrows(
        IOException.class,
        () -> saved.require(new DataInputStream(new ByteArrayInputStream(new byte[100]))));
  }

  @Test
  void whatIsSavedIsNeverShorterThanItSays() throws IOException {
    LearningConfig config = config("frozenlake", HillClimbing.usual(), shortRun(700, null));
    LearningTask task = LearningTasks.get("frozenlake");
    RunOrigin origin = RunOrigin.of(config, task);
    try (Learner learner = ALGORITHMS.create(config, task)) {
      byte[] whole = SavedRun.checkpoint(origin, new LearningProgress(), learner);
      SavedRun.restore(origin, whole, learner);
      for (int length = 0; length < whole.length; length += 7) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThrows(IOException.class, () -> SavedRun.restore(origin, cut, learner));
      }
    }
  }

  @Test
  void aPolicyForAModelIsComparedWithTheOptimum() throws IOException {
    run(newRun(path(), config("gridworld", HillClimbing.usual(), shortRun(6_000, null))));
    LearningEvaluation evaluation = LearningEvaluation.load(path(), ALGORITHMS, this::fail);
    OptimumComparison comparison = evaluation.compareWithOptimum().orElseThrow();
    assertEquals(0.99, comparison.gamma());
    assertTrue(comparison.learned() <= comparison.optimal() + 1e-5, comparison.toString());
    assertEquals("gridworld", evaluation.task());
    assertEquals("step", evaluation.unit());
  }
}
