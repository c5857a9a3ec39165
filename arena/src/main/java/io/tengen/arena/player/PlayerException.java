package io.tengen.arena.player;

import org.jspecify.annotations.Nullable;

/** A player that is not of this program has let it down; the message says how, in one line. */
public class PlayerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong, in one line, and what told of it, if something did. */
  public PlayerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
