package io.tengen.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A processor that draws has a core for it. */
class RendererTest {
  private static final String MESA = "llvmpipe (LLVM 15.0.6, 256 bits)";
  private static final String CARD = "NVIDIA GeForce RTX 3060/PCIe/SSE2";

  @Test
  void softwareIsKnownByItsName() {
    assertTrue(Renderer.isSoftware(MESA));
    assertTrue(Renderer.isSoftware("Software Rasterizer"));
    assertFalse(Renderer.isSoftware(CARD));
    assertFalse(Renderer.isSoftware("Mesa Intel(R) UHD Graphics 620"));
    assertFalse(Renderer.isSoftware(""));
  }

  @Test
  void searchesLeaveACoreToSoftwareThatDraws() {
    assertEquals(7, Renderer.searchThreads(16, MESA, 8));
    assertEquals(3, Renderer.searchThreads(3, MESA, 8));
    assertEquals(1, Renderer.searchThreads(2, MESA, 2));
    assertEquals(1, Renderer.searchThreads(4, MESA, 1));
    assertEquals(16, Renderer.searchThreads(16, CARD, 8));
  }
}
