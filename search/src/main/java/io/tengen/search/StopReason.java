package io.tengen.search;

/** Why a search ended. */
public enum StopReason {
  /** It made the playouts that it was given. */
  PLAYOUTS,
  /** The root had the visits that were wanted. */
  VISITS,
  /** The time was up. */
  TIME,
  /** What the root is worth is proven. */
  PROVEN,
  /** It was cancelled. */
  CANCELLED
}
