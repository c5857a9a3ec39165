package io.tengen.arena.tournament.format.swiss;

/** Who moves first in a game: what colours are in the handbook, with white for the first. */
public enum Turn {
  FIRST,
  SECOND;

  /** The opponent's. */
  public Turn other() {
    return this == FIRST ? SECOND : FIRST;
  }
}
