package io.tengen.agents.network.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.SlowNetwork;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.dl4j.Dl4jInferenceBackend;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.onnx.OnnxSummary.Port;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onnx.Onnx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

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
  void aFileIsStandardOnnxThatSaysItsShapes() throws InvalidProtocolBufferException {
    NetworkConfig config = NetworkConfig.forPoints(17, 9, 2, 8);
    byte[] file = OnnxExporter.export(config, SampleNetworks.parameters(config, 3));
    Onnx.ModelProto model = Onnx.ModelProto.parseFrom(file);
    assertEquals(7, model.getIrVersion());
    assertEquals(1, model.getOpsetImportCount());
    assertEquals("", model.getOpsetImport(0).getDomain(), "the standard operators");
    assertEquals(13, model.getOpsetImport(0).getVersion());
    Set<String> known = new HashSet<>(Set.of("planes"));
    model.getGraph().getInitializerList().forEach(tensor -> known.add(tensor.getName()));
    for (Onnx.NodeProto node : model.getGraph().getNodeList()) {
      assertTrue(known.containsAll(node.getInputList()), "in an order to compute in: " + node);
      known.addAll(node.getOutputList());
    }
    assertTrue(known.containsAll(Set.of("policy", "value")));
    assertEquals(
        new OnnxSummary(
            13,
            List.of(new Port("planes", List.of("batch", "17", "height", "width"))),
            List.of(
                new Port("policy", List.of("batch", "actions")),
                new Port("value", List.of("batch", "1")))),
        OnnxSummary.of(file));
    NetworkConfig large = config.withBoard(19, 19);
    OnnxSummary fixed =
        OnnxSummary.of(OnnxExporter.exportForBoard(large, SampleNetworks.parameters(config, 3)));
    assertEquals(List.of("batch", "17", "19", "19"), fixed.inputs().get(0).shape());
    assertEquals(List.of("batch", "362"), fixed.outputs().get(0).shape());
    assertThrows(IllegalArgumentException.class, () -> OnnxSummary.of(new byte[] {1, 2, 3}));
    assertThrows(IllegalArgumentException.class, () -> OnnxSummary.of(new byte[0]));
  }

  @Test
  void oneFilePlaysEveryBoardAndAFixedOneItsOwn() throws OrtException {
    NetworkConfig nine = NetworkConfig.forPoints(17, 9, 2, 8);
    NetworkConfig nineteen = nine.withBoard(19, 19);
    float[] parameters = SampleNetworks.parameters(nine, 3);
    byte[] any = OnnxExporter.export(nine, parameters);
    assertAnswersAsTheFormulas(any, nine, parameters);
    assertAnswersAsTheFormulas(any, nineteen, parameters);
    byte[] fixed = OnnxExporter.exportForBoard(nineteen, parameters);
    assertAnswersAsTheFormulas(fixed, nineteen, parameters);
    assertThrows(
        IllegalStateException.class, () -> assertAnswersAsTheFormulas(fixed, nine, parameters));
  }

  private static void assertAnswersAsTheFormulas(
      byte[] file, NetworkConfig config, float[] parameters) throws OrtException {
    float[] planes = SampleNetworks.planes(config, 2, 4);
    float[] logits = new float[2 * config.actions()];
    float[] values = new float[2];
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file);
        InferenceBackend backend = new OnnxInferenceBackend(config, environment, session, 2)) {
      backend.evaluate(2, planes, logits, values);
    }
    SlowNetwork slow =
        new SlowNetwork(Lowering.of(config), parameters, config.height(), config.width());
    for (int i = 0; i < 2; i++) {
      slow.evaluate(planes, i * config.planesLength());
      assertEquals(slow.value(), values[i], 1e-4);
      for (int a = 0; a < config.actions(); a++) {
        assertEquals(slow.logits()[a], logits[i * config.actions() + a], 1e-4, "action " + a);
      }
    }
  }
}
