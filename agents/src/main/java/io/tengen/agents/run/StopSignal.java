package io.tengen.agents.run;

/** Asks a run to stop at the next moment that loses nothing. May be raised from any thread. */
public final class StopSignal {
  private volatile boolean raised;

  /** Asks to stop. */
  public void raise() {
    raised = true;
  }

  /** Whether somebody has asked. */
  public boolean isRaised() {
    return raised;
  }
}
