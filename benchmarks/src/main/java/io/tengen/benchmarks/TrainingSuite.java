package io.tengen.benchmarks;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.dl4j.Dl4jTrainingBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.onednn.OneDnn;
import io.tengen.agents.network.onednn.OneDnnTraining;
import io.tengen.agents.network.onednn.Precision;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What {@code tengen bench train} measures: the same network on everything that can train it here.
 * Each workload is made when its turn comes, and closed after it.
 */
public final class TrainingSuite implements Suite {
  private static final int PLANES = 17;
  private static final int[] SIZES = {19, 9};
  private static final double VALUE_WEIGHT = 1;

  private final int blocks;
  private final int filters;
  private final int threads;
  private final List<Integer> batches;
  private final boolean withDl4j;

  /**
   * A suite.
   *
   * @param blocks basic residual blocks, in [1, 100]
   * @param filters of each, in [4, 2048]
   * @param threads that compute, in [1, 1024]
   * @param batches sizes of batches, each in [1, 4096] and at least as large as there are threads
   * @param withDl4j whether plain DL4J is among what is measured, with the first batch; a step of
   *     it takes seconds
   */
  public TrainingSuite(
      int blocks, int filters, int threads, List<Integer> batches, boolean withDl4j) {
    if (threads < 1 || threads > 1024) {
      throw new IllegalArgumentException("threads is " + threads + ", but must be in [1, 1024]");
    }
    for (int batch : batches) {
      if (batch < threads || batch > 4096) {
        throw new IllegalArgumentException(
            "batch is "
                + batch
                + ", but must be in ["
                + threads
                + ", 4096]: each thread takes one position at least");
      }
    }
    this.blocks = blocks;
    this.filters = filters;
    this.threads = threads;
    this.batches = List.copyOf(batches);
    this.withDl4j = withDl4j;
  }

  @Override
  public String command() {
    return "train";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT, "Networks trained: %dx%d, %d threads", blocks, filters, threads);
  }

  @Override
  public void measure(Recorder recorder) {
    OneDnn.unavailableBecause().ifPresent(reason -> recorder.notMeasured("onednn: " + reason));
    if (OneDnn.unavailableBecause().isEmpty() && !OneDnn.supportsBf16()) {
      recorder.notMeasured("onednn bf16: the processor has no bf16");
    }
    boolean hasPyTorch = true;
    for (int size : SIZES) {
      NetworkConfig config = NetworkConfig.forPoints(PLANES, size, blocks, filters);
      for (int batch : batches) {
        hasPyTorch = measureBatch(config, batch, hasPyTorch, recorder);
      }
      if (withDl4j) {
        measureDl4j(config, recorder);
      }
    }
    if (!hasPyTorch) {
      recorder.notMeasured("pytorch: /usr/bin/python3 cannot run it; it needs the module torch");
    }
  }

  /** Answers whether there is a PyTorch. */
  private boolean measureBatch(
      NetworkConfig config, int batch, boolean tryPyTorch, Recorder recorder) {
    int size = config.height();
    OptionalDouble pytorch =
        tryPyTorch
            ? PyTorch.measure(
                name("pytorch f32", size, batch),
                new PyTorch.Task(PyTorch.Mode.TRAIN, blocks, filters, size, batch, threads),
                recorder)
            : OptionalDouble.empty();
    for (Precision precision : Precision.values()) {
      if (OneDnn.unavailableBecause(precision).isEmpty()) {
        double rate = measureOneDnn(config, batch, precision, recorder);
        pytorch.ifPresent(
            other ->
                recorder.add(
                    Figure.atLeast(
                        name(label(precision) + " against pytorch f32,", size, batch),
                        "times",
                        rate / other,
                        target(precision))));
      }
    }
    return pytorch.isPresent();
  }

  private double measureOneDnn(
      NetworkConfig config, int batch, Precision precision, Recorder recorder) {
    try (TrainingWorkload workload =
        new TrainingWorkload(
            name(label(precision), config.height(), batch),
            config,
            new OneDnnTraining(
                Lowering.of(config),
                config.height(),
                config.width(),
                threads,
                VALUE_WEIGHT,
                precision),
            batch)) {
      return recorder.time(workload).perSecond();
    }
  }

  private void measureDl4j(NetworkConfig config, Recorder recorder) {
    int batch = batches.get(0);
    try (TrainingWorkload workload =
        new TrainingWorkload(
            name("dl4j", config.height(), batch),
            config,
            new Dl4jTrainingBackend(config, VALUE_WEIGHT),
            batch)) {
      var unused = recorder.time(workload);
    }
  }

  /** How many times PyTorch's rate in floats ours should reach. */
  private static double target(Precision precision) {
    return switch (precision) {
      case F32 -> 1.3;
      case BF16 -> 2.5;
    };
  }

  private static String label(Precision precision) {
    return "onednn " + precision.name().toLowerCase(Locale.ROOT);
  }

  private static String name(String what, int size, int batch) {
    return String.format(Locale.ROOT, "%s %dx%d, batch %d", what, size, size, batch);
  }
}
