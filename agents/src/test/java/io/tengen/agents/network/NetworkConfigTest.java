package io.tengen.agents.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NetworkConfigTest {
  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void shapesThatCannotBeAreRefused() {
    assertRefused(
        "blocks is 0, but must be in [1, 100]", () -> NetworkConfig.forPoints(17, 9, 0, 8));
    assertRefused(
        "height is 65, but must be in [1, 64]", () -> NetworkConfig.forPoints(17, 65, 1, 8));
    assertRefused(
        "filters is 10, but must be a multiple of 4, such as 8",
        () -> NetworkConfig.forPoints(17, 9, 1, 10));
    assertRefused(
        "actions is 82, but points and pass of a board of 9x8 are 73; the policy head DENSE has any"
            + " number",
        () ->
            new NetworkConfig(
                17,
                9,
                8,
                82,
                1,
                8,
                BlockKind.BASIC,
                Normalisation.BATCH,
                PolicyHead.POINTS_AND_PASS,
                1,
                1,
                1));
  }

  @Test
  void onlyAPolicyOfPointsGoesToAnotherBoard() {
    NetworkConfig points = NetworkConfig.forPoints(17, 9, 1, 8);
    assertEquals(NetworkConfig.forPoints(17, 19, 1, 8), points.withBoard(19, 19));
    NetworkConfig dense = NetworkConfig.forActions(2, 6, 7, 7, 1, 8);
    assertSame(dense, dense.withBoard(6, 7));
    assertRefused(
        "the network is for a board of 6x7 only, not 7x7: its policy head is DENSE",
        () -> dense.withBoard(7, 7));
  }
}
