package io.tengen.agents.network.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.graph.LayerGraph;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OneDnnInferenceTest {
  @Test
  void residualNetworkAnswersAsThePlainLoops() {
    assertMatchesSlowNetwork(GraphBuilder.residual(5, 16, 2, 8), 5, 5, 7, 1);
  }

  @Test
  void anyNumberOfChannelsAndABoardThatIsNotSquareWork() {
    assertMatchesSlowNetwork(GraphBuilder.residual(3, 10, 1, 5), 4, 6, 3, 2);
  }

  @Test
  void everyKindOfOperationAnswersAsThePlainLoops() {
    assertMatchesSlowNetwork(TestGraphs.preActivation(), 5, 5, 3, 3);
    assertMatchesSlowNetwork(TestGraphs.dense(), 4, 5, 3, 4);
    assertMatchesSlowNetwork(TestGraphs.depthwise(), 5, 5, 3, 5);
    assertMatchesSlowNetwork(TestGraphs.concatenating(), 5, 4, 3, 6);
  }

  @Test
  void blockOfTwoConvolutionsIsTwoSteps() {
    LayerGraph graph = GraphBuilder.residual(16, 16, 2, 8);
    float[] parameters = GraphBuilder.parameters(graph, new SplittableRandom(1));
    try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32);
        InferenceProgram program = new InferenceProgram(model, 2, 9, 9)) {
      List<String> kinds =
          program.stepNames().stream().map(name -> name.split(" ")[0]).distinct().toList();
      // Stem, four in blocks, two of each head's first layers and the points.
      long convolutions =
          program.stepNames().stream().filter(name -> name.startsWith("convolution")).count();
      assertEquals(1 + 4 + 3, convolutions);
      assertTrue(!kinds.contains("sum") && !kinds.contains("batch"), kinds.toString());
    }
  }

  @Test
  void badCallsSayWhatIsWrong() {
    LayerGraph graph = GraphBuilder.residual(2, 8, 1, 8);
    OneDnnModel model = new OneDnnModel(graph, new float[graph.parameterCount()], Precision.F32);
    assertMessage("maxBatch 0 is not in [1, 1024]", () -> model.newInstance(3, 3, 0));
    assertMessage("height 65 is not in [1, 64]", () -> model.newInstance(65, 3, 1));
    assertMessage(
        "1 parameters do not fit the network: it has " + graph.parameterCount(),
        () -> new OneDnnModel(graph, new float[1], Precision.F32));
    InferenceBackend instance = model.newInstance(3, 3, 2);
    float[] planes = new float[2 * 18];
    float[] logits = new float[2 * 10];
    float[] values = new float[2];
    assertMessage("count 3 is not in [1, 2]", () -> instance.evaluate(3, planes, logits, values));
    assertMessage(
        "policyLogits has room for 19 numbers, but the batch has 20",
        () -> instance.evaluate(2, planes, new float[19], values));
    model.close();
    instance.evaluate(2, planes, logits, values);
    instance.close();
    instance.close();
    assertEquals(
        "The instance is closed",
        assertThrows(
                IllegalStateException.class, () -> instance.evaluate(1, planes, logits, values))
            .getMessage());
    assertEquals(
        "The model is closed",
        assertThrows(IllegalStateException.class, () -> model.newInstance(3, 3, 1)).getMessage());
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static void assertMatchesSlowNetwork(
      LayerGraph graph, int height, int width, int maxBatch, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int planesLength = graph.input().channels() * height * width;
    int actions =
        new Layouts(graph, 1, height, width, Precision.F32).channels(graph.policyLogits());
    float[] parameters = GraphBuilder.parameters(graph, random);
    try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32);
        InferenceBackend instance = model.newInstance(height, width, maxBatch)) {
      for (int count : new int[] {maxBatch, 1, maxBatch - 1, 2}) {
        float[] planes = new float[maxBatch * planesLength];
        for (int i = 0; i < planes.length; i++) {
          planes[i] = random.nextInt(3) == 0 ? 1 : 0;
        }
        float[] used = Arrays.copyOf(planes, count * planesLength);
        SlowNetwork slow =
            new SlowNetwork(graph, count, height, width, TestBatches.toDoubles(parameters), false);
        slow.forward(used);
        float[] logits = new float[count * actions + 1];
        float[] values = new float[count + 1];
        instance.evaluate(count, planes, logits, values);
        assertClose(slow.logits(), logits);
        assertClose(slow.value(), values);
      }
    }
  }

  private static void assertClose(double[] expected, float[] actual) {
    assertArrayEquals(
        expected, Arrays.copyOf(TestBatches.toDoubles(actual), expected.length), 1e-4);
    assertEquals(0, actual[expected.length], "what lies after the batch is left alone");
  }
}
