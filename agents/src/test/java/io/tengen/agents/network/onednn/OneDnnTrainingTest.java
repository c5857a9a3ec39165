package io.tengen.agents.network.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.agents.network.backend.TrainingBackend.Losses;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OneDnnTrainingTest {
  private static final double VALUE_WEIGHT = 1.5;

  @Test
  void gradientsOfResidualNetworkAreThoseOfThePlainLoops() {
    assertMatchesSlowNetwork(GraphBuilder.residual(5, 16, 2, 8), 5, 5, 3, 1);
  }

  @Test
  void anyNumberOfChannelsAndABoardThatIsNotSquareWork() {
    assertMatchesSlowNetwork(GraphBuilder.residual(3, 10, 1, 5), 4, 6, 2, 2);
  }

  @Test
  void gradientsOfEveryKindOfOperationAreThoseOfThePlainLoops() {
    assertMatchesSlowNetwork(TestGraphs.preActivation(), 5, 5, 3, 3);
    assertMatchesSlowNetwork(TestGraphs.dense(), 4, 5, 3, 4);
    assertMatchesSlowNetwork(TestGraphs.depthwise(), 5, 5, 3, 5);
    assertMatchesSlowNetwork(TestGraphs.concatenating(), 5, 4, 3, 6);
  }

  private static void assertMatchesSlowNetwork(
      LayerGraph graph, int height, int width, int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int planesLength = graph.input().channels() * height * width;
    int actions =
        new Layouts(graph, 1, height, width, Precision.F32).channels(graph.policyLogits());
    TrainingBatch batch = TestBatches.random(size, planesLength, actions, random);
    float[] parameters = GraphBuilder.parameters(graph, random);
    SlowNetwork slow =
        new SlowNetwork(graph, size, height, width, TestBatches.toDoubles(parameters), true);
    slow.forward(batch.planes());
    double[] expected = slow.backward(batch.policies(), batch.values(), VALUE_WEIGHT);

    float[] before = parameters.clone();
    float[] gradient = new float[parameters.length];
    java.util.Arrays.fill(gradient, 7);
    Losses losses;
    try (OneDnnTraining training =
        new OneDnnTraining(graph, height, width, 1, VALUE_WEIGHT, Precision.F32)) {
      losses = training.gradient(parameters, batch, gradient);
    }
    assertEquals(slow.policyLoss(batch.policies()), losses.policy(), 1e-4);
    assertEquals(slow.valueLoss(batch.values()), losses.value(), 1e-4);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], gradient[i], 1e-4, "gradient " + i + " of " + graph.operations());
    }
    assertStatisticsFollow(graph, before, slow.batchStatistics(), parameters);
  }

  private static void assertStatisticsFollow(
      LayerGraph graph, float[] before, double[] seen, float[] after) {
    double[] expected = TestBatches.toDoubles(before);
    for (Operation operation : graph.operations()) {
      if (operation instanceof Operation.BatchNormalisation normalisation) {
        for (Parameter running : new Parameter[] {normalisation.mean(), normalisation.variance()}) {
          for (int i = running.offset(); i < running.offset() + running.length(); i++) {
            expected[i] = 0.9 * before[i] + 0.1 * seen[i];
          }
        }
      }
    }
    for (int i = 0; i < after.length; i++) {
      assertEquals(expected[i], after[i], 1e-5, "parameter " + i);
    }
  }
}
