package io.tengen.go;

/** What counts at the end; {@link Scoring} counts it. */
public enum ScoringMethod {
  /** Living stones and the empty points that only they surround. */
  AREA,

  /** The empty points that only living stones of a colour surround, and prisoners. */
  TERRITORY
}
