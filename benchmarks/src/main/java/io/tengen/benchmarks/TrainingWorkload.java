package io.tengen.benchmarks;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.dl4j.Dl4jNetwork;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.training.SupervisedPresets;
import io.tengen.agents.network.training.TrainingStep;
import io.tengen.env.RandomStream;

/** Whole steps of training, the updater included, on one batch of random positions. */
final class TrainingWorkload implements Workload, AutoCloseable {
  private static final double RATE = 0.01;

  private final String name;
  private final TrainingBackend backend;
  private final TrainingBatch batch;
  private final float[] parameters;
  private final TrainingStep step;
  private long steps;

  /**
   * Training that has not begun.
   *
   * @param backend closed with this
   */
  TrainingWorkload(String name, NetworkConfig config, TrainingBackend backend, int batchSize) {
    this.name = name;
    this.backend = backend;
    this.batch = TrainingBatch.ofSize(batchSize, config.planesLength(), config.actions());
    this.parameters = Dl4jNetwork.initialParameters(config, 1);
    this.step =
        new TrainingStep(
            SupervisedPresets.all().get(0).config().learning(),
            Lowering.of(config).weights(),
            parameters.length);
    RandomStream random = new RandomStream(1);
    for (int i = 0; i < batch.planes().length; i++) {
      batch.planes()[i] = random.nextInt(2);
    }
    for (int i = 0; i < batchSize; i++) {
      batch.policies()[i * config.actions() + random.nextInt(config.actions())] = 1;
      batch.values()[i] = 2 * random.nextInt(2) - 1;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return "samples";
  }

  @Override
  public long runBatch() {
    TrainingStep.Outcome outcome = step.take(backend, parameters, batch, RATE, steps++);
    if (!outcome.isFinite()) {
      throw new IllegalStateException(name + ": the loss is not finite");
    }
    return batch.capacity();
  }

  @Override
  public void close() {
    backend.close();
  }
}
