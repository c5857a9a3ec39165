package io.tengen.agents.planning;

/** Told how planning goes on. */
@FunctionalInterface
public interface PlanningProgress {

  /**
   * A sweep over all states is done.
   *
   * @param sweeps how many there have been
   * @param change the largest change of a value in this one
   */
  void onSweep(int sweeps, double change);

  /** Tells nobody. */
  static PlanningProgress silent() {
    return (sweeps, change) -> {};
  }
}
