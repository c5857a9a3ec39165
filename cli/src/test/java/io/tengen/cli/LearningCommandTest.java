package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.learning.Algorithms;
import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Training, judging and comparing agents that learn by acting, as a user does. */
class LearningCommandTest {
  private static final LearningConfig CONFIG =
      new LearningConfig(
          LearningConfig.KIND,
          "cartpole-v1",
          new PoleRule(0.99, 0),
          new LearningConfig.Run(0, 5_000, 1_000, 4, 40.0, 10, 1, 500));

  private static final TrainingKinds KINDS =
      new TrainingKinds(
          List.of(
              new TabularKind(),
              new LearningKind(
                  new Algorithms(List.of(PoleRule.ALGORITHM)),
                  List.of(new LearningPreset("pole", "a rule that only counts", CONFIG)))));

  @TempDir private Path temporary;

  private String path(String name) {
    return temporary.resolve(name).toString();
  }

  private static Outcome train(String... arguments) {
    return Outcome.of(TengenCommand.newCommandLine(new TrainCommand(KINDS)), arguments);
  }

  private static Outcome eval(String... arguments) {
    return Outcome.of(TengenCommand.newCommandLine(new EvalCommand(KINDS)), arguments);
  }

  private static Outcome compare(String... arguments) {
    return Outcome.of(TengenCommand.newCommandLine(new CompareCommand()), arguments);
  }

  @Test
  void trainEvaluateAndResume() throws IOException {
    String run = path("run");
    Outcome trained = train("pole", "--out", run);
    assertEquals(0, trained.exitCode(), trained.err());
    assertTrue(trained.out().startsWith("solved after "), trained.out());
    assertTrue(trained.out().contains("best mean return of an evaluation"), trained.out());
    assertTrue(trained.out().contains("(solved at 40.0)"), trained.out());
    JsonNode again = train("--resume", run, "--json").json();
    assertTrue(again.get("solved").asBoolean());
    assertTrue(again.get("steps").asLong() >= 1_000 && again.get("steps").asLong() < 5_000);
    assertTrue(again.get("bestEvaluation").asDouble() >= 40);
    String gif = path("episode.gif");
    String png = path("frame.png");
    JsonNode judged = eval(run, "--episodes", "20", "--gif", gif, "--png", png, "--json").json();
    assertEquals("cartpole-v1", judged.get("task").asString());
    assertEquals(again.get("steps").asLong(), judged.get("trainedSteps").asLong());
    assertTrue(judged.get("meanReturn").asDouble() >= 35, judged.toString());
    assertEquals(judged.get("meanReturn").asDouble(), judged.get("meanLength").asDouble());
    assertTrue(Files.size(Path.of(gif)) > 1_000);
    assertTrue(ImageIO.read(Path.of(png).toFile()).getWidth() > 100);
    Outcome text = eval(run, "--episodes", "2");
    assertTrue(text.out().startsWith("cartpole-v1 after "), text.out());
    assertTrue(text.out().contains(" steps of training"), text.out());
  }

  @Test
  void severalSeedsMakeATableAndAComparison() throws IOException {
    Outcome text = train("pole", "--seeds", "0,2-3", "--out", path("text"));
    assertEquals(0, text.exitCode(), text.err());
    List<String> lines = text.out().lines().toList();
    assertTrue(lines.get(1).startsWith("     0  solved "), text.out());
    assertTrue(lines.get(3).startsWith("     3  solved "), text.out());
    assertTrue(
        lines
            .get(4)
            .startsWith("pole solved (mean return 40.0) by 3 of 3 seeds, after a median of"),
        text.out());
    JsonNode table = train("pole", "--seeds", "4-5", "--out", path("json"), "--json").json();
    assertEquals(2, table.get("solved").asInt());
    assertEquals(List.of("4", "5"), table.get("runs").findValuesAsString("seed"));
    JsonNode steps = table.get("stepsToSolve");
    assertTrue(steps.get("least").asLong() <= steps.get("median").asLong());
    assertTrue(steps.get("median").asLong() <= steps.get("most").asLong());

    String first = path("text/pole-seed0");
    String png = path("curves.png");
    JsonNode compared =
        compare(
                first,
                path("text/pole-seed2"),
                path("text/pole-seed3"),
                path("json/pole-seed4"),
                "--png",
                png,
                "--json")
            .json();
    JsonNode group = compared.get("groups").get(0);
    assertEquals(1, compared.get("groups").size());
    assertEquals("cartpole-v1 by pole-rule", group.get("name").asString());
    assertEquals(4, group.get("solved").asInt());
    assertTrue(group.get("last").get("mean").asDouble() >= 40, group.toString());
    assertTrue(group.get("last").get("halfWidth").asDouble() >= 0, group.toString());
    assertTrue(ImageIO.read(Path.of(png).toFile()).getWidth() > 100);
    Outcome twice = compare(first, first + "/../pole-seed0");
    assertEquals(2, twice.exitCode());
    assertTrue(twice.err().contains("is given twice"), twice.err());
  }

  @Test
  void tabularRunsAreComparedWithOthers() {
    Outcome tabular =
        train(
            "cliffwalking-q",
            "--seeds",
            "1-2",
            "--set",
            "episodes=60",
            "--out",
            path("cliff"),
            "--json");
    assertEquals(0, tabular.json().get("solved").asInt());
    train("pole", "--out", path("pole"));
    Outcome text =
        compare(
            path("cliff/cliffwalking-q-seed1"), path("cliff/cliffwalking-q-seed2"), path("pole"));
    assertEquals(0, text.exitCode(), text.err());
    List<String> lines = text.out().lines().toList();
    assertEquals(3, lines.size(), text.out());
    assertTrue(lines.get(1).startsWith("cliffwalking by q-learning     2       0  -"), text.out());
    assertTrue(lines.get(2).startsWith("cartpole-v1 by pole-rule       1       1  "), text.out());
    Outcome none = compare(path("missing"));
    assertEquals(1, none.exitCode());
    assertTrue(none.err().contains("is no directory"), none.err());
  }

  @Test
  void aFailureEndsTheSeries() {
    Outcome outcome =
        train(
            "pole",
            "--set",
            "failAt=300",
            "--set",
            "goal=none",
            "--seeds",
            "0-3",
            "--out",
            path("x"));
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().contains("IllegalStateException: the pole is broken"), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertFalse(Files.exists(temporary.resolve("x/pole-seed1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pole --seeds 0-9 --seed 1 | give --seed or --seeds, not both",
        "pole --seeds 9-0 | but must be ascending ranges",
        "pole --seeds 0-5000 | but must be ascending ranges of 1 to 1000 seeds",
        "pole --seeds 1,1 | but has 1 twice",
        "pole --seeds a | but must be numbers and ranges, such as 0-9",
        "pole --seeds 1- | but must be numbers and ranges",
        "pole --set gamma=2 --out x | gamma is 2.0, but must be in [0, 1]",
        "pole --set task=acrobot --out x | acrobot has no pole; choose cartpole-v1",
        "pole --data x --out x | --data is for networks that learn from records, not for pole",
        "pole --init x --out x | --init is for networks",
        "--resume x --seeds 1 | give nothing else with it",
      })
  void badUsageIsSaidBeforeAnythingStarts(String arguments, String message) {
    Outcome outcome = train(arguments.strip().split(" "));
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertFalse(Files.exists(Path.of("x")));
  }

  @Test
  void networksHaveNoSeeds() {
    Outcome outcome = Outcome.tengen("train", "go9-sl", "--seeds", "0-1");
    assertEquals(2, outcome.exitCode());
    assertTrue(
        outcome.err().contains("--seeds is for agents that learn by acting, not for go9-sl"),
        outcome.err());
  }
}
