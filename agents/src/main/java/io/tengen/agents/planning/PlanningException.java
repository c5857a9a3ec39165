package io.tengen.agents.planning;

/** Planning that did not reach its tolerance. */
public final class PlanningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private PlanningException(String message) {
    super(message);
  }

  /** The sweeps allowed are used up. */
  static PlanningException unfinished(String method, PlanningSettings settings) {
    return new PlanningException(
        method
            + " has not reached a tolerance of "
            + settings.tolerance()
            + " after "
            + settings.maxSweeps()
            + " sweeps; allow more sweeps, a larger tolerance or a smaller gamma");
  }
}
