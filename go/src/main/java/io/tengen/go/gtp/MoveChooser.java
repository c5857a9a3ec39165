package io.tengen.go.gtp;

import io.tengen.go.GoState;

/** Chooses the moves of an engine: the seam to random play, search and networks. */
@FunctionalInterface
public interface MoveChooser {
  /** In place of an action: the game is given up. */
  int RESIGN = -1;

  /**
   * Chooses a move for the player to move.
   *
   * @param state the position, not terminal; a copy that may be played on
   * @param clock the time that is left
   * @return a legal action, or {@link #RESIGN}
   * @throws ChooserException when it cannot
   */
  int chooseAction(GoState state, GtpClock clock);

  /** The action that was chosen last has been played; the controller still waits for it. */
  default void played(int action) {}

  /**
   * The controller has its answer: whatever takes time can be done now, and whoever thinks on the
   * opponent's time begins.
   */
  default void answered() {}

  /**
   * A command has come: whoever thinks on the opponent's time stops.
   *
   * @throws ChooserException when that thinking failed
   */
  default void rest() {}
}
