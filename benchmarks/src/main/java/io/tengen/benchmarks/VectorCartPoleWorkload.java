package io.tengen.benchmarks;

import io.tengen.env.RandomStream;
import io.tengen.env.VectorBatch;
import io.tengen.env.control.VectorCartPole;

/** CartPole through the vector interface: random actions, episodes ending and starting anew. */
public final class VectorCartPoleWorkload implements Workload {
  private static final int SIZE = 1024;
  private static final int MAX_STEPS = 500;
  private static final int ROWS = 64;

  private final VectorCartPole environment = new VectorCartPole(SIZE, MAX_STEPS);
  private final VectorBatch batch = environment.newBatch();
  private final int[][] actions = new int[ROWS][SIZE];

  /** Draws the actions beforehand, so that steps alone are measured. */
  public VectorCartPoleWorkload() {
    RandomStream random = new RandomStream(1);
    for (int[] row : actions) {
      for (int i = 0; i < SIZE; i++) {
        row[i] = random.nextInt(2);
      }
    }
    environment.reset(1, batch);
  }

  @Override
  public String name() {
    return "CartPole, vector of " + SIZE;
  }

  @Override
  public String unit() {
    return "steps";
  }

  @Override
  public double target() {
    return 20e6;
  }

  @Override
  public long runBatch() {
    for (int[] row : actions) {
      environment.step(row, batch);
    }
    return (long) SIZE * ROWS;
  }
}
