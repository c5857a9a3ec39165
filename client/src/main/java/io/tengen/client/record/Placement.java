package io.tengen.client.record;

/** What comes of a stone that is to be put on a point. */
public enum Placement {
  /** It is legal. */
  PLAYED,
  /** There is a stone already. */
  OCCUPIED,
  /** It would take back the single stone that has just taken one. */
  KO,
  /** It would bring back an earlier position, which the rules of this game forbid. */
  SUPERKO,
  /** It would have no liberty, and the rules of this game forbid that. */
  SUICIDE,
  /** The game is over: two passes, or as many moves as it may have. */
  OVER
}
