package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Run;
import io.tengen.agents.network.training.SupervisedListener.StepReport;
import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.network.training.games.PositionSampler;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.MetricsLog;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Trains a network on games in a run directory, from the start or from its newest checkpoint.
 *
 * <p>Exact resume: a step depends on nothing but the parameters, the optimiser's state, the
 * configuration, the games and its number, so that a run that goes on from a checkpoint ends with
 * the very weights of one that never stopped.
 *
 * <p>Nothing that is not finite is ever written: it ends the run before.
 */
final class SupervisedTraining {
  /** Validation looks at the same positions in all runs on the same games. */
  private static final long VALIDATION_SEED = 0;

  private static final int VALIDATION_BATCH = 32;

  private final RunFiles files;
  private final SupervisedConfig config;
  private final Learning learning;
  private final Run run;
  private final GameStore games;
  private final TrainableNetwork network;
  private final SupervisedListener listener;
  private final StopSignal stop;
  private final PositionSampler validationSampler;
  private final TrainingStep training;
  private final SupervisedProgress progress;
  private final long steps;
  private final Speed speed;

  SupervisedTraining(
      RunFiles files,
      SupervisedConfig config,
      GameStore games,
      TrainableNetwork network,
      SupervisedListener listener,
      StopSignal stop) {
    this.files = files;
    this.config = config;
    this.learning = config.learning();
    this.run = config.run();
    this.games = games;
    this.network = network;
    this.listener = listener;
    this.stop = stop;
    this.validationSampler = new PositionSampler(games, true, VALIDATION_SEED, false);
    this.training = new TrainingStep(learning, network.weights(), network.parameterCount());
    this.progress = new SupervisedProgress(network.parameterCount(), training.optimiser());
    this.steps = run.totalSteps(games.trainingPositions());
    this.speed = new Speed(run.batch(), System::nanoTime);
  }

  /**
   * Trains until the steps are done or somebody asks to stop; in each case with a checkpoint of the
   * last moment, models and curves.
   *
   * @throws TrainingException when a loss or a parameter is not finite
   * @throws IOException when something cannot be written; what was saved before stays valid
   */
  SupervisedResult run() throws IOException {
    Optional<Checkpoint> saved = files.newest();
    if (saved.isPresent()) {
      goOnFrom(saved.get());
    } else {
      progress.start(network.start());
    }
    progress.backend = network.backend();
    try (MetricsLog metrics = files.openMetrics(saved.map(Checkpoint::metricsLength).orElse(0L))) {
      if (progress.step < steps) {
        train(metrics);
      }
      files.save(metrics, progress, games.checksum());
    }
    files.saveLast(progress, steps);
    files.draw(progress);
    return new SupervisedResult(
        progress.step >= steps,
        progress.step,
        progress.step * run.batch(),
        progress.seconds,
        progress.history.last(),
        progress.history.best(learning.valueWeight()),
        files.best(),
        files.last());
  }

  private void goOnFrom(Checkpoint checkpoint) throws IOException {
    if (progress.restore(checkpoint.content()) != games.checksum()) {
      throw new TrainingException(
          "the games in "
              + files.path()
              + " are no longer those that the run was trained on; train again into another --out");
    }
    Optional<String> broken = progress.firstNotFinite();
    if (broken.isPresent()) {
      throw new TrainingException(
          "the checkpoint of step %d in %s cannot be gone on from: %s; delete it to use the one before it"
              .formatted(progress.step, files.path(), broken.get()));
    }
    if (!progress.backend.isEmpty() && !progress.backend.equals(network.backend())) {
      files.warn(
          "up to step %d the run was trained by %s, and here it goes on by %s: it will not end with exactly the same weights; stop it and resume it where there is %s if that matters"
              .formatted(progress.step, progress.backend, network.backend(), progress.backend));
    }
    String parent = config.initialModel();
    if (parent != null && progress.ancestry.equals(Ancestry.NONE)) {
      // The checkpoint is older than the telling of ancestors, and the model may be gone.
      progress.ancestry = Ancestry.of(parent, Map.of());
    }
  }

  private void train(MetricsLog metrics) throws IOException {
    PositionSampler sampler = new PositionSampler(games, false, run.seed(), true);
    try (TrainingBackend backend =
            network.newTrainingBackend(run.threads(), learning.valueWeight());
        BatchReader reader = new BatchReader(sampler, run.batch(), progress.step)) {
      listener.onStart(games, network, backend.description(), progress.step, steps);
      long start = System.nanoTime();
      long lastSave = start;
      long lastClock = start;
      speed.paused();
      while (progress.step < steps && !stop.isRaised() && !isTimeUp(start)) {
        double rate =
            learning.decay().at(learning.learningRate(), learning.warmUp(), progress.step, steps);
        step(backend, reader, rate);
        speed.stepped();
        report(metrics, rate);
        if (progress.step % run.validateEvery() == 0 || progress.step == steps) {
          validate(metrics);
          speed.validated();
        }
        long clock = System.nanoTime();
        progress.seconds += (clock - lastClock) / 1e9;
        lastClock = clock;
        if ((clock - lastSave) / 60e9 >= run.checkpointMinutes()) {
          files.save(metrics, progress, games.checksum());
          lastSave = clock;
          speed.paused();
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

  private void step(TrainingBackend backend, BatchReader reader, double rate)
      throws IOException, InterruptedException {
    TrainingBatch batch = reader.next();
    TrainingStep.Outcome outcome =
        training.take(backend, progress.parameters, batch, rate, progress.step);
    reader.release(batch);
    TrainingBackend.Losses losses = outcome.losses();
    if (!outcome.isFinite()) {
      throw notFinite(
          progress.step + 1,
          "the loss is not finite",
          "policy %s, value %s, norm of the gradient %s"
              .formatted(losses.policy(), losses.value(), outcome.norm()));
    }
    WeightMean.update(progress.mean, progress.parameters, progress.step, learning.averaging());
    Optional<String> broken = progress.firstNotFinite();
    if (broken.isPresent()) {
      throw notFinite(progress.step + 1, "the network is not finite", broken.get());
    }
    progress.step++;
    progress.policyLoss += losses.policy();
    progress.valueLoss += losses.value();
    progress.stepsInSums++;
  }

  private TrainingException notFinite(long step, String what, String numbers) {
    long end = step * run.batch();
    return new TrainingException(
        "%s at step %d, batch of samples %d to %d: %s; %s"
            .formatted(what, step, end - run.batch(), end - 1, numbers, files.kept()));
  }

  private void report(MetricsLog metrics, double rate) throws IOException {
    int count = progress.stepsInSums;
    History.Losses mean =
        new History.Losses(progress.step, progress.policyLoss / count, progress.valueLoss / count);
    long every = run.validateEvery();
    long validationsLeft = (steps + every - 1) / every - progress.step / every;
    listener.onStep(
        new StepReport(
            progress.step,
            steps,
            mean.policy(),
            mean.value(),
            speed.samplesPerSecond(),
            speed.secondsLeft(steps - progress.step, validationsLeft)));
    if (progress.step % run.reportEvery() == 0) {
      files.append(metrics, progress.step, RunReport.line(mean, rate, speed.samplesPerSecond()));
      progress.history.add(mean);
      progress.policyLoss = 0;
      progress.valueLoss = 0;
      progress.stepsInSums = 0;
    }
  }

  private void validate(MetricsLog metrics) throws IOException {
    long count = Math.min(run.validationPositions(), validationSampler.positions());
    Accuracy accuracy;
    try (InferenceModel model = network.newInferenceModel(progress.mean);
        InferenceBackend backend = model.newBackend(VALIDATION_BATCH)) {
      accuracy =
          AccuracyCounter.measure(
              backend,
              validationSampler,
              count,
              done -> listener.onValidating(done, count),
              () -> false);
    }
    if (!accuracy.isFinite()) {
      throw notFinite(
          progress.step,
          "the loss on held-out positions is not finite",
          "policy %s, value %s".formatted(accuracy.policyLoss(), accuracy.valueLoss()));
    }
    Validation validation = new Validation(progress.step, accuracy);
    files.append(metrics, progress.step, RunReport.line(validation));
    progress.history.add(validation);
    listener.onValidation(progress.step, accuracy);
    double loss = accuracy.loss(learning.valueWeight());
    if (loss < progress.bestLoss) {
      progress.bestLoss = loss;
      files.saveBest(progress, steps);
    }
    files.saveLast(progress, steps);
    files.draw(progress);
  }
}
