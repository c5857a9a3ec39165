package io.tengen.agents.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;

class LoweringTest {
  private static final int POSITIONS = 3;

  static List<NetworkConfig> configs() {
    return SampleNetworks.all();
  }

  @ParameterizedTest
  @MethodSource("configs")
  void theOperationsGiveWhatDl4jGives(NetworkConfig config) {
    float[] parameters = SampleNetworks.parameters(config, 1);
    float[] planes = SampleNetworks.planes(config, POSITIONS, 2);
    float[] logits = new float[POSITIONS * config.actions()];
    float[] values = new float[POSITIONS];
    try (var dl4j = new Dl4jInferenceBackend(config, parameters, POSITIONS)) {
      dl4j.evaluate(POSITIONS, planes, logits, values);
    }
    var slow = new SlowNetwork(Lowering.of(config), parameters, config.height(), config.width());
    for (int i = 0; i < POSITIONS; i++) {
      slow.evaluate(planes, i * config.planesLength());
      assertEquals(slow.value(), values[i], 1e-5, "value of " + i);
      float[] row = Arrays.copyOfRange(logits, i * config.actions(), (i + 1) * config.actions());
      assertEquals(config.actions(), slow.logits().length);
      for (int a = 0; a < row.length; a++) {
        assertEquals(slow.logits()[a], row[a], 1e-4, "logit " + a + " of " + i);
      }
    }
    int n = config.actions();
    assertFalse(Arrays.equals(logits, 0, n, logits, n, 2 * n), "positions look the same");
  }

  @Test
  void aNetworkTooLargeForAnArrayIsRefused() {
    assertTooLarge(NetworkConfig.forPoints(17, 19, 100, 2048));
    // The policy's weights are 2^36.
    assertTooLarge(NetworkConfig.forActions(1, 64, 64, 65_536, 1, 4).withHeads(256, 1, 1));
    assertTrue(
        Lowering.of(NetworkConfig.forPoints(17, 19, 39, 256)).parameterCount() > 40_000_000,
        "AlphaGo Zero's is allowed");
  }

  private static void assertTooLarge(NetworkConfig config) {
    for (Executable call :
        List.<Executable>of(
            () -> Lowering.of(config), () -> Dl4jNetwork.initialParameters(config, 1))) {
      String message =
          String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
      assertTrue(message.contains("more than 200000000 parameters"), message);
    }
  }

  @Test
  void layersWithoutAnOperationAreRefused() {
    assertRefused(
        "vertex stem-relu is a ActivationLayer with activation tanh, which has no operation",
        "stem-relu",
        layer -> ((ActivationLayer) layer).setActivationFn(new ActivationTanH()));
    String stem = "vertex stem-conv is a ConvolutionLayer with ";
    assertRefused(
        stem + "a stride that is not 1, which has no operation",
        "stem-conv",
        layer -> ((ConvolutionLayer) layer).setStride(new int[] {2, 1}));
    assertRefused(
        stem + "mode Truncate, which has no operation",
        "stem-conv",
        layer -> ((ConvolutionLayer) layer).setConvolutionMode(ConvolutionMode.Truncate));
    assertRefused(
        stem + "a dilation that is not 1, which has no operation",
        "stem-conv",
        layer -> ((ConvolutionLayer) layer).setDilation(new int[] {1, 2}));
    assertRefused(
        stem + "a kernel that is no odd square, which has no operation",
        "stem-conv",
        layer -> ((ConvolutionLayer) layer).setKernelSize(new int[] {3, 1}));
    assertRefused(
        stem + "activation tanh, which has no operation",
        "stem-conv",
        layer -> ((ConvolutionLayer) layer).setActivationFn(new ActivationTanH()));
    assertRefused(
        "vertex stem-norm is a BatchNormalization with useLogStd or lockGammaBeta, which has no"
            + " operation",
        "stem-norm",
        layer -> ((BatchNormalization) layer).setLockGammaBeta(true));
    assertRefused(
        "vertex value-hidden is a DenseLayer with activation tanh, which has no operation",
        "value-hidden",
        layer -> ((DenseLayer) layer).setActivationFn(new ActivationTanH()));
    assertRefused(
        "vertex value-pool-max is a GlobalPoolingLayer with pooling SUM, which has no operation",
        "value-pool-max",
        layer -> ((GlobalPoolingLayer) layer).setPoolingType(PoolingType.SUM));
    assertRefused(
        "vertex value is a LossLayer with activation softmax, which has no operation",
        "value",
        layer -> ((LossLayer) layer).setActivationFn(new ActivationSoftmax()));
    ComputationGraphConfiguration configuration = NetworkDefinition.of(SampleNetworks.small());
    vertex(configuration, "stem-conv").getLayerConf().setLayer(new SeparableConvolution2D());
    assertEquals(
        "vertex stem-conv is a SeparableConvolution2D, which has no operation",
        refusal(configuration));
  }

  private static void assertRefused(String message, String name, Consumer<Layer> change) {
    ComputationGraphConfiguration configuration = NetworkDefinition.of(SampleNetworks.small());
    change.accept(vertex(configuration, name).getLayerConf().getLayer());
    assertEquals(message, refusal(configuration));
  }

  private static LayerVertex vertex(ComputationGraphConfiguration configuration, String name) {
    return assertInstanceOf(LayerVertex.class, configuration.getVertices().get(name));
  }

  private static String refusal(ComputationGraphConfiguration configuration) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> Lowering.of(configuration, SampleNetworks.small().planes()))
            .getMessage());
  }

  @Test
  void theSameSeedStartsTheSameNetwork() {
    NetworkConfig config = SampleNetworks.small();
    float[] first = Dl4jNetwork.initialParameters(config, 7);
    assertEquals(Lowering.of(config).parameterCount(), first.length);
    assertArrayEquals(first, Dl4jNetwork.initialParameters(config, 7));
    assertFalse(Arrays.equals(first, Dl4jNetwork.initialParameters(config, 8)));
  }
}
