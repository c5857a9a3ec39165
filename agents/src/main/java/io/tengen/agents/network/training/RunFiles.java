package io.tengen.agents.network.training;

import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.CheckpointStore;
import io.tengen.agents.run.MetricsLog;
import io.tengen.agents.run.RunDirectory;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a run writes: checkpoints, metrics, models and curves. Where one cannot be written, as on a
 * full disk, the error names it, and what is kept.
 */
final class RunFiles {
  /** The model with the lowest loss in a validation. */
  static final String BEST = ModelZoo.BEST_OF_RUN;

  /** The model of the last validation, or of the end. */
  static final String LAST = "last.tgn";

  private final RunDirectory directory;
  private final SupervisedConfig config;
  private final TrainableNetwork network;
  private final CheckpointStore checkpoints;
  private final Consumer<String> warnings;
  private final Set<String> warned = new HashSet<>();
  private long savedStep = -1;

  /**
   * Those of a run.
   *
   * @param warnings told, in a line each and once, of what was mended or left out
   */
  RunFiles(
      RunDirectory directory,
      SupervisedConfig config,
      TrainableNetwork network,
      Consumer<String> warnings) {
    this.directory = directory;
    this.config = config;
    this.network = network;
    this.checkpoints = directory.checkpoints();
    this.warnings = warnings;
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  void warn(String warning) {
    if (warned.add(warning)) {
      warnings.accept(warning);
    }
  }

  Path path() {
    return directory.path();
  }

  Path best() {
    return directory.file(BEST);
  }

  Path last() {
    return directory.file(LAST);
  }

  /** The newest checkpoint, if there is one. */
  Optional<Checkpoint> newest() throws IOException {
    Optional<Checkpoint> checkpoint = checkpoints.newest(this::warn);
    checkpoint.ifPresent(found -> savedStep = found.progress());
    return checkpoint;
  }

  /** Opens the metrics, keeping their first bytes only. */
  MetricsLog openMetrics(long keep) throws IOException {
    try {
      return directory.openMetrics(keep, this::warn);
    } catch (IOException e) {
      throw failed("metrics.jsonl", Math.max(savedStep, 0), e);
    }
  }

  /** Adds a line of a step. */
  void append(MetricsLog metrics, long step, String line) throws IOException {
    write("metrics.jsonl", step, () -> metrics.append(line));
  }

  /**
   * Saves a checkpoint for good.
   *
   * @param games tells the games of the run from others
   */
  void save(MetricsLog metrics, SupervisedProgress progress, long games) throws IOException {
    write(
        "checkpoint",
        progress.step,
        () ->
            checkpoints.save(new Checkpoint(progress.step, metrics.force(), progress.save(games))));
    savedStep = progress.step;
  }

  /**
   * Saves the mean of the weights as the best model.
   *
   * @param steps how many the run has in all
   */
  void saveBest(SupervisedProgress progress, long steps) throws IOException {
    saveModel(progress, steps, BEST);
  }

  /** The same as the last model. */
  void saveLast(SupervisedProgress progress, long steps) throws IOException {
    saveModel(progress, steps, LAST);
  }

  private void saveModel(SupervisedProgress progress, long steps, String name) throws IOException {
    write(
        name,
        progress.step,
        () ->
            network.save(
                progress.mean, ModelCard.of(config, progress, steps), directory.file(name)));
  }

  /** Draws the curves. */
  void draw(SupervisedProgress progress) throws IOException {
    String title = network.description() + ", seed " + config.run().seed();
    Path file = directory.curveFile();
    write(
        String.valueOf(file.getFileName()),
        progress.step,
        () -> RunReport.draw(title, progress.history, file, this::warn));
  }

  private void write(String what, long step, Writing writing) throws IOException {
    try {
      writing.run();
    } catch (IOException e) {
      throw failed(what, step, e);
    }
  }

  private IOException failed(String what, long step, IOException cause) {
    return new IOException(
        "no %s of step %d can be written to %s: %s; %s; make room and go on with --resume %s"
            .formatted(
                what,
                step,
                directory.path(),
                reason(cause),
                savedStep >= 0
                    ? "the checkpoint of step " + savedStep + " is kept"
                    : "there is no checkpoint yet",
                directory.path()),
        cause);
  }

  /** Why writing failed; some exceptions have no more in their message than the file. */
  static String reason(IOException cause) {
    return cause instanceof FileSystemException system && system.getReason() == null
        ? system.getFile() + ": " + system.getClass().getSimpleName().replace("Exception", "")
        : String.valueOf(cause.getMessage());
  }

  /** For whoever cannot go on: what there is to start again from. */
  String kept() {
    String checkpoint =
        savedStep >= 0
            ? "the last good checkpoint, of step " + savedStep + ", is kept in " + directory.path()
            : "no checkpoint has been made";
    return checkpoint
        + "; train again with a lower learningRate or clip"
        + (Files.exists(best()) ? ", from --init " + directory.path() + " if you like" : "");
  }
}
