package io.tengen.agents.network.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
  void theSameSeedStartsTheSameNetwork() {
    NetworkConfig config = SampleNetworks.small();
    float[] first = Dl4jNetwork.initialParameters(config, 7);
    assertEquals(Lowering.of(config).parameterCount(), first.length);
    assertArrayEquals(first, Dl4jNetwork.initialParameters(config, 7));
    assertFalse(Arrays.equals(first, Dl4jNetwork.initialParameters(config, 8)));
  }
}
