package io.tengen.benchmarks;

import io.tengen.go.analysis.LegalPositions;

/** Counting the legal positions of 3x3 through the board's own play: 12,675 of them, or a bug. */
public final class LegalPositionsWorkload implements Workload {
  private static final int SIZE = 3;
  private static final long PUBLISHED = 12_675;

  @Override
  public String name() {
    return "legal positions, 3x3";
  }

  @Override
  public String unit() {
    return "positions";
  }

  @Override
  public long runBatch() {
    long count = LegalPositions.count(SIZE);
    if (count != PUBLISHED) {
      throw new IllegalStateException(
          "counted " + count + " legal positions on 3x3, but there are " + PUBLISHED);
    }
    return count;
  }
}
