package io.tengen.agents.network.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.BlockKind;
import io.tengen.agents.network.FamousGame;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.dl4j.Dl4jProvider;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.onednn.OneDnnProvider;
import io.tengen.agents.network.onednn.Precision;
import io.tengen.agents.network.onnx.OnnxProvider;
import io.tengen.go.GoState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Back ends side by side, on positions of a real game, on the boards of one network. */
class BackEndParityTest {
  private static final float TOLERANCE = 1e-4f;
  private static final int CORNER = 9;

  @ParameterizedTest
  @EnumSource(BlockKind.class)
  void theSameParametersAnswerAlikeOnBothBoards(BlockKind kind) {
    NetworkConfig nine = NetworkConfig.forPoints(17, CORNER, 2, 16).withKind(kind);
    NetworkConfig nineteen = nine.withBoard(19, 19);
    assertEquals(Lowering.of(nine).parameterCount(), Lowering.of(nineteen).parameterCount());
    float[] parameters = SampleNetworks.parameters(nine, 21);
    // Move 49 takes a ko back.
    List<GoState> positions = FamousGame.positions(20, 49, 70);
    assertAlike(nineteen, parameters, FamousGame.planes(positions), positions.size());
    float[] corners = FamousGame.cornerPlanes(positions, CORNER);
    assertAlike(nine, parameters, corners, positions.size());
  }

  private static void assertAlike(
      NetworkConfig config, float[] parameters, float[] planes, int count) {
    float[] expected = answers(new Dl4jProvider(), config, parameters, planes, count);
    assertTrue(Math.abs(expected[0] - expected[1]) > 10 * TOLERANCE, "positions look the same");
    for (BackendProvider provider :
        List.of(new OneDnnProvider(Precision.F32), new OnnxProvider())) {
      float[] actual = answers(provider, config, parameters, planes, count);
      assertArrayEquals(expected, actual, TOLERANCE, provider.name());
    }
  }

  /** The values of all positions, and then their logits. */
  private static float[] answers(
      BackendProvider provider,
      NetworkConfig config,
      float[] parameters,
      float[] planes,
      int count) {
    float[] values = new float[count];
    float[] logits = new float[count * config.actions()];
    try (InferenceModel model = provider.open(config, parameters);
        InferenceBackend backend = model.newBackend(count)) {
      backend.evaluate(count, planes, logits, values);
    }
    float[] answers = Arrays.copyOf(values, count + logits.length);
    System.arraycopy(logits, 0, answers, count, logits.length);
    return answers;
  }
}
