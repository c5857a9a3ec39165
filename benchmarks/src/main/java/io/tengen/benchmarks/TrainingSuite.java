package io.tengen.benchmarks;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.dl4j.Dl4jTrainingBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.onednn.OneDnn;
import io.tengen.agents.network.onednn.OneDnnTraining;
import io.tengen.agents.network.onednn.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What {@code tengen bench train} measures: the same network on everything that can train it here.
 * Each workload is made when its turn comes, and closed after it.
 */
public final class TrainingSuite {
  private static final int PLANES = 17;
  private static final int[] SIZES = {19, 9};
  private static final double VALUE_WEIGHT = 1;

  private final int blocks;
  private final int filters;
  private final int threads;
  private final List<Integer> batches;

  /**
   * A suite.
   *
   * @param blocks basic residual blocks, in [1, 100]
   * @param filters of each, in [4, 2048]
   * @param threads that compute, in [1, 1024]
   * @param batches sizes of batches, each in [1, 4096] and at least as large as there are threads
   */
  public TrainingSuite(int blocks, int filters, int threads, List<Integer> batches) {
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
  }

  /**
   * Goes through the workloads.
   *
   * @param withDl4j whether plain DL4J is among them; a step of it takes seconds
   * @param measure gets each one while it is open
   * @return what could not be measured, and why; one line each
   */
  public List<String> forEach(boolean withDl4j, Consumer<Workload> measure) {
    List<String> missing = new ArrayList<>();
    boolean hasOneDnn = OneDnn.unavailableBecause().isEmpty();
    OneDnn.unavailableBecause().ifPresent(reason -> missing.add("onednn: " + reason));
    if (hasOneDnn && !OneDnn.supportsBf16()) {
      missing.add("onednn bf16: the processor has no bf16");
    }
    boolean hasPyTorch = true;
    for (int size : SIZES) {
      NetworkConfig config = NetworkConfig.forPoints(PLANES, size, blocks, filters);
      for (int batch : batches) {
        if (hasOneDnn) {
          measureOneDnn(config, batch, Precision.F32, measure);
          if (OneDnn.supportsBf16()) {
            measureOneDnn(config, batch, Precision.BF16, measure);
          }
        }
        hasPyTorch = hasPyTorch && measurePyTorch(size, batch, measure);
      }
      if (withDl4j) {
        int batch = batches.get(0);
        try (TrainingWorkload workload =
            new TrainingWorkload(
                name("dl4j", size, batch),
                config,
                new Dl4jTrainingBackend(config, VALUE_WEIGHT),
                batch)) {
          measure.accept(workload);
        }
      }
    }
    if (!hasPyTorch) {
      missing.add("pytorch: /usr/bin/python3 cannot run it; it needs the module torch");
    }
    return missing;
  }

  private void measureOneDnn(
      NetworkConfig config, int batch, Precision precision, Consumer<Workload> measure) {
    String label = "onednn " + precision.name().toLowerCase(Locale.ROOT);
    try (TrainingWorkload workload =
        new TrainingWorkload(
            name(label, config.height(), batch),
            config,
            new OneDnnTraining(
                Lowering.of(config),
                config.height(),
                config.width(),
                threads,
                VALUE_WEIGHT,
                precision),
            batch)) {
      measure.accept(workload);
    }
  }

  private boolean measurePyTorch(int size, int batch, Consumer<Workload> measure) {
    return PyTorch.measure(
        name("pytorch f32", size, batch),
        new PyTorch.Task(PyTorch.Mode.TRAIN, blocks, filters, size, batch, threads),
        measure);
  }

  private static String name(String what, int size, int batch) {
    return String.format(Locale.ROOT, "%s %dx%d, batch %d", what, size, size, batch);
  }
}
