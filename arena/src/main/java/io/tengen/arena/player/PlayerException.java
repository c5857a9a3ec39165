package io.tengen.arena.player;

import org.jspecify.annotations.Nullable;

/** A player that is not of this program has let it down; the message says how, in one line. */
public class PlayerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public PlayerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
