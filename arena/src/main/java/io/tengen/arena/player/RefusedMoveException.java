package io.tengen.arena.player;

/**
 * A player refuses a legal move of its opponent: it plays by other rules, which is nobody's defeat.
 */
public final class RefusedMoveException extends PlayerException {
  private static final long serialVersionUID = 1;

  RefusedMoveException(String message, Throwable cause) {
    super(message, cause);
  }
}
