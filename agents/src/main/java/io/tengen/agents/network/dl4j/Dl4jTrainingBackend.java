package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.AuxiliaryTargets;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** DL4J's own gradients: slow, and what the others are compared with. */
public final class Dl4jTrainingBackend implements TrainingBackend {
  private final NetworkConfig config;
  private final AuxiliaryWeights auxiliary;
  private final LayerGraph lowered;
  private final ComputationGraph graph;

  /**
   * Prepares it.
   *
   * @param valueWeight what the value's loss is multiplied by in the gradient
   */
  public Dl4jTrainingBackend(NetworkConfig config, double valueWeight) {
    this(config, valueWeight, AuxiliaryWeights.NONE);
  }

  /**
   * Prepares one of a network with auxiliary heads.
   *
   * @param valueWeight what the value's loss is multiplied by in the gradient
   */
  public Dl4jTrainingBackend(NetworkConfig config, double valueWeight, AuxiliaryWeights auxiliary) {
    this.config = config;
    this.auxiliary = auxiliary;
    this.lowered = Lowering.of(config, auxiliary);
    this.graph =
        Dl4jNetwork.graph(
            NetworkDefinition.of(
                config,
                auxiliary,
                new NetworkDefinition.Losses(
                    new MeasuredLoss(new LossMCXENT(), 1),
                    new MeasuredLoss(new LossMSE(), valueWeight),
                    new MeasuredLoss(new LossMSE(), auxiliary.ownershipWeight()),
                    new MeasuredLoss(new LossMSE(), auxiliary.scoreWeight()))),
            new float[lowered.parameterCount()]);
  }

  @Override
  public String description() {
    return "dl4j f32";
  }

  @Override
  public Losses gradient(float[] parameters, TrainingBatch batch, float[] gradient) {
    int count = batch.capacity();
    graph.params().assign(Nd4j.createFromArray(parameters).reshape(graph.params().shape()));
    graph.setInputs(array(batch.planes(), count, config.planes(), config.height(), config.width()));
    setTargets(batch);
    graph.computeGradientAndScore();
    float[] sums = graph.getFlattenedGradients().toFloatVector();
    // DL4J divides by the size of the batch only where its updaters work.
    float scale = 1f / count;
    for (int i = 0; i < sums.length; i++) {
      gradient[i] = scale * sums[i];
    }
    for (Operation operation : lowered.operations()) {
      if (operation instanceof Operation.BatchNormalisation norm) {
        follow(norm.mean(), sums, parameters, gradient);
        follow(norm.variance(), sums, parameters, gradient);
      }
    }
    return new Losses(
        loss(NetworkDefinition.POLICY) / count,
        loss(NetworkDefinition.VALUE) / count,
        auxiliary.hasOwnership() ? loss(NetworkDefinition.OWNERSHIP) / count : 0,
        auxiliary.hasScore() ? loss(NetworkDefinition.SCORE) / count : 0);
  }

  /** In the order of the definition's outputs; a mask of 0 is for what is not known. */
  private void setTargets(TrainingBatch batch) {
    int count = batch.capacity();
    List<INDArray> labels = new ArrayList<>();
    List<@Nullable INDArray> masks = new ArrayList<>();
    labels.add(array(batch.policies(), count, config.actions()));
    labels.add(array(batch.values(), count, 1));
    masks.add(null);
    masks.add(null);
    if (auxiliary.hasAny()) {
      AuxiliaryTargets targets = batch.requireAuxiliary(config.height() * config.width());
      if (auxiliary.hasOwnership()) {
        labels.add(array(targets.ownership(), count, targets.points()));
        masks.add(array(targets.known(), count, 1));
      }
      if (auxiliary.hasScore()) {
        labels.add(array(targets.scores(), count, 1));
        masks.add(array(targets.known(), count, 1));
      }
      graph.setLayerMaskArrays(null, masks.toArray(new INDArray[0]));
    }
    graph.setLabels(labels.toArray(new INDArray[0]));
  }

  private static INDArray array(float[] numbers, long... shape) {
    return Nd4j.create(numbers.clone(), shape, 'c');
  }

  /** In place of a gradient DL4J has what is to be taken from a running statistic. */
  private static void follow(
      Parameter statistic, float[] sums, float[] parameters, float[] gradient) {
    int end = statistic.offset() + statistic.length();
    for (int i = statistic.offset(); i < end; i++) {
      parameters[i] -= sums[i];
      gradient[i] = 0;
    }
  }

  private double loss(String output) {
    LossLayer layer = (LossLayer) graph.getLayer(output).conf().getLayer();
    return ((MeasuredLoss) layer.getLossFn()).last();
  }

  @Override
  public void close() {
    graph.clear();
  }
}
