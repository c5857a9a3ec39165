package io.tengen.cli;

import io.tengen.agents.planning.OptimumComparison;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.TrainedAgent;
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
      "Of a run that is evaluated on the way, the agent of its best evaluation acts.",
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

  private final TrainingKinds kinds;

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

  EvalCommand() {
    this(TrainingKinds.standard());
  }

  /** Knows these kinds of runs alone. */
  EvalCommand(TrainingKinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public Integer call() throws IOException {
    if (episodes < 1 || episodes > MOST_EPISODES) {
      throw new IllegalArgumentException(
          "--episodes is " + episodes + ", but must be 1 to " + MOST_EPISODES);
    }
    UserFiles.check(gif);
    UserFiles.check(png);
    TrainedAgent agent =
        kinds.of(directory, RunDirectory.readConfig(directory)).load(directory, output);
    EpisodeSummary summary;
    try (ProgressDisplay display = ProgressDisplay.open(output, "episodes", episodes)) {
      summary = agent.newPlay().play(episodes, seed, done -> display.update(done, () -> ""));
    }
    Optional<OptimumComparison> comparison = agent.compareWithOptimum();
    if (gif != null || png != null) {
      writePictures(agent);
    }
    if (output.isJson()) {
      printJson(agent, summary, comparison);
    } else {
      printText(agent, summary, comparison);
    }
    return 0;
  }

  private void writePictures(TrainedAgent agent) throws IOException {
    EpisodeRecorder recorder = agent.newPlay().record(seed, EpisodeRecorder.DEFAULT_MAX_FRAMES);
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
      TrainedAgent agent, EpisodeSummary summary, Optional<OptimumComparison> comparison) {
    PrintWriter out = output.out();
    out.printf(
        Locale.ROOT,
        "%s after %s of training%n",
        agent.task(),
        Counted.of(agent.trained(), agent.unit()));
    out.printf(
        Locale.ROOT,
        "mean return %.2f ± %.2f over %s (%.2f to %.2f), %.1f steps each%n",
        summary.meanReturn(),
        summary.standardError(),
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

  private void printJson(
      TrainedAgent agent, EpisodeSummary summary, Optional<OptimumComparison> comparison) {
    ObjectNode json = Output.newObject();
    json.put("task", agent.task());
    String unit = agent.unit();
    json.put(
        "trained" + Character.toUpperCase(unit.charAt(0)) + unit.substring(1) + "s",
        agent.trained());
    json.put("episodes", summary.episodes());
    json.put("meanReturn", summary.meanReturn());
    json.put("standardError", summary.standardError());
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
