package io.tengen.client.ui.theme;

/** What a colour is for. */
public enum Ink {
  /** Behind everything. */
  WINDOW,
  /** Behind a group of controls. */
  PANEL,
  /** A control at rest. */
  CONTROL,
  /** A control under the mouse. */
  CONTROL_OVER,
  /** A control that is pressed. */
  CONTROL_DOWN,
  /** Lines around and between. */
  LINE,
  /** What is read first. */
  TEXT,
  /** What is read second. */
  FAINT,
  /** The control that one most likely wants, and what is chosen. */
  ACCENT,
  /** The same under the mouse. */
  ACCENT_OVER,
  /** Text on the accent. */
  ON_ACCENT,
  /** Around what has the keyboard. */
  FOCUS,
  /** What went wrong. */
  BAD,
  /** Behind a dialog: dims what is below. */
  SHADE,
  /** The lines of the board. */
  GRID,
  /** The letters and numbers around the board. */
  COORDINATE,
  /** A curve for black's chances. */
  WIN_RATE,
  /** A curve for the score. */
  SCORE
}
