package io.tengen.benchmarks;

import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;

/** Random play in one environment through {@code step}, resets included. */
public final class EpisodeWorkload implements Workload {
  private static final int STEPS = 20_000;

  private final String name;
  private final double target;
  private final Environment<?> environment;
  private final int actionCount;
  private final RandomStream random = new RandomStream(1);
  private boolean running;

  /**
   * Plays an environment in which every action is always legal.
   *
   * @param target the steps a second that are hoped for, or 0
   */
  public EpisodeWorkload(String name, Environment<?> environment, double target) {
    this.name = name;
    this.environment = environment;
    this.actionCount = environment.actionSpace().n();
    this.target = target;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return "steps";
  }

  @Override
  public double target() {
    return target;
  }

  @Override
  public long runBatch() {
    for (int i = 0; i < STEPS; i++) {
      if (!running) {
        environment.reset(random.nextLong());
      }
      Step<?> step = environment.step(random.nextInt(actionCount));
      running = !step.ended();
    }
    return STEPS;
  }
}
