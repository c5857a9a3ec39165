package io.tengen.agents.alphazero;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.optimiser.NesterovOptimiser;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Checkpoints as bytes. */
class AlphaZeroProgressTest {
  /** Written before there were auxiliary heads. */
  private static final String VERSION_1 =
      "00000001000000000000000700054c4541524e0000000000000014000000000000012c00000000000000fa"
          + "00000000000001360000000000000000000000000000000000000000000000003fd0000000000000"
          + "bfeccccccccccccd00000000000000003ff80000000000003fe8000000000000"
          + "0000000000000000000000000000000000000000000000007ff80000000000007ff8000000000000"
          + "7ff80000000000007ff80000000000000000000000000000000000033f800000c00000003f000000"
          + "000000033f800000c00000003f000000000000033f800000c00000003f0000000000000300000000"
          + "0000000000000000";

  private static AlphaZeroProgress progress(boolean hasAuxiliary) {
    return new AlphaZeroProgress(3, new NesterovOptimiser(3, 0.9), hasAuxiliary);
  }

  @Test
  void checkpointsOfTheFirstVersionAreReadAndWrittenAsTheyWere() throws IOException {
    AlphaZeroProgress progress = progress(false);
    progress.restore(HexFormat.of().parseHex(VERSION_1));
    assertEquals(7, progress.iteration);
    assertEquals(Stage.LEARN, progress.stage);
    assertEquals(310, progress.lastStep);
    assertEquals(0.75, progress.valueLoss);
    assertArrayEquals(new float[] {1, -2, 0.5f}, progress.mean);
    assertEquals(VERSION_1, HexFormat.of().formatHex(progress.save()));
  }

  @Test
  void lossesOfAuxiliaryHeadsAreKept() throws IOException {
    AlphaZeroProgress progress = progress(true);
    progress.ownershipLoss = 0.5;
    progress.scoreLoss = 0.125;
    progress.auxiliaryShare = 12.5;
    AlphaZeroProgress restored = progress(true);
    restored.restore(progress.save());
    assertEquals(0.5, restored.ownershipLoss);
    assertEquals(0.125, restored.scoreLoss);
    assertEquals(12.5, restored.auxiliaryShare);
    assertArrayEquals(progress.save(), restored.save());
  }

  @Test
  void otherVersionsAndOtherHeadsAreTold() {
    byte[] first = HexFormat.of().parseHex(VERSION_1);
    assertMessage(
        "the checkpoint is of a network without auxiliary heads, and the configuration's is one"
            + " with them",
        progress(true),
        first);
    assertMessage(
        "the checkpoint is of a network with auxiliary heads, and the configuration's is one"
            + " without",
        progress(false),
        progress(true).save());
    byte[] later = first.clone();
    later[3] = 3;
    assertTrue(
        assertThrows(IOException.class, () -> progress(false).restore(later))
            .toString()
            .contains("has version 3, but this Tengen reads 1 and 2"));
  }

  private static void assertMessage(String message, AlphaZeroProgress progress, byte[] content) {
    assertEquals(
        message, assertThrows(IOException.class, () -> progress.restore(content)).getMessage());
  }
}
