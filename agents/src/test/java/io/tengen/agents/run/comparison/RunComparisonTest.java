package io.tengen.agents.run.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.BandCurves;
import io.tengen.agents.run.BandCurves.Band;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.render.Captions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Runs as files that were written by hand. */
class RunComparisonTest {
  @TempDir private Path temporary;
  private int runs;

  private Path run(String config, String... metrics) throws IOException {
    runs++;
    Path path = temporary.resolve("run" + runs);
    RunDirectory.create(path, JsonMapper.shared().readTree(config)).close();
    Files.writeString(path.resolve("metrics.jsonl"), String.join("\n", metrics));
    return path;
  }

  private static String learning(int seed, double gamma) {
    return "{\"kind\":\"learning\",\"task\":\"acrobot\",\"algorithm\":{\"algorithm\":\"ppo\",\"gamma\":"
        + gamma
        + ",\"hidden\":[64,64]},\"run\":{\"seed\":"
        + seed
        + ",\"goal\":null}}";
  }

  private static String point(long step, double mean) {
    return "{\"step\":" + step + ",\"episodes\":3,\"return\":" + mean + ",\"loss\":1}";
  }

  @Test
  void theStepsOfATabularRunAreTheLengthsOfItsEpisodes() throws IOException {
    Path path =
        run(
            "{\"kind\":\"tabular\",\"task\":\"taxi\",\"learning\":{\"algorithm\":\"sarsa\"},"
                + "\"run\":{\"seed\":1,\"window\":3,\"solvedMean\":5.0}}",
            "{\"episode\":1,\"return\":9,\"length\":10,\"mean\":9.0}",
            "{\"episode\":2,\"return\":1,\"length\":20,\"mean\":5.0}",
            "{\"episode\":3,\"return\":2,\"length\":5,\"mean\":4.0}",
            "{\"episode\":4,\"return\":12,\"length\":7,\"mean\":5.0}",
            "{\"episode\":5,\"return\":0,\"len");
    RunCurve curve = RunCurve.read(path);
    assertArrayEquals(new long[] {10, 30, 35, 42}, curve.training().steps());
    assertArrayEquals(new double[] {9, 5, 4, 5}, curve.training().means());
    assertEquals(42L, curve.solvedAt(), "the first full window with the mean");
    assertEquals(9, curve.training().best());
    assertEquals(5, curve.training().last());
    assertEquals("taxi by sarsa", RunGroup.of(List.of(curve)).get(0).name());
  }

  @Test
  void aLearningRunSaysWhenItWasSolved() throws IOException {
    Path path =
        run(
            learning(0, 0.9),
            "{\"step\":50,\"episodes\":0,\"return\":null,\"length\":null}",
            point(100, -500),
            "{\"step\":120,\"evaluation\":{\"episodes\":20,\"return\":-90},\"solved\":false}",
            point(200, -200),
            "{\"step\":220,\"evaluation\":{\"episodes\":100,\"return\":-90},\"solved\":true}",
            "");
    RunCurve curve = RunCurve.read(path);
    assertArrayEquals(new long[] {100, 200}, curve.training().steps());
    assertEquals(220L, curve.solvedAt());
    assertArrayEquals(new long[] {120, 220}, curve.evaluations().steps());
    assertEquals(-90, curve.evaluations().best());
    RunGroup group = RunGroup.of(List.of(curve)).get(0);
    assertEquals(-90, group.bestEvaluation().orElseThrow().mean());
    assertArrayEquals(new long[] {120, 220}, group.evaluationCurve(2).steps());
    Path unsolved = run(learning(1, 0.9), point(100, -500));
    RunCurve early = RunCurve.read(unsolved);
    assertNull(early.solvedAt());
    RunGroup both = RunGroup.of(List.of(curve, early)).get(0);
    assertTrue(both.bestEvaluation().isEmpty());
    RunDirectoryException error =
        assertThrows(RunDirectoryException.class, () -> both.evaluationCurve(2));
    assertTrue(error.toString().contains(unsolved + " has no evaluations"), error.toString());
  }

  @Test
  void whatHasNoReturnsOrIsDamagedIsRefused() throws IOException {
    Path empty = run("{\"kind\":\"supervised\",\"run\":{}}", "{\"step\":3,\"policyLoss\":1.0}");
    assertRefused("has no mean returns in its metrics", empty);
    Files.delete(empty.resolve("metrics.jsonl"));
    assertRefused("has no mean returns in its metrics", empty);
    assertRefused("line 2 is not JSON", run(learning(0, 1), point(1, 2), "{\"st", point(2, 2)));
    assertRefused("is no directory", temporary.resolve("missing"));
  }

  private static void assertRefused(String message, Path path) {
    RunDirectoryException error =
        assertThrows(RunDirectoryException.class, () -> RunCurve.read(path));
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void runsThatDifferInNothingButTheSeedAreAGroup() throws IOException {
    List<RunCurve> curves = new ArrayList<>();
    for (int seed = 0; seed < 2; seed++) {
      for (double gamma : new double[] {0.9, 0.99}) {
        curves.add(RunCurve.read(run(learning(seed, gamma), point(100, seed), point(300, gamma))));
      }
    }
    List<RunGroup> groups = RunGroup.of(curves);
    assertEquals(
        List.of("acrobot by ppo gamma=0.9", "acrobot by ppo gamma=0.99"),
        groups.stream().map(RunGroup::name).toList());
    assertEquals(List.of(curves.get(0), curves.get(2)), groups.get(0).runs());
    assertEquals(0.9, groups.get(0).last().mean(), 1e-12);
    assertEquals(0.95, groups.get(0).best().mean(), 1e-12, "of 0.9 and 1");
    assertEquals(0, groups.get(0).stepsToSolve().length);
  }

  /** Each curve goes straight from point to point, and stays at its last value. */
  @Test
  void aGroupsCurveIsTheMeanOfItsRuns() throws IOException {
    RunGroup group =
        RunGroup.of(
                List.of(
                    RunCurve.read(run(learning(0, 1), point(10, 1), point(20, 2), point(30, 3))),
                    RunCurve.read(run(learning(1, 1), point(15, 5), point(50, 9)))))
            .get(0);
    Band all = group.curve(1_000);
    assertEquals(36, all.steps().length, "steps 15 to 50");
    for (int i = 0; i < all.steps().length; i++) {
      long step = all.steps()[i];
      assertEquals(15 + i, step);
      double first = Math.min(step / 10.0, 3);
      double second = 5 + 4 * (step - 15) / 35.0;
      assertEquals((first + second) / 2, all.values()[i], 1e-12);
      assertEquals(12.706 * Math.abs(second - first) / 2, all.halfWidths()[i], 1e-9);
    }
    Band few = group.curve(2);
    assertArrayEquals(new long[] {15, 50}, few.steps());
    Band single = new RunGroup("one", group.runs().subList(0, 1)).curve(2);
    assertArrayEquals(new double[] {0, 0}, single.halfWidths());
  }

  @Test
  void theIntervalIsStudents() {
    MeanInterval interval = MeanInterval.of(4, 6, 8);
    assertEquals(6, interval.mean());
    assertEquals(4.303 * 2 / Math.sqrt(3), interval.halfWidth(), 1e-12);
    // Published quantiles past the table.
    assertEquals(2.0211, MeanInterval.quantile(40), 5e-4);
    assertEquals(1.9840, MeanInterval.quantile(100), 5e-4);
    assertEquals(5, RunGroup.median(3, 5, 100));
    assertEquals(7, RunGroup.median(3, 5, 9, 100));
  }

  @Test
  void bandsAreDrawn() throws IOException {
    List<String> warnings = new ArrayList<>();
    Band band = new Band("a", new long[] {1, 9}, new double[] {0, 5}, new double[] {1, 2});
    Optional<byte[]> png = BandCurves.png("curves", "mean return", List.of(band), warnings::add);
    assertEquals(Captions.available(), png.isPresent());
    assertEquals(Captions.available(), warnings.isEmpty());
    if (png.isPresent()) {
      assertEquals(1000, ImageIO.read(new ByteArrayInputStream(png.get())).getWidth());
    }
  }
}
