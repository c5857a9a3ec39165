package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.RunContext.RandomUse;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.replay.WindowContent;
import io.tengen.agents.alphazero.replay.WindowSampler;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.training.BatchReader;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.TrainingStep;
import io.tengen.agents.network.training.WeightMean;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Learns from the window until an iteration's steps are done. A sample is a function of the window,
 * the run's seed and its number, so that a stage that was interrupted goes on exactly.
 */
final class LearnStage {
  private static final int MEASURED = 1_024;
  private static final int MEASURING_BATCH = 32;

  private final RunContext run;
  private final AlphaZeroConfig config;
  private final Learning learning;
  private final TrainingStep training;
  private final AlphaZeroProgress progress;
  private long began = System.nanoTime();

  LearnStage(RunContext run, TrainingStep training, AlphaZeroProgress progress) {
    this.run = run;
    this.config = run.config();
    this.learning = config.learning();
    this.training = training;
    this.progress = progress;
  }

  /**
   * Plans the steps of the iteration, and measures the network on games that it has not seen.
   *
   * @param newGames those of this iteration
   */
  void plan(WindowContent newGames) throws IOException {
    int batch = config.replay().batch();
    double steps =
        progress.stepCarry + newGames.positions() * config.replay().samplesPerPosition() / batch;
    progress.firstStep = progress.step;
    progress.lastStep = progress.step + (long) steps;
    progress.stepCarry = steps - (long) steps;
    progress.policyLoss = 0;
    progress.valueLoss = 0;
    progress.ownershipLoss = 0;
    progress.scoreLoss = 0;
    progress.auxiliaryShare = 0;
    progress.unseen = newGames.positions() == 0 ? Measurement.NONE : measure(newGames);
  }

  private Measurement measure(WindowContent content) throws IOException {
    try (InferenceModel model = run.network().newInferenceModel(progress.mean);
        InferenceBackend inference = model.newBackend(MEASURING_BATCH)) {
      return Measurement.of(
          inference,
          new WindowSampler(
              content,
              run.game(),
              run.seed(RandomUse.MEASURE),
              false,
              config.replay().searchValueShare()),
          Math.min(MEASURED, content.positions()));
    }
  }

  /**
   * Learns until the steps of the iteration are done or there is to be a pause, after a step at the
   * least.
   *
   * @param content the window
   * @param seconds how long the iteration has learned before
   * @param isToPause asked after every step
   * @return empty when there was a pause before the last step
   * @throws TrainingException when a loss or a weight is not finite
   */
  Optional<LearnMetrics> learn(WindowContent content, double seconds, BooleanSupplier isToPause)
      throws IOException {
    long start = System.nanoTime();
    began = start;
    long stepBefore = progress.step;
    if (progress.step < progress.lastStep && !takeSteps(content, isToPause)) {
      return Optional.empty();
    }
    double spent = (System.nanoTime() - start) / 1e9;
    long samples = (progress.step - stepBefore) * config.replay().batch();
    long total = progress.lastStep - progress.firstStep;
    return Optional.of(
        new LearnMetrics(
            progress.iteration,
            progress.step,
            content.games(),
            content.positions(),
            config.replay().samplesPerPosition(),
            total == 0 ? Double.NaN : progress.policyLoss / total,
            total == 0 ? Double.NaN : progress.valueLoss / total,
            progress.unseen.targetEntropy(),
            progress.unseen.policyLoss(),
            progress.unseen.valueLoss(),
            auxiliaryLoss(config.auxiliary().hasOwnership(), progress.ownershipLoss),
            auxiliaryLoss(config.auxiliary().hasScore(), progress.scoreLoss),
            total == 0 || !config.auxiliary().hasAny()
                ? Double.NaN
                : progress.auxiliaryShare / total,
            rate(),
            samples / spent,
            seconds + spent));
  }

  /** The mean over the samples that have such targets. */
  private double auxiliaryLoss(boolean hasHead, double sum) {
    return hasHead && progress.auxiliaryShare > 0 ? sum / progress.auxiliaryShare : Double.NaN;
  }

  /** Answers whether all steps are done. */
  private boolean takeSteps(WindowContent content, BooleanSupplier isToPause) throws IOException {
    long start = System.nanoTime();
    long stepBefore = progress.step;
    WindowSampler sampler =
        new WindowSampler(
            content,
            run.game(),
            run.seed(RandomUse.LEARN),
            config.selfPlay().turns(),
            config.replay().searchValueShare(),
            config.auxiliary().hasAny());
    try (TrainingBackend backend =
            run.network().newTrainingBackend(config.run().threads(), learning.valueWeight());
        BatchReader reader = new BatchReader(sampler, config.replay().batch(), stepBefore)) {
      boolean isPaused = false;
      while (progress.step < progress.lastStep && !isPaused) {
        step(backend, reader);
        isPaused = isToPause.getAsBoolean();
        double spent = (System.nanoTime() - start) / 1e9;
        run.listener()
            .onProgress(
                progress.iteration,
                Stage.LEARN,
                progress.step - progress.firstStep,
                progress.lastStep - progress.firstStep,
                (progress.step - stepBefore) / spent);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingException("interrupted at step " + progress.step, e);
    }
    return progress.step >= progress.lastStep;
  }

  /** Falls with the share of the run that is over. */
  private double rate() {
    long step = progress.step;
    long total = progress.lastStep - progress.firstStep;
    double inIteration = total == 0 ? 0 : (double) (step - progress.firstStep) / total;
    double seconds = progress.seconds + (System.nanoTime() - began) / 1e9;
    double done = config.run().shareDone(progress.iteration + inIteration, seconds);
    int warmUp = learning.warmUp();
    double risen = step < warmUp ? (step + 1.0) / warmUp : 1;
    return learning.learningRate() * risen * learning.decay().factor(done);
  }

  private void step(TrainingBackend backend, BatchReader reader)
      throws IOException, InterruptedException {
    TrainingBatch batch = reader.next();
    TrainingStep.Outcome outcome =
        training.take(backend, progress.parameters, batch, rate(), progress.step);
    double known = batch.auxiliary() == null ? 0 : batch.auxiliary().count();
    double auxiliaryShare = known / batch.capacity();
    reader.release(batch);
    TrainingBackend.Losses losses = outcome.losses();
    if (!outcome.isFinite()) {
      throw notFinite(
          "policy %s, value %s, ownership %s, score %s, norm of the gradient %s"
              .formatted(
                  losses.policy(),
                  losses.value(),
                  losses.ownership(),
                  losses.score(),
                  outcome.norm()));
    }
    WeightMean.update(progress.mean, progress.parameters, progress.step, learning.averaging());
    Optional<String> broken = WeightMean.firstNotFinite(progress.mean, progress.parameters);
    if (broken.isPresent()) {
      throw notFinite(broken.get());
    }
    progress.step++;
    progress.policyLoss += losses.policy();
    progress.valueLoss += losses.value();
    progress.ownershipLoss += losses.ownership();
    progress.scoreLoss += losses.score();
    progress.auxiliaryShare += auxiliaryShare;
  }

  private TrainingException notFinite(String what) {
    return new TrainingException(
        "learning is not finite at step %d: %s; the last checkpoint is kept; train again with a lower learningRate or clip"
            .formatted(progress.step + 1, what));
  }
}
