package io.tengen.agents.network.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.ConfigOverrides;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class DenseConfigTest {
  private static final DenseConfig POLICY =
      DenseConfig.orthogonal(4, List.of(64, 48), Activation.TANH, 2, 0.01);

  @Test
  void jsonGoesThereAndBack() {
    ObjectNode json = ConfigJson.toJson(POLICY);
    assertEquals("tanh", json.get("activation").asString());
    assertEquals("orthogonal", json.get("initialisation").asString());
    assertEquals(POLICY, ConfigJson.fromJson(json, DenseConfig.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inputs=0 | inputs is 0, but must be in [1, 65536]",
        "outputs=70000 | outputs is 70000, but must be in [1, 65536]",
        "hidden=64,0 | a layer of hidden is 0, but must be in [1, 4096]",
        "activation=gelu | activation is 'gelu', but must be one of [tanh, relu]",
        "initialisation=zero | initialisation is 'zero', but must be one of [orthogonal, he, xavier]",
        "outputGain=-1 | outputGain is -1.0, but must be in [0, 100]",
      })
  void aBadValueIsRefusedWithItsRange(String assignment, String message) {
    ObjectNode json = ConfigJson.toJson(POLICY);
    ConfigOverrides.apply(json, assignment);
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> ConfigJson.fromJson(json, DenseConfig.class));
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void badLayersAreRefused() {
    assertLayersRefused("a layer of hidden is 0, but must be in [1, 4096]", List.of(64, 0));
    assertLayersRefused(
        "a layer of hidden has no value, but must have one", Arrays.asList(64, null));
    assertLayersRefused("hidden has 9 layers, but must have 0 to 8", Collections.nCopies(9, 1));
    assertLayersRefused(
        "the network has 268447746 parameters, but must have at most 100000000", List.of(4096));
  }

  private static void assertLayersRefused(String message, List<Integer> hidden) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> DenseConfig.he(65_536, hidden, 2));
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void peopleReadItsLayers() {
    assertEquals("4-64-48-2 tanh", POLICY.describe());
    assertEquals(
        "3-1 linear", DenseConfig.orthogonal(3, List.of(), Activation.TANH, 1, 1).describe());
  }

  @ParameterizedTest
  @EnumSource
  void dl4jHasAsManyParameters(Initialisation initialisation) {
    DenseConfig config = new DenseConfig(5, List.of(7, 3), Activation.RELU, 2, initialisation, 1);
    MultiLayerNetwork network = new MultiLayerNetwork(DenseDefinition.of(config, 0));
    network.init();
    assertEquals(network.numParams(), config.parameterCount());
    assertEquals(config.parameterCount(), config.initialParameters(1).length);
  }

  @ParameterizedTest
  @EnumSource
  void weightsGoByTheSeedAndBiasesAreNone(Initialisation initialisation) {
    DenseConfig config = new DenseConfig(4, List.of(16, 16), Activation.TANH, 3, initialisation, 1);
    float[] parameters = config.initialParameters(1);
    assertArrayEquals(parameters, config.initialParameters(1));
    assertFalse(Arrays.equals(parameters, config.initialParameters(2)));
    for (DenseConfig.Layer layer : config.layers()) {
      int end = layer.biasesFrom() + layer.outputs();
      for (int i = layer.from(); i < end; i++) {
        assertEquals(i >= layer.biasesFrom(), parameters[i] == 0, "parameter " + i);
      }
    }
  }

  /** Whichever there are fewer of, units or inputs, have weights that are orthonormal. */
  @Test
  void orthogonalWeightsAre() {
    float[] parameters = POLICY.initialParameters(3);
    double[] gains = {Math.sqrt(2), Math.sqrt(2), 0.01};
    for (int l = 0; l < gains.length; l++) {
      DenseConfig.Layer layer = POLICY.layers().get(l);
      double square = gains[l] * gains[l];
      int vectors = Math.min(layer.inputs(), layer.outputs());
      for (int a = 0; a < vectors; a++) {
        for (int b = 0; b <= a; b++) {
          double product = product(parameters, layer, a, b);
          assertEquals(a == b ? square : 0, product, 1e-6 * square, l + ": " + a + " by " + b);
        }
      }
    }
  }

  private static double product(float[] parameters, DenseConfig.Layer layer, int a, int b) {
    boolean areUnits = layer.outputs() <= layer.inputs();
    int length = Math.max(layer.inputs(), layer.outputs());
    int vectorStride = areUnits ? layer.inputs() : 1;
    int stride = areUnits ? 1 : layer.inputs();
    double sum = 0;
    for (int i = 0; i < length; i++) {
      int at = layer.from() + i * stride;
      sum += (double) parameters[at + a * vectorStride] * parameters[at + b * vectorStride];
    }
    return sum;
  }

  @Test
  void othersHaveTheVarianceOfTheirPapers() {
    assertEquals(2.0 / 200, variance(Initialisation.HE), 0.05 * 2 / 200);
    assertEquals(2.0 / 300, variance(Initialisation.XAVIER), 0.05 * 2 / 300);
  }

  /** Of the weights of a hidden layer of 200 by 100. */
  private static double variance(Initialisation initialisation) {
    DenseConfig config = new DenseConfig(200, List.of(100), Activation.RELU, 1, initialisation, 0);
    float[] parameters = config.initialParameters(7);
    double squares = 0;
    for (int i = 0; i < 20_000; i++) {
      squares += (double) parameters[i] * parameters[i];
    }
    // The gain of the last layer is 0.
    assertEquals(0, parameters[20_100], 1e-9f);
    return squares / 20_000;
  }
}
