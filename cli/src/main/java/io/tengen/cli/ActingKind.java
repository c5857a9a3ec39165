package io.tengen.cli;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind of run whose agent learns by acting: it has returns, and may solve its task. */
interface ActingKind extends TrainingKind {
  /**
   * What a run's result is called.
   *
   * @param goal the mean return that solves the task; null where there is none
   * @param best what its best mean is, for people
   * @param bestKey the same in JSON
   * @param lastKey its last mean in JSON
   */
  record Wording(@Nullable Double goal, String best, String bestKey, String lastKey) {}

  /** Trains until the run is over or asked to stop, and shows progress meanwhile. */
  TrainingResult learn(RunDirectory run, Output output, StopSignal stop) throws IOException;

  /** What the result of a run with this configuration is called. */
  Wording wording(JsonNode config);

  @Override
  default void train(RunDirectory run, Output output, StopSignal stop) throws IOException {
    TrainingResult result = learn(run, output, stop);
    if (output.isJson()) {
      output.print(json(run, result));
    } else {
      printText(run, result, output.out());
    }
  }

  /** A word for how the run ended. */
  static String verdict(TrainingResult result, @Nullable Double goal) {
    if (!result.finished()) {
      return "stopped";
    }
    if (goal == null) {
      return "done";
    }
    return result.solved() ? "solved" : "not solved";
  }

  private void printText(RunDirectory run, TrainingResult result, PrintWriter out) {
    Wording wording = wording(run.config());
    Double goal = wording.goal();
    out.printf(
        Locale.ROOT,
        "%s after %s, %s, %.2f s (%,.0f steps/s)%n",
        verdict(result, goal),
        Counted.of(result.episodes(), "episode"),
        Counted.of(result.steps(), "step"),
        result.seconds(),
        result.steps() / Math.max(result.seconds(), 1e-9));
    if (result.bestMean() != null) {
      out.printf(
          Locale.ROOT,
          "%s  %.2f%s%n",
          wording.best(),
          result.bestMean(),
          goal == null ? "" : " (solved at " + goal + ")");
    }
    out.println("run directory   " + run.path());
    if (Files.exists(run.curveFile())) {
      out.println("learning curve  " + run.curveFile());
    }
    out.println(
        result.finished()
            ? "see it act      tengen eval " + run.path() + " --gif episode.gif"
            : "go on           tengen train --resume " + run.path());
  }

  /** The result of a run for machines. */
  default ObjectNode json(RunDirectory run, TrainingResult result) {
    Wording wording = wording(run.config());
    ObjectNode json = Output.newObject();
    json.put("solved", result.solved());
    json.put("finished", result.finished());
    json.put("episodes", result.episodes());
    json.put("steps", result.steps());
    json.put("seconds", result.seconds());
    json.put(wording.bestKey(), result.bestMean());
    json.put(wording.lastKey(), result.lastMean());
    json.put("seed", run.config().path("run").path("seed").asLong());
    json.put("directory", run.path().toString());
    json.put("curve", run.curveFile().toString());
    return json;
  }
}
