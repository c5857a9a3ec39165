package io.tengen.agents.acting;

/** Numbers that change in a straight line in the course of a run. */
public final class Annealing {
  private Annealing() {}

  /**
   * The learning rate after a number of environment steps: it falls to nothing over so many of
   * them, and never does where {@code over} is 0.
   */
  public static double rate(double first, long step, long over) {
    return over == 0 ? first : linear(first, 0, step, over);
  }

  /** From one value to another over a number of steps, then the other; at once where it is 0. */
  public static double linear(double first, double last, long step, long over) {
    return step >= over ? last : first + (last - first) * ((double) step / over);
  }
}
