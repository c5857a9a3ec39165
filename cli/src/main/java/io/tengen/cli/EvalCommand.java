package io.tengen.cli;

import io.tengen.agents.network.training.SupervisedConfig;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.tabular.TabularEvaluation;
import io.tengen.agents.tabular.TabularEvaluation.Comparison;
import io.tengen.agents.tabular.TabularEvaluation.Summary;
import io.tengen.env.Environment;
import io.tengen.env.Step;
import io.tengen.env.render.EpisodeRecorder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Judges what a run has learned, and shows it. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Let a trained agent act, without exploring, and say how well it does.",
      "",
      "Where the task is a finite model, its return is also computed exactly and compared with the"
          + " optimum that planning finds."
    },
    footer = {
      "",
      "Examples:",
      "  tengen eval runs/cartpole-q-seed0 --gif cartpole.gif",
      "  tengen eval runs/taxi-q-seed0 --episodes 1000 --json"
    })
final class EvalCommand implements Callable<Integer> {
  private static final int MOST_EPISODES = 10_000_000;

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "DIR", description = "A run directory made by `tengen train`.")
  private Path directory = Path.of("");

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many episodes to play (default: ${DEFAULT-VALUE}).")
  private int episodes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "The source of the episodes' randomness (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--gif",
      paramLabel = "FILE",
      description = "Write the first episode as an animated GIF.")
  private @Nullable Path gif;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "Write the last frame of the first episode as a PNG.")
  private @Nullable Path png;

  @Override
  public Integer call() throws IOException {
    if (episodes < 1 || episodes > MOST_EPISODES) {
      throw new IllegalArgumentException(
          "--episodes is " + episodes + ", but must be 1 to " + MOST_EPISODES);
    }
    UserFiles.check(gif);
    UserFiles.check(png);
    if (RunDirectory.readConfig(directory)
        .path("kind")
        .asString("")
        .equals(SupervisedConfig.KIND)) {
      throw new IllegalArgumentException(
          directory
              + " is the run of a network: `tengen eval-model "
              + directory
              + " --data PATH` judges it on games");
    }
    TabularEvaluation evaluation = TabularEvaluation.load(directory, output::warn);
    Summary summary;
    try (ProgressDisplay display = ProgressDisplay.open(output, "episodes", episodes)) {
      summary = evaluation.play(episodes, seed, done -> display.update(done, () -> ""));
    }
    Optional<Comparison> comparison = evaluation.compareWithOptimum();
    if (gif != null || png != null) {
      writePictures(evaluation);
    }
    if (output.isJson()) {
      printJson(evaluation, summary, comparison);
    } else {
      printText(evaluation, summary, comparison);
    }
    return 0;
  }

  private void writePictures(TabularEvaluation evaluation) throws IOException {
    Environment<Integer> environment = evaluation.newEnvironment();
    EpisodeRecorder recorder = new EpisodeRecorder(environment, EpisodeRecorder.DEFAULT_MAX_FRAMES);
    int state = environment.reset(TabularEvaluation.episodeSeed(seed, 0));
    recorder.begin();
    Step<Integer> step;
    do {
      step = environment.step(evaluation.action(state));
      state = step.observation();
      recorder.record(step);
    } while (!step.ended());
    if (gif != null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      recorder.writeGif(bytes);
      UserFiles.write(gif, bytes.toByteArray());
    }
    if (png != null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      recorder.writePng(bytes);
      UserFiles.write(png, bytes.toByteArray());
    }
  }

  private void printText(
      TabularEvaluation evaluation, Summary summary, Optional<Comparison> comparison) {
    PrintWriter out = output.out();
    out.printf(
        Locale.ROOT,
        "%s after %s of training%n",
        evaluation.config().task(),
        Counted.of(evaluation.trainedEpisodes(), "episode"));
    out.printf(
        Locale.ROOT,
        "mean return %.2f ± %.2f over %s (%.2f to %.2f), %.1f steps each%n",
        summary.meanReturn(),
        standardError(summary),
        Counted.of(summary.episodes(), "episode"),
        summary.lowest(),
        summary.highest(),
        summary.meanLength());
    comparison.ifPresent(
        c ->
            out.printf(
                Locale.ROOT,
                "computed exactly, with gamma %s: %.4f; an optimal policy gets %.4f%s%n",
                c.gamma(),
                c.learned(),
                c.optimal(),
                // A percentage says something only where both count from nothing.
                c.optimal() > 0 && c.learned() >= 0
                    ? String.format(Locale.ROOT, " (%.1f%%)", 100 * c.learned() / c.optimal())
                    : ""));
    if (gif != null) {
      out.println("animation  " + gif);
    }
    if (png != null) {
      out.println("last frame " + png);
    }
  }

  private static double standardError(Summary summary) {
    return summary.standardDeviation() / Math.sqrt(summary.episodes());
  }

  private void printJson(
      TabularEvaluation evaluation, Summary summary, Optional<Comparison> comparison) {
    ObjectNode json = Output.newObject();
    json.put("task", evaluation.config().task());
    json.put("trainedEpisodes", evaluation.trainedEpisodes());
    json.put("episodes", summary.episodes());
    json.put("meanReturn", summary.meanReturn());
    json.put("standardError", standardError(summary));
    json.put("lowest", summary.lowest());
    json.put("highest", summary.highest());
    json.put("meanLength", summary.meanLength());
    comparison.ifPresent(
        c ->
            json.putObject("exact")
                .put("gamma", c.gamma())
                .put("learned", c.learned())
                .put("optimal", c.optimal()));
    if (gif != null) {
      json.put("gif", gif.toString());
    }
    if (png != null) {
      json.put("png", png.toString());
    }
    output.print(json);
  }
}
