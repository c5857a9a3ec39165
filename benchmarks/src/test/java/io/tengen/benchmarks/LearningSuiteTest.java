package io.tengen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningSuiteTest {
  @TempDir private Path temporary;

  /** Keeps all it is told. */
  private static final class Kept implements Recorder {
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @Override
    public Measurement time(Workload workload) {
      throw new AssertionError("no workload is timed");
    }

    @Override
    public void add(Figure figure) {
      figures.add(figure);
    }

    @Override
    public void check(QualityCheck check, int trials) {
      throw new AssertionError("nothing is checked");
    }

    @Override
    public void notMeasured(String whatAndWhy) {
      throw new AssertionError(whatAndWhy);
    }

    @Override
    public void progress(String what) {
      lines.add(what);
    }
  }

  @Test
  void aRowTellsOfAllSeeds() throws IOException {
    Path runs = temporary.resolve("runs");
    Kept kept = new Kept();
    new LearningSuite(List.of("gridworld-reinforce", "cartpole-a2c"), 2, 600L, runs).measure(kept);
    Figure solved = kept.figures.get(0);
    assertEquals("cartpole-a2c: 475 within 600 steps", solved.name());
    assertEquals("of 2 seeds", solved.unit());
    assertEquals(0, solved.value());
    assertTrue(solved.detail().matches("[\\d,]+ steps/s"), solved.detail());
    assertFalse(solved.hasTarget(), "a target is for ten seeds of full length");
    Figure judged = kept.figures.get(1);
    assertEquals("gridworld-reinforce, 600 steps", judged.name());
    assertEquals("percent of the optimal return", judged.unit());
    assertTrue(judged.detail().startsWith("median of 2 seeds, "), judged.detail());
    assertEquals(4, kept.lines.size(), kept.lines.toString());
    assertTrue(kept.lines.get(1).startsWith("cartpole-a2c, seed 1: not solved within "));
    assertFalse(Files.exists(runs), "deleted at the end");
  }

  /** What was left by one that was stopped is used, but not what is left of another. */
  @Test
  void goesOnWhereItWasStopped() throws IOException {
    Path runs = temporary.resolve("runs");
    Kept kept = new Kept();
    LearningTrial trial = new LearningTrial("cartpole-ppo", List.of("seed=0", "steps=600"));
    Path first = runs.resolve("cartpole-ppo-seed0");
    Files.createDirectories(runs);
    double seconds = trial.run(first, kept).seconds();
    assertEquals(seconds, trial.run(first, kept).seconds(), "it is not trained again");
    LearningTrial other = new LearningTrial("cartpole-ppo", List.of("seed=0", "steps=700"));
    assertTrue(other.run(first, kept).steps() >= 700);
    new LearningSuite(List.of("cartpole-ppo"), 1, 700L, runs).measure(kept);
    assertTrue(kept.lines.get(0).startsWith("going on with the runs in " + runs));
    assertEquals("of 1 seed", kept.figures.get(0).unit());
  }

  @Test
  void speedsAreThoseOfWholeRuns() throws IOException {
    Kept kept = new Kept();
    new LearningSuite(List.of(LearningSuite.SPEED), 1, 300L, temporary.resolve("runs"))
        .measure(kept);
    assertEquals(
        List.of("steps/s", "steps/s", "times"), kept.figures.stream().map(Figure::unit).toList());
    for (Figure figure : kept.figures) {
      assertFalse(figure.hasTarget(), figure.toString());
      assertTrue(figure.value() > 0 && Double.isFinite(figure.value()), figure.toString());
    }
  }

  @Test
  void everyPresetIsAPart() {
    assertTrue(LearningTrial.presets().size() >= 9);
    for (String preset : LearningTrial.presets()) {
      assertTrue(new LearningTrial(preset, List.of("seed=7")).config().run().seed() == 7);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new LearningSuite(List.of("cartpole-q"), 1, null, temporary));
    assertThrows(
        IllegalArgumentException.class, () -> new LearningSuite(List.of(), 0, null, temporary));
    assertThrows(
        IllegalArgumentException.class, () -> new LearningSuite(List.of(), 1, 0L, temporary));
  }
}
