package io.tengen.agents.network.onednn;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Synchronous data-parallel training: each worker computes the gradient of its share of the batch
 * with a single-threaded program of its own, and the gradients are added in the order of the
 * workers, so the result depends on their number but not on their timing.
 *
 * <p>Batch normalisation sees one share at a time ("ghost batches", Hoffer et al. 2017); the
 * running statistics follow the mean of the shares' statistics, weighted by their sizes.
 */
public final class OneDnnTraining implements TrainingBackend {
  private final LayerGraph graph;
  private final int height;
  private final int width;
  private final float valueWeight;
  private final AuxiliaryWeights auxiliary;
  private final Precision precision;
  private final WorkerPool threads;
  private final List<Worker> workers = new ArrayList<>();
  private final float[] share;
  private final int actionCount;
  private boolean isClosed;

  /**
   * Prepares it; programs are compiled when the first batch of a size comes.
   *
   * @param workerCount threads, at least 1: one a core
   * @param valueWeight what the value's loss is multiplied by in the gradient, in [0, 1000]
   * @param precision what to compute with
   * @throws IllegalArgumentException when this machine lacks the precision, or a number is out of
   *     range
   */
  public OneDnnTraining(
      LayerGraph graph,
      int height,
      int width,
      int workerCount,
      double valueWeight,
      Precision precision) {
    this(graph, height, width, workerCount, valueWeight, AuxiliaryWeights.NONE, precision);
  }

  /**
   * Prepares that of a network with auxiliary heads.
   *
   * @param workerCount threads, at least 1: one a core
   * @param valueWeight what the value's loss is multiplied by in the gradient, in [0, 1000]
   * @param auxiliary the same of the auxiliary heads; those of the graph
   * @param precision what to compute with
   * @throws IllegalArgumentException when this machine lacks the precision, a number is out of
   *     range, or the graph has other heads
   */
  public OneDnnTraining(
      LayerGraph graph,
      int height,
      int width,
      int workerCount,
      double valueWeight,
      AuxiliaryWeights auxiliary,
      Precision precision) {
    Layouts.requireInRange("workerCount", workerCount, 1, 1024);
    Layouts.requireBoard(height, width);
    if (!(valueWeight >= 0 && valueWeight <= 1000)) {
      throw new IllegalArgumentException(
          "valueWeight is " + valueWeight + ", but must be in [0, 1000]");
    }
    if (auxiliary.hasOwnership() != (graph.ownership() != null)
        || auxiliary.hasScore() != (graph.score() != null)) {
      throw new IllegalArgumentException(
          "the weights are " + auxiliary + ", but the graph has other auxiliary heads");
    }
    OneDnn.require(precision);
    this.graph = graph;
    this.height = height;
    this.width = width;
    this.valueWeight = (float) valueWeight;
    this.auxiliary = auxiliary;
    this.precision = precision;
    share = new float[graph.parameterCount()];
    actionCount =
        new Layouts(graph, 1, height, width, Precision.F32).channels(graph.policyLogits());
    threads = new WorkerPool(workerCount);
    for (int i = 0; i < workerCount; i++) {
      workers.add(new Worker());
    }
  }

  @Override
  public String description() {
    return OneDnn.describe(precision) + ", " + workers.size() + " workers";
  }

  @Override
  public Losses gradient(float[] parameters, TrainingBatch batch, float[] gradient) {
    requireMatching(parameters, batch, gradient);
    int positions = batch.capacity();
    int active = Math.min(workers.size(), positions);
    List<Callable<TrainingProgram>> tasks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < active; i++) {
      int size = positions / active + (i < positions % active ? 1 : 0);
      Worker worker = workers.get(i);
      int first = start;
      tasks.add(() -> worker.run(parameters, batch, first, size));
      start += size;
    }
    List<TrainingProgram> programs = threads.runAll(tasks);
    double policyLoss = 0;
    double valueLoss = 0;
    double ownershipLoss = 0;
    double scoreLoss = 0;
    for (int i = 0; i < active; i++) {
      TrainingProgram program = programs.get(i);
      policyLoss += program.policyLoss();
      valueLoss += program.valueLoss();
      ownershipLoss += program.ownershipLoss();
      scoreLoss += program.scoreLoss();
      addGradient(program, i == 0, gradient);
    }
    updateStatistics(parameters, programs, positions);
    return new Losses(
        policyLoss / positions,
        valueLoss / positions,
        ownershipLoss / positions,
        scoreLoss / positions);
  }

  private void requireMatching(float[] parameters, TrainingBatch batch, float[] gradient) {
    if (isClosed) {
      throw new IllegalStateException("The training back end is closed");
    }
    int count = graph.parameterCount();
    if (parameters.length != count || gradient.length != count) {
      throw new IllegalArgumentException(
          String.format(
              "%d parameters and a gradient of %d do not fit the network: it has %d parameters",
              parameters.length, gradient.length, count));
    }
    int planesLength = graph.input().channels() * height * width;
    if (batch.capacity() < 1
        || batch.planesLength() != planesLength
        || batch.actionCount() != actionCount) {
      throw new IllegalArgumentException(
          String.format(
              "A batch of %d positions of %d numbers and %d actions does not fit the network:"
                  + " it takes at least 1 position, %d numbers and %d actions",
              batch.capacity(),
              batch.planesLength(),
              batch.actionCount(),
              planesLength,
              actionCount));
    }
    if (auxiliary.hasAny()) {
      var unused = batch.requireAuxiliary(height * width);
    }
  }

  private void addGradient(TrainingProgram program, boolean isFirst, float[] gradient) {
    if (isFirst) {
      program.readGradient(gradient);
      return;
    }
    program.readGradient(share);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += share[i];
    }
  }

  private static void updateStatistics(
      float[] parameters, List<TrainingProgram> programs, int positions) {
    int normalisations = programs.get(0).statistics().size();
    for (int n = 0; n < normalisations; n++) {
      Operation.BatchNormalisation operation = programs.get(0).statistics().get(n).operation();
      decay(parameters, operation.mean(), operation.decay());
      decay(parameters, operation.variance(), operation.decay());
      for (TrainingProgram program : programs) {
        double weight = (1 - operation.decay()) * program.batch() / positions;
        Statistics seen = program.statistics().get(n);
        for (int channel = 0; channel < operation.mean().length(); channel++) {
          parameters[operation.mean().offset() + channel] +=
              (float) (weight * seen.mean().get(channel));
          parameters[operation.variance().offset() + channel] +=
              (float) (weight * seen.variance().get(channel));
        }
      }
    }
  }

  private static void decay(float[] parameters, Parameter parameter, double decay) {
    int end = parameter.offset() + parameter.length();
    for (int i = parameter.offset(); i < end; i++) {
      parameters[i] *= (float) decay;
    }
  }

  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    threads.close();
    workers.forEach(Worker::close);
  }

  /** One worker's programs by the size of its share. */
  private final class Worker implements AutoCloseable {
    private final Map<Integer, TrainingProgram> programs = new HashMap<>();

    TrainingProgram run(float[] parameters, TrainingBatch batch, int start, int size) {
      TrainingProgram program =
          programs.computeIfAbsent(
              size,
              count ->
                  new TrainingProgram(
                      graph, count, height, width, valueWeight, auxiliary, precision));
      program.run(parameters, batch, start, batch.capacity());
      return program;
    }

    @Override
    public void close() {
      programs.values().forEach(TrainingProgram::close);
      programs.clear();
    }
  }
}
