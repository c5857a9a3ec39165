package io.tengen.benchmarks;

import io.tengen.agents.network.dense.DenseConfig;
import io.tengen.agents.network.dense.DensePass;
import io.tengen.agents.network.dense.Dl4jDensePass;
import io.tengen.env.RandomStream;

/** Batches of random observations through a small fully connected network. */
final class DenseWorkload implements Workload {
  /** Who computes, and what. */
  enum Task {
    /** The outputs. */
    FORWARD,
    /** The outputs and the gradient. */
    GRADIENT,
    /** The outputs, by DL4J. */
    DL4J_FORWARD,
    /** The outputs and the gradient, by DL4J. */
    DL4J_GRADIENT
  }

  private static final int SAMPLES_A_ROUND = 2_048;

  private final DenseConfig config;
  private final Task task;
  private final int batch;
  private final float[] parameters;
  private final float[] gradient;
  private final float[] observations;
  private final float[] outputGradients;
  private final DensePass pass;
  private final Dl4jDensePass dl4j;

  DenseWorkload(DenseConfig config, Task task, int batch) {
    this.config = config;
    this.task = task;
    this.batch = batch;
    this.parameters = config.initialParameters(1);
    this.gradient = new float[parameters.length];
    this.observations = random(batch * config.inputs());
    this.outputGradients = random(batch * config.outputs());
    this.pass = new DensePass(config, batch);
    this.dl4j = new Dl4jDensePass(config);
  }

  private static float[] random(int length) {
    RandomStream random = new RandomStream(2);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }

  @Override
  public String name() {
    String what =
        switch (task) {
          case FORWARD -> "outputs";
          case GRADIENT -> "gradient";
          case DL4J_FORWARD -> "outputs by DL4J";
          case DL4J_GRADIENT -> "gradient by DL4J";
        };
    return what + " of " + config.describe() + ", batch " + batch;
  }

  @Override
  public String unit() {
    return "samples";
  }

  @Override
  public long runBatch() {
    long done = 0;
    while (done < SAMPLES_A_ROUND) {
      runOnce();
      done += batch;
    }
    return done;
  }

  /** One batch; answers something of the result. */
  float runOnce() {
    return switch (task) {
      case FORWARD -> {
        pass.forward(parameters, observations, 0, batch);
        yield pass.outputs()[0];
      }
      case GRADIENT -> {
        pass.forward(parameters, observations, 0, batch);
        pass.backward(parameters, outputGradients, batch, gradient);
        yield gradient[0];
      }
      case DL4J_FORWARD -> dl4j.forward(parameters, observations, batch)[0];
      case DL4J_GRADIENT -> {
        dl4j.forward(parameters, observations, batch);
        yield dl4j.backward(outputGradients, batch)[0];
      }
    };
  }
}
