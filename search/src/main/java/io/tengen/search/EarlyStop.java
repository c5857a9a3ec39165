package io.tengen.search;

/**
 * Whether a search ends before its limits when no action can overtake the most visited one any more
 * (Baudis and Gailly, "PACHI: State of the Art Open Source Go Program", 2011, among others). Only
 * where that one is chosen: with a temperature of 0. What is left to search would change the choice
 * only by proving something.
 */
public enum EarlyStop {
  /** Every limit is used up; a search by playouts alone then always makes the same tree. */
  NEVER,
  /** When the time that is left is not enough, at the rate of playouts so far. */
  IN_TIME,
  /** When the time, or the playouts that are left, are not enough. */
  ALWAYS
}
