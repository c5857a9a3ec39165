package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.Color;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Straight-grained kaya: fine lines along y that wander a little, and slow changes of tone. It is
 * worked out once in a process, since that takes as long as some frames.
 */
final class WoodGrain {
  /** Pixels along the edge of the picture. */
  static final int EDGE = 512;

  private static final FutureTask<int[]> PIXELS = new FutureTask<>(WoodGrain::make);

  private WoodGrain() {}

  /** Begins on a thread of its own, while the window is opened. */
  static void prepare() {
    Thread thread = new Thread(PIXELS, "wood");
    thread.setDaemon(true);
    thread.start();
  }

  /** The pixels row by row, as RGBA; not to be changed. */
  static int[] pixels() {
    // Does nothing where it has been begun.
    PIXELS.run();
    try {
      return PIXELS.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return make();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the picture of wood cannot be made", e);
    }
  }

  private static int[] make() {
    int[] pixels = new int[EDGE * EDGE];
    for (int y = 0; y < EDGE; y++) {
      for (int x = 0; x < EDGE; x++) {
        float wander =
            26 * Noise.at(x * 0.006f, y * 0.0035f, 1) + 5 * Noise.at(x * 0.03f, y * 0.012f, 2);
        float ring = (x + wander) * 0.085f;
        float wave = 0.5f + 0.5f * (float) Math.sin(ring * 2 * Math.PI * 0.55);
        float line = (float) Math.pow(wave, 3);
        float fibre = Noise.at(x * 0.9f, y * 0.022f, 3);
        float tone = Noise.at(x * 0.008f, y * 0.004f, 4);
        float shade = 1 - 0.055f * line - 0.045f * fibre - 0.06f * tone;
        pixels[y * EDGE + x] =
            Color.rgba8888(0.925f * shade, 0.765f * shade, 0.510f * shade * shade, 1);
      }
    }
    return pixels;
  }
}
