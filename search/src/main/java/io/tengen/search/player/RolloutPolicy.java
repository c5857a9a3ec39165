package io.tengen.search.player;

/** How wisely random games are played. */
public enum RolloutPolicy {
  /** Uniformly at random, but for moves that no one would make: the most games a second. */
  LIGHT,

  /** With knowledge of the game: fewer games, which tell more. */
  HEAVY
}
