package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.SampleNetworks;
import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.onednn.OneDnn;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TrainingProviderTest {
  private static final NetworkConfig CONFIG = SampleNetworks.small();

  @Test
  void bestNeverRounds() {
    assertSame(
        OneDnn.unavailableBecause().isEmpty() ? TrainingProvider.ONEDNN : TrainingProvider.DL4J,
        TrainingProvider.choose("best"));
    assertSame(TrainingProvider.DL4J, TrainingProvider.choose("dl4j"));
    assertEquals(
        List.of("best", "fastest", "onednn", "dl4j", "onednn-bf16"), TrainingProvider.names());
    assertTrue(Backends.names().containsAll(TrainingProvider.names()), "named as for evaluation");
  }

  @Test
  void theFastestRoundsWhereTheProcessorDoes() {
    TrainingProvider fastest = TrainingProvider.choose("fastest");
    assertSame(
        OneDnn.supportsBf16() ? TrainingProvider.ONEDNN_BF16 : TrainingProvider.choose("best"),
        fastest);
    if (OneDnn.unavailableBecause().isEmpty()) {
      assertEquals(fastest.text(), Backends.choose("fastest").name(), "games as the learner");
    }
  }

  @Test
  void aNameChoosesThePrecision() {
    for (TrainingProvider provider : TrainingProvider.values()) {
      if (provider == TrainingProvider.ONEDNN_BF16 && !OneDnn.supportsBf16()) {
        continue;
      }
      try (TrainingBackend backend = provider.open(CONFIG, 1, 1, AuxiliaryWeights.NONE)) {
        String name = provider.text().contains("bf16") ? "onednn bf16" : provider.text() + " f32";
        assertTrue(backend.description().startsWith(name), backend.description());
      }
    }
  }

  @Test
  void bf16IsRefusedWhereTheProcessorLacksIt() {
    Assumptions.assumeFalse(OneDnn.supportsBf16(), "this processor has bf16");
    assertEquals(
        "backend is 'onednn-bf16', but the processor ("
            + OneDnn.instructions()
            + ") has no bf16; use best",
        assertThrows(IllegalArgumentException.class, () -> TrainingProvider.choose("onednn-bf16"))
            .getMessage());
  }

  @Test
  void anUnknownNameIsRefusedWithThoseThatThereAre() {
    assertEquals(
        "backend is 'onnx', but must be one of [best, fastest, onednn, dl4j, onednn-bf16]",
        assertThrows(IllegalArgumentException.class, () -> TrainingProvider.choose("onnx"))
            .getMessage());
  }
}
