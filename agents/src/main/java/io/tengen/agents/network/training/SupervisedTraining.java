package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Run;
import io.tengen.agents.network.training.SupervisedListener.StepReport;
import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.network.training.games.PositionSampler;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.CheckpointStore;
import io.tengen.agents.run.MetricsLog;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network on games in a run directory, from the start or from its newest checkpoint.
 *
 * <p>Exact resume: a step depends on nothing but the parameters, the optimiser's state, the
 * configuration, the games and its number, so that a run that goes on from a checkpoint ends with
 * the very weights of one that never stopped.
 */
final class SupervisedTraining {
  /** Validation looks at the same positions in all runs on the same games. */
  private static final long VALIDATION_SEED = 0;

  private static final int VALIDATION_BATCH = 32;

  private final RunDirectory directory;
  private final SupervisedConfig config;
  private final Learning learning;
  private final Run run;
  private final GameStore games;
  private final TrainableNetwork network;
  private final CheckpointStore checkpoints;
  private final SupervisedListener listener;
  private final StopSignal stop;
  private final PositionSampler validationSampler;
  private final TrainingStep training;
  private final SupervisedProgress progress;
  private final long steps;
  private final Speed speed;
  private long savedStep = -1;

  SupervisedTraining(
      RunDirectory directory,
      SupervisedConfig config,
      GameStore games,
      TrainableNetwork network,
      SupervisedListener listener,
      StopSignal stop) {
    this.directory = directory;
    this.config = config;
    this.learning = config.learning();
    this.run = config.run();
    this.games = games;
    this.network = network;
    this.checkpoints = directory.checkpoints();
    this.listener = listener;
    this.stop = stop;
    this.validationSampler = new PositionSampler(games, true, VALIDATION_SEED, false);
    float[] parameters = network.initialParameters();
    this.training = new TrainingStep(learning, network.weights(), parameters.length);
    this.progress = new SupervisedProgress(parameters, training.optimiser());
    this.steps = run.totalSteps(games.trainingPositions());
    this.speed = new Speed(run.batch());
  }

  /**
   * Trains until the steps are done or somebody asks to stop; in each case with a checkpoint of the
   * last moment, models and curves.
   *
   * @throws TrainingException when a loss is not finite
   * @throws IOException when something cannot be written; what was saved before stays valid
   */
  SupervisedResult run(Consumer<String> warnings) throws IOException {
    Optional<Checkpoint> saved = checkpoints.newest(warnings);
    if (saved.isPresent()) {
      if (progress.restore(saved.get().content()) != games.checksum()) {
        throw new TrainingException(
            "the games in "
                + directory.path()
                + " are no longer those that the run was trained on; train again into another --out");
      }
      savedStep = progress.step;
    }
    long keep = saved.map(Checkpoint::metricsLength).orElse(0L);
    try (MetricsLog metrics = directory.openMetrics(keep, warnings)) {
      if (progress.step < steps) {
        train(metrics);
      }
      save(metrics);
    }
    Accuracy accuracy = lastAccuracy();
    if (accuracy != null) {
      network.save(progress.mean, RunReport.card(config, progress, accuracy), lastModel(directory));
    }
    RunReport.draw(title(), progress.history, directory.curveFile(), warnings);
    return new SupervisedResult(
        progress.step >= steps,
        progress.step,
        progress.step * run.batch(),
        progress.seconds,
        accuracy,
        bestModel(directory),
        lastModel(directory));
  }

  private static Path bestModel(RunDirectory directory) {
    return directory.file("best.tgn");
  }

  private static Path lastModel(RunDirectory directory) {
    return directory.file("last.tgn");
  }

  private String title() {
    return network.description() + ", seed " + run.seed();
  }

  private @Nullable Accuracy lastAccuracy() {
    List<History.Validation> all = progress.history.validations();
    return all.isEmpty() ? null : all.get(all.size() - 1).accuracy();
  }

  private void train(MetricsLog metrics) throws IOException {
    PositionSampler sampler = new PositionSampler(games, false, run.seed(), true);
    try (TrainingBackend backend =
            network.newTrainingBackend(run.batch(), run.threads(), learning.valueWeight());
        BatchReader reader = new BatchReader(sampler, run.batch(), progress.step)) {
      listener.onStart(games, network, backend.description(), progress.step, steps);
      long start = System.nanoTime();
      long lastSave = start;
      long lastClock = start;
      while (progress.step < steps && !stop.isRaised() && !isTimeUp(start)) {
        step(backend, reader);
        report(metrics);
        if (progress.step % run.validateEvery() == 0 || progress.step == steps) {
          validate(metrics);
        }
        long clock = System.nanoTime();
        progress.seconds += (clock - lastClock) / 1e9;
        lastClock = clock;
        if ((clock - lastSave) / 60e9 >= run.checkpointMinutes()) {
          save(metrics);
          lastSave = clock;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingException("interrupted at step " + progress.step, e);
    }
  }

  private boolean isTimeUp(long start) {
    return run.hours() != null && (System.nanoTime() - start) / 3600e9 >= run.hours();
  }

  private void step(TrainingBackend backend, BatchReader reader)
      throws IOException, InterruptedException {
    TrainingBatch batch = reader.next();
    speed.begin();
    TrainingStep.Outcome outcome =
        training.take(backend, progress.parameters, batch, rate(), progress.step);
    reader.release(batch);
    if (!outcome.isFinite()) {
      throw notFinite(outcome);
    }
    TrainingBackend.Losses losses = outcome.losses();
    updateMean();
    progress.step++;
    progress.policyLoss += losses.policy();
    progress.valueLoss += losses.value();
    progress.stepsInSums++;
    speed.end();
  }

  private double rate() {
    return learning.decay().at(learning.learningRate(), learning.warmUp(), progress.step, steps);
  }

  private TrainingException notFinite(TrainingStep.Outcome outcome) {
    long sample = progress.step * run.batch();
    return new TrainingException(
        "the loss is not finite at step %d, batch of samples %d to %d: policy %s, value %s, norm of the gradient %s; "
                .formatted(
                    progress.step + 1,
                    sample,
                    sample + run.batch() - 1,
                    outcome.losses().policy(),
                    outcome.losses().value(),
                    outcome.norm())
            + (savedStep >= 0
                ? "the last good checkpoint, of step "
                    + savedStep
                    + ", is kept in "
                    + directory.path()
                : "no checkpoint has been made")
            + "; train again with a lower learningRate or a clip, from --init if you like");
  }

  /** Younger means forget faster, so that they do not remember the random start. */
  private void updateMean() {
    double keep = Math.min(learning.averaging(), (1.0 + progress.step) / (10.0 + progress.step));
    float share = learning.averaging() == 0 ? 1 : (float) (1 - keep);
    float[] mean = progress.mean;
    float[] parameters = progress.parameters;
    for (int i = 0; i < mean.length; i++) {
      mean[i] += share * (parameters[i] - mean[i]);
    }
  }

  private void report(MetricsLog metrics) throws IOException {
    int count = progress.stepsInSums;
    History.Losses mean =
        new History.Losses(progress.step, progress.policyLoss / count, progress.valueLoss / count);
    listener.onStep(
        new StepReport(
            progress.step,
            steps,
            mean.policy(),
            mean.value(),
            speed.samplesPerSecond(),
            (steps - progress.step) * run.batch() / speed.samplesPerSecond()));
    if (progress.step % run.reportEvery() == 0) {
      RunReport.append(metrics, mean, rate(), speed.samplesPerSecond());
      progress.history.add(mean);
      progress.policyLoss = 0;
      progress.valueLoss = 0;
      progress.stepsInSums = 0;
    }
  }

  private void validate(MetricsLog metrics) throws IOException {
    long count = Math.min(run.validationPositions(), validationSampler.positions());
    Accuracy accuracy;
    try (InferenceBackend backend = network.newInferenceBackend(progress.mean, VALIDATION_BATCH)) {
      accuracy =
          AccuracyCounter.measure(
              backend,
              validationSampler,
              count,
              done -> listener.onValidating(done, count),
              () -> false);
    }
    RunReport.append(metrics, progress.step, accuracy);
    progress.history.add(new History.Validation(progress.step, accuracy));
    listener.onValidation(progress.step, accuracy);
    double loss = accuracy.loss(learning.valueWeight());
    if (loss < progress.bestLoss) {
      progress.bestLoss = loss;
      network.save(progress.mean, RunReport.card(config, progress, accuracy), bestModel(directory));
    }
  }

  private void save(MetricsLog metrics) throws IOException {
    try {
      long metricsLength = metrics.force();
      checkpoints.save(
          new Checkpoint(progress.step, metricsLength, progress.save(games.checksum())));
      savedStep = progress.step;
    } catch (IOException e) {
      throw new IOException(
          "no checkpoint of step %d can be written to %s: %s; %s, make room and go on with --resume"
              .formatted(
                  progress.step,
                  directory.path(),
                  e.getMessage(),
                  savedStep >= 0 ? "that of step " + savedStep + " is kept" : "there is none yet"),
          e);
    }
  }
}
