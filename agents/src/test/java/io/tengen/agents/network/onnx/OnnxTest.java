package io.tengen.agents.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.dl4j.Dl4jInferenceBackend;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxTest {
  private static final int MOST = 4;

  static List<NetworkConfig> configs() {
    return SampleNetworks.all();
  }

  @ParameterizedTest
  @MethodSource("configs")
  void onnxRuntimeGivesWhatDl4jGives(NetworkConfig config) {
    float[] parameters = SampleNetworks.parameters(config, 3);
    try (InferenceModel model = new OnnxProvider().open(config, parameters);
        InferenceBackend onnx = model.newBackend(MOST);
        InferenceBackend dl4j = new Dl4jInferenceBackend(config, parameters, MOST)) {
      // Batches of changing size, one size twice: buffers are used again.
      for (int count : new int[] {3, 1, 3}) {
        float[] planes = SampleNetworks.planes(config, count, count);
        float[] expectedLogits = new float[count * config.actions()];
        float[] expectedValues = new float[count];
        dl4j.evaluate(count, planes, expectedLogits, expectedValues);
        float[] logits = new float[count * config.actions()];
        float[] values = new float[count];
        onnx.evaluate(count, planes, logits, values);
        assertArrayEquals(expectedLogits, logits, 1e-4f);
        assertArrayEquals(expectedValues, values, 1e-4f);
      }
    }
  }

  @Test
  void aBatchOutOfRangeIsRefused() {
    NetworkConfig config = SampleNetworks.small();
    try (InferenceModel model =
            new OnnxProvider().open(config, SampleNetworks.parameters(config, 3));
        InferenceBackend onnx = model.newBackend(2)) {
      float[] room = new float[3 * config.planesLength()];
      assertThrows(
          IllegalArgumentException.class, () -> onnx.evaluate(3, room, room, new float[3]));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new OnnxProvider().open(config, new float[5]));
  }
}
