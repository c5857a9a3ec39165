package io.tengen.benchmarks;

import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningEvaluation;
import io.tengen.agents.planning.OptimumComparison;
import io.tengen.agents.presets.LearningPresets;
import io.tengen.agents.run.TrainingResult;
import io.tengen.agents.run.comparison.RunGroup;
import io.tengen.env.catalogue.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tengen bench learning} measures: every preset that learns by acting, from vectors,
 * with several seeds, as {@code tengen train PRESET --seeds} makes the runs; and how fast that is.
 *
 * <p>All of it takes long, so the runs are kept until it is done: stopped, it goes on where it was.
 */
public final class LearningSuite implements Suite {
  /** The part that is no preset. */
  public static final String SPEED = "speed";

  private static final int USUAL_SEEDS = 10;
  private static final int MOST_SEEDS = 1_000;
  private static final int JUDGED_EPISODES = 100;

  /** How many of ten seeds should solve their task. */
  private static final Map<String, Integer> TARGETS =
      Map.of(
          "cartpole-reinforce", 8,
          "cartpole-a2c", 10,
          "cartpole-a3c", 9,
          "cartpole-ppo", 10,
          "cartpole-dqn", 9,
          "acrobot-ppo", 8,
          "mountaincar-dqn", 7);

  private final List<String> parts;
  private final int seeds;
  private final @Nullable Long mostSteps;
  private final Path directory;

  /**
   * A suite.
   *
   * @param parts the presets that are measured, and {@link #SPEED}; none for all
   * @param seeds how many runs of each, 1 to 1,000, with the seeds from 0 on
   * @param mostSteps shortens longer runs, for a quick look; null for their own lengths
   * @param directory where the runs are while it goes on; its own, and deleted at the end
   * @throws IllegalArgumentException when one of them is not known or out of range
   */
  public LearningSuite(List<String> parts, int seeds, @Nullable Long mostSteps, Path directory) {
    List<String> known = knownParts();
    for (String part : parts) {
      if (!known.contains(part)) {
        throw new IllegalArgumentException(NearestName.unknown("part", part, known));
      }
    }
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw new IllegalArgumentException("seeds is " + seeds + ", but must be 1 to " + MOST_SEEDS);
    }
    if (mostSteps != null && mostSteps < 1) {
      throw new IllegalArgumentException("steps is " + mostSteps + ", but must be at least 1");
    }
    this.parts = parts.isEmpty() ? known : known.stream().filter(parts::contains).toList();
    this.seeds = seeds;
    this.mostSteps = mostSteps;
    this.directory = directory;
  }

  /** The table's. */
  public static LearningSuite usual(Path directory) {
    return new LearningSuite(List.of(), USUAL_SEEDS, null, directory);
  }

  private static List<String> knownParts() {
    List<String> known = new ArrayList<>(LearningTrial.presets());
    known.add(SPEED);
    return known;
  }

  @Override
  public String command() {
    return "learning";
  }

  @Override
  public String title() {
    return "Learning by acting, from vectors";
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    if (Files.exists(directory)) {
      recorder.progress(
          "going on with the runs in " + directory + "; delete it to measure from the start");
    }
    Files.createDirectories(directory);
    for (String part : parts) {
      if (part.equals(SPEED)) {
        new LearningSpeeds(directory, mostSteps, recorder).measure();
      } else {
        recorder.add(learn(part, recorder));
      }
    }
    FileTree.delete(directory);
  }

  private Figure learn(String preset, Recorder recorder) throws IOException {
    LearningConfig.Run run = trial(preset, 0).config().run();
    List<TrainingResult> results = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      TrainingResult result = trial(preset, seed).run(path(preset, seed), recorder);
      results.add(result);
      recorder.progress(line(preset, seed, run.goal(), result));
    }
    Double goal = run.goal();
    return goal == null ? judge(preset, run.steps(), results) : count(preset, run, goal, results);
  }

  private LearningTrial trial(String preset, int seed) {
    List<String> assignments = new ArrayList<>(List.of("seed=" + seed));
    LearningTrial.shortening(preset, mostSteps).ifPresent(assignments::add);
    return new LearningTrial(preset, assignments);
  }

  private Path path(String preset, int seed) {
    return directory.resolve(preset + "-seed" + seed);
  }

  private static String line(
      String preset, int seed, @Nullable Double goal, TrainingResult result) {
    return String.format(
        Locale.ROOT,
        "%s, seed %d: %s %,d steps, %.1f s",
        preset,
        seed,
        goal == null ? "done," : result.solved() ? "solved after" : "not solved within",
        result.steps(),
        result.seconds());
  }

  /** How many seeds have solved it. A target is for ten of them and their whole length. */
  private Figure count(
      String preset, LearningConfig.Run run, double goal, List<TrainingResult> results) {
    long[] solved =
        results.stream()
            .filter(TrainingResult::solved)
            .mapToLong(TrainingResult::steps)
            .sorted()
            .toArray();
    String name =
        String.format(
            Locale.ROOT, "%s: %s within %,d steps", preset, Figure.number(goal), run.steps());
    String unit = "of " + seeds + (seeds == 1 ? " seed" : " seeds");
    Integer target = seeds == USUAL_SEEDS && mostSteps == null ? TARGETS.get(preset) : null;
    Figure figure =
        target == null
            ? Figure.plain(name, unit, solved.length)
            : Figure.atLeast(name, unit, solved.length, target);
    String when =
        solved.length == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "after a median of %,d steps, %,d to %,d; ",
                RunGroup.median(solved),
                solved[0],
                solved[solved.length - 1]);
    return figure.withDetail(when + speed(results));
  }

  /** What the trained agents get, where there is no return that would be the solution. */
  private Figure judge(String preset, long steps, List<TrainingResult> results) throws IOException {
    double[] values = new double[seeds];
    boolean isCompared = false;
    for (int seed = 0; seed < seeds; seed++) {
      LearningEvaluation agent =
          LearningEvaluation.load(path(preset, seed), LearningPresets.algorithms(), warning -> {});
      Optional<OptimumComparison> optimum = agent.compareWithOptimum();
      isCompared = optimum.isPresent();
      values[seed] =
          optimum
              .map(comparison -> 100 * comparison.learned() / comparison.optimal())
              .orElseGet(() -> agent.newPlay().play(JUDGED_EPISODES, 0, done -> {}).meanReturn());
    }
    Arrays.sort(values);
    double median = (values[(seeds - 1) / 2] + values[seeds / 2]) / 2;
    return Figure.plain(
            String.format(Locale.ROOT, "%s, %,d steps", preset, steps),
            isCompared ? "percent of the optimal return" : "mean return",
            median)
        .withDetail(
            String.format(
                Locale.ROOT,
                "median of %s, %s to %s; %s",
                seeds == 1 ? "1 seed" : seeds + " seeds",
                Figure.number(values[0]),
                Figure.number(values[seeds - 1]),
                speed(results)));
  }

  private static String speed(List<TrainingResult> results) {
    double steps = results.stream().mapToDouble(TrainingResult::steps).sum();
    double seconds = results.stream().mapToDouble(TrainingResult::seconds).sum();
    return String.format(Locale.ROOT, "%,.0f steps/s", steps / Math.max(seconds, 1e-9));
  }
}
