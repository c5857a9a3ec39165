package io.tengen.agents.planning;

import io.tengen.env.FiniteMdp;

/** A way to find an optimal policy of a known model. Implementations keep no state. */
public interface Planner {

  /** What the command line calls it: {@code value}, {@code policy}, ... */
  String name();

  /**
   * Solves a model.
   *
   * @param mdp the model
   * @param settings what to reach
   * @param progress told of every sweep
   * @throws IllegalArgumentException when gamma is 1 and the model does not allow it
   * @throws PlanningException when the tolerance was not reached within the sweeps allowed
   */
  default Solution solve(FiniteMdp mdp, PlanningSettings settings, PlanningProgress progress) {
    TransitionTable table = TransitionTable.of(mdp);
    if (settings.gamma() == 1) {
      UndiscountedCheck.require(mdp, table);
    }
    return solve(table, settings, progress);
  }

  /** Solves a model that has been compiled, and checked where gamma is 1. */
  Solution solve(TransitionTable table, PlanningSettings settings, PlanningProgress progress);
}
