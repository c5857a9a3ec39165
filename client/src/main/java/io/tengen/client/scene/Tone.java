package io.tengen.client.scene;

/** What a colour is for; the palette in force says which one it is. */
public enum Tone {
  /** Behind everything. */
  BACKGROUND,
  /** Of a framed part. */
  PANEL,
  /** Lines that separate. */
  RULE,
  /** Words. */
  TEXT,
  /** Words that matter less. */
  FAINT,
  /** Where one cannot go. */
  WALL,
  /** Good, and high values. */
  HIGH,
  /** Bad, and low values. */
  LOW,
  /** Who acts. */
  AGENT,
  /** Where somebody begins. */
  START,
  /** The wood of a board of lines. */
  WOOD,
  /** The lines on it. */
  WOOD_LINE,
  /** The cloth of a board of squares. */
  CLOTH,
  /** The lines on it. */
  CLOTH_LINE,
  /** The frame that stones are dropped into. */
  FRAME,
  /** Stones of the first player. */
  BLACK_STONE,
  /** Stones of the second player. */
  WHITE_STONE,
  /** The first player's pieces where stones would not be told apart from the board. */
  FIRST_PIECE,
  /** The second player's. */
  SECOND_PIECE,
  /** What was done last. */
  LAST,
  /** What is advised. */
  HINT,
  /** The curves of a graph, in turn. */
  CURVE_1,
  CURVE_2,
  CURVE_3,
  CURVE_4,
  CURVE_5
}
