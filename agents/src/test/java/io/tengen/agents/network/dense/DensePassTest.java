package io.tengen.agents.network.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.tengen.agents.network.optimiser.AdamOptimiser;
import io.tengen.agents.network.optimiser.Optimiser;
import io.tengen.env.RandomStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DensePassTest {
  private static final DenseConfig POLICY =
      DenseConfig.orthogonal(4, List.of(64, 64), Activation.TANH, 2, 0.5);
  private static final DenseConfig SMALL =
      DenseConfig.orthogonal(3, List.of(9, 5), Activation.TANH, 2, 1);

  /** Those of the algorithms, and others that try every way through the loops. */
  static Stream<DenseConfig> configs() {
    return Stream.of(
        POLICY,
        DenseConfig.orthogonal(4, List.of(64, 64), Activation.TANH, 1, 1),
        DenseConfig.he(4, List.of(120, 84), 2),
        DenseConfig.orthogonal(5, List.of(), Activation.TANH, 3, 1),
        DenseConfig.orthogonal(1, List.of(1), Activation.RELU, 1, 1),
        new DenseConfig(70, List.of(3, 130), Activation.TANH, 17, Initialisation.XAVIER, 1),
        DenseConfig.he(9, List.of(8, 8, 7, 9), 9),
        SMALL);
  }

  private static float[] random(int length, long seed) {
    RandomStream random = new RandomStream(seed);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }

  /** With biases that are not 0. */
  private static float[] parameters(DenseConfig config) {
    float[] parameters = config.initialParameters(1);
    float[] noise = random(parameters.length, 2);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] += 0.1f * noise[i];
    }
    return parameters;
  }

  /** The gradients of a mean over the batch. */
  private static float[] outputGradients(DenseConfig config, int count) {
    float[] gradients = random(count * config.outputs(), 4);
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] /= count;
    }
    return gradients;
  }

  @ParameterizedTest
  @MethodSource("configs")
  void itComputesWhatDl4jComputes(DenseConfig config) {
    float[] parameters = parameters(config);
    Dl4jDensePass dl4j = new Dl4jDensePass(config);
    DensePass pass = new DensePass(config, 128);
    for (int count : new int[] {1, 3, 4, 6, 64, 67, 128}) {
      float[] inputs = random(count * config.inputs(), 3);
      float[] outputGradients = outputGradients(config, count);
      float[] expected = dl4j.forward(parameters, inputs, count);
      pass.forward(parameters, inputs, 0, count);
      assertArrayEquals(
          expected, Arrays.copyOf(pass.outputs(), expected.length), 1e-5f, count + " outputs");
      float[] gradient = new float[parameters.length];
      pass.backward(parameters, outputGradients, count, gradient);
      assertArrayEquals(
          dl4j.backward(outputGradients, count), gradient, 1e-5f, count + " gradients");
    }
  }

  @ParameterizedTest
  @MethodSource("configs")
  void whatIsFixedAnswersTheSameBits(DenseConfig config) {
    float[] parameters = parameters(config);
    DensePass free = new DensePass(config, 6);
    DensePass fixed = new DensePass(config, 6);
    fixed.fix(parameters);
    for (int count = 1; count <= 6; count++) {
      float[] inputs = random(count * config.inputs(), count);
      free.forward(parameters, inputs, 0, count);
      fixed.forward(parameters, inputs, 0, count);
      int length = count * config.outputs();
      assertArrayEquals(
          Arrays.copyOf(free.outputs(), length), Arrays.copyOf(fixed.outputs(), length));
    }
    float[] others = parameters.clone();
    float[] inputs = random(config.inputs(), 3);
    assertThrows(IllegalArgumentException.class, () -> fixed.forward(others, inputs, 0, 1));
    fixed.forward(parameters, inputs, 0, 1);
    float[] gradient = new float[parameters.length];
    assertThrows(
        IllegalStateException.class,
        () -> fixed.backward(parameters, outputGradients(config, 1), 1, gradient));
  }

  @ParameterizedTest
  @MethodSource("configs")
  void theGradientIsThatOfTheFormulas(DenseConfig config) {
    int count = 5;
    float[] parameters = parameters(config);
    float[] inputs = random(count * config.inputs(), 3);
    float[] outputGradients = outputGradients(config, count);
    DensePass pass = new DensePass(config, count);
    pass.forward(parameters, inputs, 0, count);
    float[] gradient = new float[parameters.length];
    pass.backward(parameters, outputGradients, count, gradient);
    SlowDense slow = new SlowDense(config, parameters);
    int outputs = config.outputs();
    for (int i = 0; i < count; i++) {
      double[] expected = slow.outputs(inputs, i * config.inputs());
      for (int j = 0; j < outputs; j++) {
        assertEquals(expected[j], pass.outputs()[i * outputs + j], 1e-5);
      }
    }
    // All of a small network; of a large one some of every layer, the last biases among them.
    int stride = Math.max(1, parameters.length / 500);
    for (int p = parameters.length - 1; p >= 0; p -= stride) {
      double expected = slow.derivative(p, inputs, outputGradients, count);
      assertEquals(expected, gradient[p], 1e-5, "parameter " + p);
    }
  }

  @ParameterizedTest
  @MethodSource("configs")
  void aSampleHasTheSameOutputsInEveryBatch(DenseConfig config) {
    int count = 70;
    int outputs = config.outputs();
    float[] parameters = parameters(config);
    float[] inputs = random(count * config.inputs(), 3);
    DensePass whole = new DensePass(config, count);
    whole.forward(parameters, inputs, 0, count);
    DensePass part = new DensePass(config, count);
    for (int size : new int[] {1, 3, 4, 35}) {
      for (int from = 0; from + size <= count; from += size) {
        part.forward(parameters, inputs, from * config.inputs(), size);
        assertArrayEquals(
            Arrays.copyOfRange(whole.outputs(), from * outputs, (from + size) * outputs),
            Arrays.copyOf(part.outputs(), size * outputs));
      }
    }
  }

  @Test
  void gradientsGather() {
    float[] parameters = parameters(SMALL);
    float[] inputs = random(8 * SMALL.inputs(), 3);
    float[] outputGradients = random(8 * SMALL.outputs(), 4);
    DensePass pass = new DensePass(SMALL, 8);
    float[] whole = new float[parameters.length];
    pass.forward(parameters, inputs, 0, 8);
    pass.backward(parameters, outputGradients, 8, whole);
    float[] gathered = new float[parameters.length];
    Arrays.fill(gathered, 1);
    pass.forward(parameters, inputs, 0, 3);
    pass.backward(parameters, outputGradients, 3, gathered);
    pass.forward(parameters, inputs, 3 * SMALL.inputs(), 5);
    float[] rest = Arrays.copyOfRange(outputGradients, 3 * SMALL.outputs(), outputGradients.length);
    pass.backward(parameters, rest, 5, gathered);
    for (int i = 0; i < gathered.length; i++) {
      assertEquals(1 + whole[i], gathered[i], 1e-5, "parameter " + i);
    }
  }

  /** The slope of ReLU at 0 is 0, as DL4J has it. */
  @Test
  void deadUnitsLearnNothing() {
    DenseConfig config = DenseConfig.he(2, List.of(9), 1);
    float[] parameters = new float[config.parameterCount()];
    Arrays.fill(parameters, parameters.length - 10, parameters.length, 1);
    DensePass pass = new DensePass(config, 1);
    pass.forward(parameters, new float[] {1, 1}, 0, 1);
    float[] gradient = new float[parameters.length];
    pass.backward(parameters, new float[] {1}, 1, gradient);
    float[] expected = new float[parameters.length];
    expected[expected.length - 1] = 1;
    assertArrayEquals(expected, gradient);
  }

  @Test
  void whatIsNotANumberShows() {
    for (DenseConfig config : List.of(SMALL, DenseConfig.he(3, List.of(9), 2))) {
      DensePass pass = new DensePass(config, 4);
      float[] inputs = new float[4 * 3];
      inputs[4] = Float.NaN;
      pass.forward(parameters(config), inputs, 0, 4);
      assertTrue(Float.isFinite(pass.outputs()[0]));
      assertTrue(Float.isNaN(pass.outputs()[2]));
      assertTrue(Float.isNaN(pass.outputs()[3]));
    }
  }

  /** Forward, backward and optimiser fit together: a sine is learned. */
  @Test
  void itLearns() {
    DenseConfig config = DenseConfig.orthogonal(1, List.of(32, 32), Activation.TANH, 1, 1);
    int count = 64;
    DensePass pass = new DensePass(config, count);
    float[] parameters = config.initialParameters(5);
    float[] gradient = new float[parameters.length];
    float[] errors = new float[count];
    Optimiser optimiser = new AdamOptimiser(parameters.length, 0.9, 0.999, 1e-8);
    RandomStream random = new RandomStream(6);
    double squares = 0;
    for (int step = 0; step < 1500; step++) {
      float[] inputs = new float[count];
      for (int i = 0; i < count; i++) {
        inputs[i] = (float) random.nextDouble(-3, 3);
      }
      pass.forward(parameters, inputs, 0, count);
      squares = 0;
      for (int i = 0; i < count; i++) {
        float error = pass.outputs()[i] - (float) Math.sin(inputs[i]);
        squares += error * error;
        errors[i] = error / count;
      }
      Arrays.fill(gradient, 0);
      pass.backward(parameters, errors, count, gradient);
      optimiser.step(parameters, gradient, 3e-3, step);
    }
    assertTrue(squares / count < 1e-3, "mean squared error " + squares / count);
  }

  @Test
  void passesAllocateNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    float[] parameters = parameters(POLICY);
    float[] gradient = new float[parameters.length];
    float[] inputs = random(16 * POLICY.inputs(), 3);
    float[] outputGradients = random(16 * POLICY.outputs(), 4);
    DensePass pass = new DensePass(POLICY, 16);
    int calls = 500;
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < calls; i++) {
      int count = i % 2 == 0 ? 16 : 1;
      pass.forward(parameters, inputs, 0, count);
      pass.backward(parameters, outputGradients, count, gradient);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    // One object a call would be 16 bytes; what the compiler of the JVM adds now and then is less.
    assertTrue(allocated < 8L * calls, allocated + " bytes in " + calls + " calls");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    float[] parameters = parameters(SMALL);
    float[] inputs = new float[4 * SMALL.inputs()];
    float[] gradients = new float[4 * SMALL.outputs()];
    float[] gradient = new float[parameters.length];
    DensePass pass = new DensePass(SMALL, 4);
    assertRefused("capacity is 0, but must be in [1, 65536]", () -> new DensePass(SMALL, 0));
    assertRefused(
        "parameters: 3 numbers, but the network 3-9-5-2 tanh has 98 parameters",
        () -> pass.forward(new float[3], inputs, 0, 1));
    assertRefused(
        "count is 5, but must be in [1, 4]", () -> pass.forward(parameters, inputs, 0, 5));
    assertRefused(
        "count is 0, but must be in [1, 4]", () -> pass.forward(parameters, inputs, 0, 0));
    assertRefused(
        "4 observations of 3 numbers from 1 on do not lie in 12 numbers",
        () -> pass.forward(parameters, inputs, 1, 4));
    assertRefused(
        "1 observations of 3 numbers from -1 on do not lie in 12 numbers",
        () -> pass.forward(parameters, inputs, -1, 1));
    assertRefused(
        "count is 0, but the last forward was of 0 samples",
        () -> pass.backward(parameters, gradients, 0, gradient));
    pass.forward(parameters, inputs, 0, 4);
    assertRefused(
        "count is 3, but the last forward was of 4 samples; the two must be of one batch",
        () -> pass.backward(parameters, gradients, 3, gradient));
    assertRefused(
        "the gradients of 4 outputs of 2 numbers do not lie in 7 numbers",
        () -> pass.backward(parameters, new float[7], 4, gradient));
    assertRefused(
        "the gradient: 4 numbers, but the network",
        () -> pass.backward(parameters, gradients, 4, new float[4]));
  }

  private static void assertRefused(String message, Executable what) {
    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, what);
    assertTrue(error.toString().contains(message), error.toString());
  }
}
