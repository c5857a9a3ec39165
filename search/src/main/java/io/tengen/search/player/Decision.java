package io.tengen.search.player;

/** What a player does when it is to move. */
public sealed interface Decision {

  /** Plays a legal action. */
  record Play(int action) implements Decision {}

  /** Gives the game up. */
  record Resign() implements Decision {}
}
