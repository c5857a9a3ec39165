package io.tengen.agents.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.Normalisation;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import io.tengen.agents.network.backend.TrainingBackend.Losses;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.env.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Dl4jTrainingBackendTest {
  private static final int COUNT = 4;
  private static final double VALUE_WEIGHT = 0.5;

  private static TrainingBatch batch(NetworkConfig config) {
    TrainingBatch batch = TrainingBatch.ofSize(COUNT, config.planesLength(), config.actions());
    float[] planes = SampleNetworks.planes(config, COUNT, 5);
    System.arraycopy(planes, 0, batch.planes(), 0, planes.length);
    for (int i = 0; i < COUNT; i++) {
      batch.policies()[i * config.actions() + 3 * i] = 0.75f;
      batch.policies()[i * config.actions() + 3 * i + 1] = 0.25f;
      batch.values()[i] = i % 2 == 0 ? 1 : -1;
    }
    return batch;
  }

  /** The mean losses by the formulas; without normalisation training and inference are one. */
  private static double[] losses(
      NetworkConfig config, LayerGraph graph, float[] parameters, TrainingBatch batch) {
    SlowNetwork slow = new SlowNetwork(graph, parameters, config.height(), config.width());
    double policy = 0;
    double value = 0;
    for (int i = 0; i < COUNT; i++) {
      slow.evaluate(batch.planes(), i * config.planesLength());
      double sum = Arrays.stream(slow.logits()).map(Math::exp).sum();
      for (int a = 0; a < config.actions(); a++) {
        policy -= batch.policies()[i * config.actions() + a] * (slow.logits()[a] - Math.log(sum));
      }
      value += Math.pow(slow.value() - batch.values()[i], 2);
    }
    return new double[] {policy / COUNT, value / COUNT};
  }

  @Test
  void theGradientIsThatOfTheMeanLoss() {
    NetworkConfig config = SampleNetworks.small().withNormalisation(Normalisation.NONE);
    LayerGraph graph = Lowering.of(config);
    float[] parameters = SampleNetworks.parameters(config, 4);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] *= 0.5f;
    }
    TrainingBatch batch = batch(config);
    float[] gradient = new float[parameters.length];
    try (var dl4j = new Dl4jTrainingBackend(config, VALUE_WEIGHT)) {
      Losses losses = dl4j.gradient(parameters, batch, gradient);
      double[] expected = losses(config, graph, parameters, batch);
      assertEquals(expected[0], losses.policy(), 1e-4);
      assertEquals(expected[1], losses.value(), 1e-4);
    }
    RandomStream random = new RandomStream(6);
    for (int i = 0; i < 40; i++) {
      int at = (int) (random.nextDouble() * parameters.length);
      float old = parameters[at];
      float step = 1e-4f;
      parameters[at] = old + step;
      double high = total(losses(config, graph, parameters, batch));
      double by = parameters[at];
      parameters[at] = old - step;
      double low = total(losses(config, graph, parameters, batch));
      by -= parameters[at];
      parameters[at] = old;
      assertEquals((high - low) / by, gradient[at], 2e-3, "parameter " + at);
    }
    assertTrue(Math.abs(gradient[0]) + Math.abs(gradient[parameters.length - 1]) > 1e-6);
  }

  private static double total(double[] losses) {
    return losses[0] + VALUE_WEIGHT * losses[1];
  }

  @Test
  void runningStatisticsFollowTheBatch() {
    NetworkConfig config = SampleNetworks.small();
    LayerGraph graph = Lowering.of(config);
    float[] parameters = SampleNetworks.parameters(config, 4);
    float[] before = parameters.clone();
    TrainingBatch batch = batch(config);
    float[] gradient = new float[parameters.length];
    try (var dl4j = new Dl4jTrainingBackend(config, VALUE_WEIGHT)) {
      dl4j.gradient(parameters, batch, gradient);
    }
    // The first normalisation reads the first convolution, which no batch statistics enter.
    Operation.Convolution stem = (Operation.Convolution) graph.operations().get(0);
    Operation.BatchNormalisation norm = (Operation.BatchNormalisation) graph.operations().get(1);
    SlowNetwork slow = new SlowNetwork(graph, before, config.height(), config.width());
    int points = config.height() * config.width();
    for (int c = 0; c < stem.output().channels(); c++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < COUNT; i++) {
        slow.evaluate(batch.planes(), i * config.planesLength());
        for (int p = 0; p < points; p++) {
          double x = slow.result(stem.output())[c * points + p];
          sum += x;
          squares += x * x;
        }
      }
      double mean = sum / (COUNT * points);
      double variance = squares / (COUNT * points) - mean * mean;
      int meanAt = norm.mean().offset() + c;
      int varianceAt = norm.variance().offset() + c;
      assertEquals(0.9 * before[meanAt] + 0.1 * mean, parameters[meanAt], 1e-5);
      assertEquals(0.9 * before[varianceAt] + 0.1 * variance, parameters[varianceAt], 1e-4);
      assertEquals(0, gradient[meanAt]);
      assertEquals(0, gradient[varianceAt]);
    }
    assertEquals(before[stem.weights().offset()], parameters[stem.weights().offset()]);
  }
}
