package io.tengen.arena.match;

import io.tengen.arena.player.PlayerException;

/** A player cannot even begin a game, which says nothing about how it plays. */
public final class CannotBeginException extends PlayerException {
  private static final long serialVersionUID = 1;

  private final int player;

  CannotBeginException(int player, PlayerException cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.player = player;
  }

  /** Who: 0, who would have moved first, or 1. */
  public int player() {
    return player;
  }
}
