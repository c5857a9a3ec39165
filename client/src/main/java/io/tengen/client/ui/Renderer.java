package io.tengen.client.ui;

import java.util.List;
import java.util.Locale;

/** Whether pictures are made by a graphics card or by the processor. */
final class Renderer {
  /** Parts of the names of those that draw on the processor, as GL_RENDERER has them. */
  private static final List<String> SOFTWARE =
      List.of(
          "llvmpipe", "softpipe", "swrast", "software rasterizer", "swiftshader", "gdi generic");

  private Renderer() {}

  /** Whether what calls itself so works on the processor. */
  static boolean isSoftware(String renderer) {
    String lower = renderer.toLowerCase(Locale.ROOT);
    return SOFTWARE.stream().anyMatch(lower::contains);
  }

  /** How many threads may search: where the processor draws, it keeps a core for that. */
  static int searchThreads(int wished, String renderer, int processors) {
    return isSoftware(renderer) ? Math.max(1, Math.min(wished, processors - 1)) : wished;
  }
}
