package io.tengen.arena.tournament;

import io.tengen.arena.player.PlayerException;

/** A player of a tournament cannot be built, which is found out before the first game. */
public final class UnfitPlayerException extends PlayerException {
  private static final long serialVersionUID = 1L;

  private final String player;

  UnfitPlayerException(String player, RuntimeException cause) {
    super("player '%s' cannot play: %s".formatted(player, cause.getMessage()), cause);
    this.player = player;
  }

  /** Its name. */
  public String player() {
    return player;
  }
}
