package io.tengen.search;

/** Why a search ended. */
public enum StopReason {
  /** It made the playouts that it was given. */
  PLAYOUTS,
  /** The root had the visits that were wanted. */
  VISITS,
  /** The time was up. */
  TIME,
  /** Nothing could overtake the action that was chosen; see {@link EarlyStop}. */
  SETTLED,
  /** What the root is worth is proven. */
  PROVEN,
  /** It was cancelled. */
  CANCELLED
}
