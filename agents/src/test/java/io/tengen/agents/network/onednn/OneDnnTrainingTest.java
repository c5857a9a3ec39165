package io.tengen.agents.network.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.backend.TrainingBackend.Losses;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.dl4j.Dl4jTrainingBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OneDnnTrainingTest {
  private static final double VALUE_WEIGHT = 1.5;

  @Test
  void gradientsOfAResidualNetworkAreThoseOfThePlainLoops() {
    assertMatchesPlainLoops(GraphBuilder.residual(5, 16, 2, 8), 5, 5, 3, 1);
  }

  @Test
  void anyNumberOfChannelsAndABoardThatIsNotSquareWork() {
    assertMatchesPlainLoops(GraphBuilder.residual(3, 10, 1, 5), 4, 6, 2, 2);
  }

  @Test
  void gradientsOfEveryKindOfOperationAreThoseOfThePlainLoops() {
    assertMatchesPlainLoops(TestGraphs.preActivation(), 5, 5, 3, 3);
    assertMatchesPlainLoops(TestGraphs.dense(), 4, 5, 3, 4);
    assertMatchesPlainLoops(TestGraphs.depthwise(), 5, 5, 3, 5);
    assertMatchesPlainLoops(TestGraphs.concatenating(), 5, 4, 3, 6);
  }

  @Test
  void gradientsOfEveryKindOfNetworkAreThoseOfThePlainLoops() {
    for (NetworkConfig config : SampleNetworks.all()) {
      assertMatchesPlainLoops(Lowering.of(config), config.height(), config.width(), 4, 7);
    }
  }

  @Test
  void gradientsOfEveryKindOfNetworkAreThoseOfDl4j() {
    for (NetworkConfig config : SampleNetworks.all()) {
      LayerGraph graph = Lowering.of(config);
      float[] parameters = SampleNetworks.parameters(config, 15);
      float[] dl4jParameters = parameters.clone();
      TrainingBatch batch =
          TestBatches.random(graph, config.height(), config.width(), 4, new SplittableRandom(16));
      float[] gradient = new float[parameters.length];
      float[] dl4jGradient = new float[parameters.length];
      try (OneDnnTraining training =
              new OneDnnTraining(
                  graph, config.height(), config.width(), 1, VALUE_WEIGHT, Precision.F32);
          Dl4jTrainingBackend dl4j = new Dl4jTrainingBackend(config, VALUE_WEIGHT)) {
        Losses losses = training.gradient(parameters, batch, gradient);
        Losses dl4jLosses = dl4j.gradient(dl4jParameters, batch, dl4jGradient);
        assertEquals(dl4jLosses.policy(), losses.policy(), 1e-4, config.toString());
        assertEquals(dl4jLosses.value(), losses.value(), 1e-4, config.toString());
      }
      assertArrayEquals(dl4jGradient, gradient, 1e-4f, config.toString());
      // The running statistics among them.
      assertArrayEquals(dl4jParameters, parameters, 1e-4f, config.toString());
    }
  }

  @Test
  void theGradientsOfThePlainLoopsAreThoseOfSmallDifferences() {
    SplittableRandom random = new SplittableRandom(8);
    for (LayerGraph graph :
        new LayerGraph[] {
          TestGraphs.preActivation(),
          TestGraphs.dense(),
          TestGraphs.depthwise(),
          TestGraphs.concatenating()
        }) {
      TrainingBatch batch = TestBatches.random(graph, 4, 5, 2, random);
      double[] parameters = TestBatches.toDoubles(GraphBuilder.parameters(graph, random));
      SlowTraining slow = new SlowTraining(graph, 2, 4, 5, parameters);
      slow.forward(batch.planes());
      double[] gradient = slow.backward(batch.policies(), batch.values(), VALUE_WEIGHT);
      for (int i = 0; i < 20; i++) {
        int at = random.nextInt(parameters.length);
        double step = 1e-6;
        parameters[at] += step;
        double above = loss(graph, parameters, batch);
        parameters[at] -= 2 * step;
        double below = loss(graph, parameters, batch);
        parameters[at] += step;
        assertEquals((above - below) / (2 * step), gradient[at], 1e-5, "parameter " + at);
      }
    }
  }

  private static double loss(LayerGraph graph, double[] parameters, TrainingBatch batch) {
    SlowTraining slow = new SlowTraining(graph, 2, 4, 5, parameters);
    slow.forward(batch.planes());
    return slow.policyLoss(batch.policies()) + VALUE_WEIGHT * slow.valueLoss(batch.values());
  }

  @Test
  void workersAddUpTheGradientsOfTheirSharesAndFollowTheMeanOfTheirStatistics() {
    LayerGraph graph = GraphBuilder.residual(3, 8, 1, 8);
    SplittableRandom random = new SplittableRandom(9);
    TrainingBatch batch = TestBatches.random(graph, 5, 5, 5, random);
    float[] parameters = GraphBuilder.parameters(graph, random);
    double[] expected = new double[parameters.length];
    double[] seen = new double[parameters.length];
    int start = 0;
    for (int size : new int[] {3, 2}) {
      TrainingBatch share = TestBatches.part(batch, start, size);
      SlowTraining slow = new SlowTraining(graph, size, 5, 5, TestBatches.toDoubles(parameters));
      slow.forward(share.planes());
      double[] part = slow.backward(share.policies(), share.values(), VALUE_WEIGHT);
      for (int i = 0; i < part.length; i++) {
        expected[i] += part[i] * size / 5;
        seen[i] += slow.batchStatistics()[i] * size / 5;
      }
      start += size;
    }
    float[] before = parameters.clone();
    float[] gradient = new float[parameters.length];
    try (OneDnnTraining training =
        new OneDnnTraining(graph, 5, 5, 2, VALUE_WEIGHT, Precision.F32)) {
      training.gradient(parameters, batch, gradient);
      assertArrayEquals(expected, TestBatches.toDoubles(gradient), 1e-4);
      assertStatisticsFollow(graph, before, seen, parameters);

      float[] again = new float[parameters.length];
      float[] sameParameters = before.clone();
      training.gradient(sameParameters, batch, again);
      assertArrayEquals(gradient, again, "the same work gives the same bits");
      assertArrayEquals(parameters, sameParameters);
    }
  }

  @Test
  void aBatchMayHaveFewerPositionsThanThereAreWorkers() {
    LayerGraph graph = TestGraphs.dense();
    SplittableRandom random = new SplittableRandom(10);
    TrainingBatch batch = TestBatches.random(graph, 4, 5, 2, random);
    float[] parameters = GraphBuilder.parameters(graph, random);
    float[] one = new float[parameters.length];
    float[] four = new float[parameters.length];
    try (OneDnnTraining single = new OneDnnTraining(graph, 4, 5, 1, 1, Precision.F32);
        OneDnnTraining many = new OneDnnTraining(graph, 4, 5, 4, 1, Precision.F32)) {
      Losses expected = single.gradient(parameters, batch, one);
      Losses actual = many.gradient(parameters, batch, four);
      assertEquals(expected.policy(), actual.policy(), 1e-6);
      assertEquals(expected.value(), actual.value(), 1e-6);
    }
    // Without batch normalisation positions do not see each other.
    assertArrayEquals(one, four, 1e-6f);
  }

  @Test
  void stepsAgainstTheGradientLearnABatchByHeart() {
    LayerGraph graph = GraphBuilder.residual(3, 8, 1, 8);
    SplittableRandom random = new SplittableRandom(11);
    TrainingBatch batch = TestBatches.random(graph, 5, 5, 8, random);
    Arrays.fill(batch.policies(), 0);
    for (int n = 0; n < 8; n++) {
      batch.policies()[n * batch.actionCount() + random.nextInt(batch.actionCount())] = 1;
    }
    float[] parameters = GraphBuilder.parameters(graph, random);
    float[] gradient = new float[parameters.length];
    try (OneDnnTraining training = new OneDnnTraining(graph, 5, 5, 1, 1, Precision.F32)) {
      Losses losses = training.gradient(parameters, batch, gradient);
      assertTrue(losses.policy() > 2, losses.toString());
      for (int step = 0; step < 300; step++) {
        for (int i = 0; i < parameters.length; i++) {
          parameters[i] -= 0.1f * gradient[i];
        }
        losses = training.gradient(parameters, batch, gradient);
      }
      assertTrue(losses.policy() < 0.1 && losses.value() < 0.1, losses.toString());
    }
  }

  @Test
  void aWorkerThatFailsEndsTheStepWithItsCauseAndTheNextStepWorks() {
    LayerGraph graph = TestGraphs.dense();
    TrainingBatch good = TestBatches.random(graph, 4, 5, 2, new SplittableRandom(12));
    TrainingBatch tooShort =
        new TrainingBatch(
            2,
            good.planesLength(),
            good.actionCount(),
            new float[3],
            good.policies(),
            good.values(),
            null);
    float[] parameters = GraphBuilder.parameters(graph, new SplittableRandom(13));
    float[] gradient = new float[parameters.length];
    try (OneDnnTraining training = new OneDnnTraining(graph, 4, 5, 2, 1, Precision.F32)) {
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class, () -> training.gradient(parameters, tooShort, gradient));
      assertInstanceOf(IndexOutOfBoundsException.class, failure.getCause());
      assertTrue(training.gradient(parameters, good, gradient).policy() > 0);
    }
  }

  @Test
  void badArgumentsAreNamed() {
    LayerGraph graph = TestGraphs.dense();
    int count = graph.parameterCount();
    assertMessage(
        "workerCount is 0, but must be in [1, 1024]",
        () -> new OneDnnTraining(graph, 4, 5, 0, 1, Precision.F32));
    assertMessage(
        "width is 65, but must be in [1, 64]",
        () -> new OneDnnTraining(graph, 4, 65, 1, 1, Precision.F32));
    assertMessage(
        "valueWeight is NaN, but must be in [0, 1000]",
        () -> new OneDnnTraining(graph, 4, 5, 1, Double.NaN, Precision.F32));
    OneDnnTraining training = new OneDnnTraining(graph, 4, 5, 1, 1, Precision.F32);
    TrainingBatch batch = TrainingBatch.ofSize(1, 60, 7);
    assertMessage(
        "2 parameters and a gradient of 3 do not fit the network: it has " + count + " parameters",
        () -> training.gradient(new float[2], batch, new float[3]));
    assertMessage(
        "A batch of 1 positions of 60 numbers and 8 actions does not fit the network:"
            + " it takes at least 1 position, 60 numbers and 7 actions",
        () ->
            training.gradient(new float[count], TrainingBatch.ofSize(1, 60, 8), new float[count]));
    training.close();
    training.close();
    assertEquals(
        "The training back end is closed",
        assertThrows(
                IllegalStateException.class,
                () -> training.gradient(new float[count], batch, new float[count]))
            .getMessage());
  }

  @Test
  void bf16IsRefusedWhereTheProcessorLacksIt() {
    Assumptions.assumeFalse(OneDnn.supportsBf16(), "this processor has bf16");
    LayerGraph graph = TestGraphs.dense();
    String message =
        "precision is BF16, but the processor (" + OneDnn.instructions() + ") has no bf16";
    assertMessage(message, () -> new OneDnnTraining(graph, 4, 5, 1, 1, Precision.BF16));
    assertMessage(
        message, () -> new OneDnnModel(graph, new float[graph.parameterCount()], Precision.BF16));
  }

  @Test
  void gradientsInBf16PointWhereThoseInFloatsDo() {
    Assumptions.assumeTrue(OneDnn.supportsBf16(), "this processor has no bf16");
    LayerGraph graph = GraphBuilder.residual(17, 32, 2, 16);
    SplittableRandom random = new SplittableRandom(14);
    TrainingBatch batch = TestBatches.random(graph, 9, 9, 8, random);
    float[] parameters = GraphBuilder.parameters(graph, random);
    float[] floats = gradient(graph, parameters, batch, Precision.F32);
    float[] halves = gradient(graph, parameters, batch, Precision.BF16);
    double product = 0;
    double squares = 0;
    double halfSquares = 0;
    for (int i = 0; i < parameters.length; i++) {
      product += (double) floats[i] * halves[i];
      squares += (double) floats[i] * floats[i];
      halfSquares += (double) halves[i] * halves[i];
    }
    assertTrue(product / Math.sqrt(squares * halfSquares) > 0.99);
  }

  private static float[] gradient(
      LayerGraph graph, float[] parameters, TrainingBatch batch, Precision precision) {
    float[] gradient = new float[parameters.length];
    try (OneDnnTraining training = new OneDnnTraining(graph, 9, 9, 1, 1, precision)) {
      assertTrue(
          training
              .description()
              .startsWith(precision == Precision.F32 ? "onednn f32" : "onednn bf16"),
          training.description());
      training.gradient(parameters.clone(), batch, gradient);
    }
    return gradient;
  }

  private static void assertMessage(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static void assertMatchesPlainLoops(
      LayerGraph graph, int height, int width, int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TrainingBatch batch = TestBatches.random(graph, height, width, size, random);
    float[] parameters = GraphBuilder.parameters(graph, random);
    SlowTraining slow =
        new SlowTraining(graph, size, height, width, TestBatches.toDoubles(parameters));
    slow.forward(batch.planes());
    double[] expected = slow.backward(batch.policies(), batch.values(), VALUE_WEIGHT);

    float[] before = parameters.clone();
    float[] gradient = new float[parameters.length];
    Arrays.fill(gradient, 7);
    Losses losses;
    try (OneDnnTraining training =
        new OneDnnTraining(graph, height, width, 1, VALUE_WEIGHT, Precision.F32)) {
      losses = training.gradient(parameters, batch, gradient);
    }
    assertEquals(slow.policyLoss(batch.policies()), losses.policy(), 1e-4);
    assertEquals(slow.valueLoss(batch.values()), losses.value(), 1e-4);
    assertArrayEquals(expected, TestBatches.toDoubles(gradient), 1e-4);
    assertStatisticsFollow(graph, before, slow.batchStatistics(), parameters);
  }

  /** Running statistics have moved a tenth of the way, and nothing else has moved. */
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
    assertArrayEquals(expected, TestBatches.toDoubles(after), 1e-5);
  }
}
