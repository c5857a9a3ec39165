package io.tengen.agents.alphazero;

import io.tengen.agents.acting.Ranges;
import io.tengen.agents.alphazero.replay.WindowSize;

/**
 * What is learned from.
 *
 * @param firstWindow the size of the window at the beginning, in positions, 1 to 1,000,000,000; it
 *     grows as KataGo's
 * @param samplesPerPosition how many samples are learned for each new position, above 0 to 100; too
 *     many, and the network learns the games by heart
 * @param batch samples a step, 1 to 65,536
 * @param searchValueShare how much of the value to learn is what the search thought, and the rest
 *     is the result, 0 to 1
 */
public record ReplaySettings(
    long firstWindow, double samplesPerPosition, int batch, double searchValueShare) {
  /** Validates. */
  public ReplaySettings {
    Ranges.require("firstWindow", firstWindow, 1, 1_000_000_000);
    Ranges.requirePositive("samplesPerPosition", samplesPerPosition, 100);
    Ranges.require("batch", batch, 1, 65_536);
    Ranges.require("searchValueShare", searchValueShare, 0, 1);
  }

  /** The schedule of the window. */
  WindowSize windowSize() {
    return WindowSize.startingAt(firstWindow);
  }
}
