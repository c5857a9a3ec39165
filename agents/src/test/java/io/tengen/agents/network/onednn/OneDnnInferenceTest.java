package io.tengen.agents.network.onednn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.dl4j.Dl4jInferenceBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
      // Stem, four in blocks, two of each head's first layers and the points.
      long convolutions =
          program.stepNames().stream().filter(name -> name.startsWith("convolution")).count();
      assertEquals(1 + 4 + 3, convolutions);
      for (String name : program.stepNames()) {
        assertFalse(name.startsWith("sum") || name.startsWith("batch"), name);
      }
    }
  }

  @Test
  void badCallsSayWhatIsWrong() {
    LayerGraph graph = GraphBuilder.residual(2, 8, 1, 8);
    OneDnnModel model = new OneDnnModel(graph, new float[graph.parameterCount()], Precision.F32);
    assertMessage("maxBatch is 0, but must be in [1, 1024]", () -> model.newInstance(3, 3, 0));
    assertMessage("height is 65, but must be in [1, 64]", () -> model.newInstance(65, 3, 1));
    assertMessage(
        "1 parameters, but a network of this shape has " + graph.parameterCount(),
        () -> new OneDnnModel(graph, new float[1], Precision.F32));
    InferenceBackend instance = model.newInstance(3, 3, 2);
    float[] planes = new float[2 * 18];
    float[] logits = new float[2 * 10];
    float[] values = new float[2];
    assertMessage(
        "count is 3, but must be in [1, 2]", () -> instance.evaluate(3, planes, logits, values));
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

  private static void assertMessage(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void everyKindOfNetworkAnswersAsThePlainLoopsAndAsDl4j() {
    for (NetworkConfig config : SampleNetworks.all()) {
      LayerGraph graph = Lowering.of(config);
      assertMatchesSlowNetwork(graph, config.height(), config.width(), 3, 7);
      float[] parameters = SampleNetworks.parameters(config, 8);
      float[] planes = SampleNetworks.planes(config, 3, 9);
      float[] logits = new float[3 * config.actions()];
      float[] values = new float[3];
      float[] expectedLogits = logits.clone();
      float[] expectedValues = values.clone();
      try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32);
          InferenceBackend instance = model.newInstance(config.height(), config.width(), 3);
          InferenceBackend dl4j = new Dl4jInferenceBackend(config, parameters, 3)) {
        instance.evaluate(3, planes, logits, values);
        dl4j.evaluate(3, planes, expectedLogits, expectedValues);
      }
      assertArrayEquals(expectedLogits, logits, 1e-4f, config.toString());
      assertArrayEquals(expectedValues, values, 1e-4f, config.toString());
    }
  }

  /** Self-play relies on it: a game is the same whatever games are played beside it. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void anAnswerIsTheSameToTheBitInAnyCompany(Precision precision) {
    Assumptions.assumeTrue(
        OneDnn.unavailableBecause(precision).isEmpty(), "this processor has no " + precision);
    int most = 7;
    for (NetworkConfig config : SampleNetworks.all()) {
      int length = config.planesLength();
      float[] one = SampleNetworks.planes(config, 1, 9);
      float[] others = SampleNetworks.planes(config, most, 10);
      float[] logits = new float[most * config.actions()];
      float[] values = new float[most];
      try (OneDnnModel model =
              new OneDnnModel(
                  Lowering.of(config), SampleNetworks.parameters(config, 8), precision);
          InferenceBackend instance = model.newInstance(config.height(), config.width(), most)) {
        instance.evaluate(1, one, logits, values);
        float[] expected = Arrays.copyOf(logits, config.actions());
        float value = values[0];
        for (int count = 1; count <= most; count++) {
          for (int row = 0; row < count; row++) {
            float[] planes = others.clone();
            System.arraycopy(one, 0, planes, row * length, length);
            instance.evaluate(count, planes, logits, values);
            int from = row * config.actions();
            assertArrayEquals(
                expected,
                Arrays.copyOfRange(logits, from, from + config.actions()),
                "row " + row + " of " + count + " of " + config);
            assertEquals(value, values[row], "row " + row + " of " + count + " of " + config);
          }
        }
      }
    }
  }

  @Test
  void instancesOfOneModelMayWorkAtOnce() throws Exception {
    LayerGraph graph = GraphBuilder.residual(5, 16, 2, 8);
    float[] parameters = GraphBuilder.parameters(graph, new SplittableRandom(3));
    TrainingBatch batch = TestBatches.random(graph, 7, 7, 8, new SplittableRandom(4));
    try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32)) {
      float[] expected = evaluateOften(model, batch, 1);
      ExecutorService threads = Executors.newFixedThreadPool(3);
      try {
        List<Future<float[]>> results = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          results.add(threads.submit(() -> evaluateOften(model, batch, 20)));
        }
        for (Future<float[]> result : results) {
          assertArrayEquals(expected, result.get());
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static float[] evaluateOften(OneDnnModel model, TrainingBatch batch, int times) {
    float[] logits = new float[8 * batch.actionCount()];
    try (InferenceBackend instance = model.newInstance(7, 7, 8)) {
      for (int i = 0; i < times; i++) {
        Arrays.fill(logits, 0);
        instance.evaluate(8, batch.planes(), logits, new float[8]);
      }
    }
    return logits;
  }

  @Test
  void evaluatingAllocatesNothing() {
    LayerGraph graph = GraphBuilder.residual(3, 8, 1, 8);
    float[] parameters = GraphBuilder.parameters(graph, new SplittableRandom(5));
    TrainingBatch batch = TestBatches.random(graph, 5, 5, 3, new SplittableRandom(6));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32);
        InferenceBackend instance = model.newInstance(5, 5, 3)) {
      float[] logits = new float[batch.policies().length];
      float[] values = new float[3];
      for (int i = 0; i < 100; i++) {
        instance.evaluate(3, batch.planes(), logits, values);
      }
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 10_000; i++) {
        instance.evaluate(3, batch.planes(), logits, values);
      }
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      // One object a call would be 16 bytes; what the compiler of the JVM adds now and then is
      // less.
      assertTrue(allocated < 80_000, allocated + " bytes in 10,000 calls");
    }
  }

  @Test
  void closingFreesNativeMemory() {
    LayerGraph graph = GraphBuilder.residual(3, 8, 1, 8);
    float[] parameters = GraphBuilder.parameters(graph, new SplittableRandom(7));
    long bytes = 0;
    long before = 0;
    for (int i = 0; i < 25; i++) {
      if (i == 5) {
        before = Pointer.physicalBytes();
      }
      try (OneDnnModel model = new OneDnnModel(graph, parameters, Precision.F32);
          InferenceProgram program = new InferenceProgram(model, 256, 19, 19)) {
        bytes = program.bytes();
      }
    }
    long grown = Pointer.physicalBytes() - before;
    assertTrue(bytes > 4_000_000, bytes + " bytes a program");
    assertTrue(grown < 5 * bytes, grown + " bytes more after 20 programs of " + bytes);
  }

  @Test
  void answersInBf16AreCloseToThoseInFloats() {
    Assumptions.assumeTrue(OneDnn.supportsBf16(), "this processor has no bf16");
    LayerGraph graph = GraphBuilder.residual(17, 32, 2, 16);
    float[] parameters = GraphBuilder.parameters(graph, new SplittableRandom(8));
    TrainingBatch batch = TestBatches.random(graph, 9, 9, 4, new SplittableRandom(9));
    assertArrayEquals(
        answers(graph, parameters, batch, Precision.F32),
        answers(graph, parameters, batch, Precision.BF16),
        0.1f);
  }

  private static float[] answers(
      LayerGraph graph, float[] parameters, TrainingBatch batch, Precision precision) {
    float[] logits = new float[batch.policies().length];
    try (OneDnnModel model = new OneDnnModel(graph, parameters, precision);
        InferenceBackend instance = model.newInstance(9, 9, 4)) {
      instance.evaluate(4, batch.planes(), logits, new float[4]);
    }
    return logits;
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
        float[] logits = new float[count * actions + 1];
        float[] values = new float[count + 1];
        instance.evaluate(count, planes, logits, values);
        SlowNetwork slow = new SlowNetwork(graph, parameters, height, width);
        for (int n = 0; n < count; n++) {
          slow.evaluate(planes, n * planesLength);
          assertClose(slow.logits(), logits, n * actions);
          assertEquals(slow.value(), values[n], 1e-4);
        }
        assertEquals(0, logits[count * actions], "what lies after the batch is left alone");
        assertEquals(0, values[count], "what lies after the batch is left alone");
      }
    }
  }

  private static void assertClose(double[] expected, float[] actual, int start) {
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[start + i], 1e-4, "number " + i);
    }
  }
}
