package io.tengen.agents.network.onednn;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.backend.AuxiliaryTargets;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * Losses and gradients of one worker's share of a batch, of a fixed size, on one board size. Owned
 * by one thread at a time.
 */
final class TrainingProgram implements AutoCloseable {
  private final NativeResources resources = new NativeResources();
  private final int batch;
  private final int actionCount;
  private final dnnl_stream stream;
  private final Program forward;
  private final Program backward;
  private final FloatBuffer parameters;
  private final FloatBuffer parameterGradients;
  private final FloatBuffer input;
  private final FloatBuffer logits;
  private final FloatBuffer logitsGradient;
  private final FloatBuffer values;
  private final FloatBuffer valuesGradient;
  private final List<Statistics> statistics = new ArrayList<>();
  private final PolicyValueLoss loss;
  private final @Nullable AuxiliaryHead ownership;
  private final @Nullable AuxiliaryHead score;
  private final int points;
  private double policyLoss;
  private double valueLoss;

  @SuppressWarnings({"try", "unchecked"}) // The scope only ends; its constructor takes classes.
  TrainingProgram(
      LayerGraph graph,
      int batch,
      int height,
      int width,
      float valueWeight,
      AuxiliaryWeights auxiliary,
      Precision precision) {
    this.batch = batch;
    this.points = height * width;
    boolean isComplete = false;
    try (PointerScope scope = new PointerScope()) {
      stream = resources.keep(resources.keep(new stream(OneDnn.engine())).get());
      long parameterBytes = (long) graph.parameterCount() * Float.BYTES;
      Pointer parameterData = resources.allocate(parameterBytes);
      Pointer gradientData = resources.allocate(parameterBytes);
      parameters = NativeTensor.floats(parameterData, graph.parameterCount());
      parameterGradients = NativeTensor.floats(gradientData, graph.parameterCount());

      Layouts layouts = new Layouts(graph, batch, height, width, precision);
      ProgramBuilder builder = new ProgramBuilder(resources);
      TrainingTensors tensors = new TrainingTensors(graph, builder, parameterData, gradientData);
      NativeTensor planes = builder.tensor(layouts.floatPlanes(graph.input()));
      input = planes.floats();
      tensors.define(graph.input(), planes);
      TrainingCompiler compiler = new TrainingCompiler(graph, layouts, tensors, builder);
      compiler.addForward();
      forward = builder.cut();
      logits = tensors.value(graph.policyLogits()).floats();
      values = tensors.value(graph.value()).floats();
      logitsGradient = contribute(graph.policyLogits(), layouts, tensors, builder);
      valuesGradient = contribute(graph.value(), layouts, tensors, builder);
      ownership =
          head(graph.ownership(), points, auxiliary.ownershipWeight(), layouts, tensors, builder);
      score = head(graph.score(), 1, auxiliary.scoreWeight(), layouts, tensors, builder);
      compiler.addBackward();
      backward = builder.cut();
      builder.finish();
      for (BatchNormalisationTraining normalisation : compiler.normalisations()) {
        statistics.add(Statistics.of(normalisation));
      }
      actionCount = layouts.channels(graph.policyLogits());
      loss = new PolicyValueLoss(actionCount, valueWeight);
      isComplete = true;
    } finally {
      if (!isComplete) {
        resources.close();
      }
    }
  }

  private static FloatBuffer contribute(
      Tensor tensor, Layouts layouts, TrainingTensors tensors, ProgramBuilder builder) {
    NativeTensor gradient = builder.tensor(layouts.plain(tensor));
    tensors.contribute(tensor, gradient);
    return gradient.floats();
  }

  private static @Nullable AuxiliaryHead head(
      @Nullable Tensor tensor,
      int columns,
      double weight,
      Layouts layouts,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    return tensor == null
        ? null
        : new AuxiliaryHead(
            tensors.value(tensor).floats(),
            contribute(tensor, layouts, tensors, builder),
            columns,
            weight);
  }

  /**
   * Forward and backward over a part of a batch.
   *
   * @param start its first position
   * @param positions what means are taken over: the size of the whole batch
   */
  void run(float[] parameterValues, TrainingBatch part, int start, int positions) {
    parameters.put(0, parameterValues);
    input.put(0, part.planes(), start * part.planesLength(), batch * part.planesLength());
    forward.execute(stream);
    float scale = 1f / positions;
    policyLoss =
        loss.policy(batch, scale, logits, part.policies(), start * actionCount, logitsGradient);
    valueLoss = loss.value(batch, scale, values, part.values(), start, valuesGradient);
    if (ownership != null) {
      AuxiliaryTargets targets = part.requireAuxiliary(points);
      ownership.run(batch, scale, targets.ownership(), targets.known(), start);
    }
    if (score != null) {
      AuxiliaryTargets targets = part.requireAuxiliary(points);
      score.run(batch, scale, targets.scores(), targets.known(), start);
    }
    backward.execute(stream);
  }

  /** How many positions it takes. */
  int batch() {
    return batch;
  }

  /** The cross-entropies of the last run, summed. */
  double policyLoss() {
    return policyLoss;
  }

  /** The squared errors of the last run, summed. */
  double valueLoss() {
    return valueLoss;
  }

  /** The squared errors of ownership of the last run, each the mean over the points, summed. */
  double ownershipLoss() {
    return ownership == null ? 0 : ownership.loss();
  }

  /** The squared errors of the score of the last run, summed. */
  double scoreLoss() {
    return score == null ? 0 : score.loss();
  }

  /** Copies the gradient of the last run: this part's share of the mean's. */
  void readGradient(float[] gradient) {
    parameterGradients.get(0, gradient);
  }

  /** What batch normalisation saw in the last run. */
  List<Statistics> statistics() {
    return statistics;
  }

  @Override
  public void close() {
    resources.close();
  }
}
