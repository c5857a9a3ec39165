package io.tengen.arena.watch;

/**
 * Ends a task that nobody waits for any more, when the player comes back that had it given up. Not
 * to be caught but to clean up after that player.
 */
public final class GivenUpException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GivenUpException() {
    super("the player came back after it was given up");
  }
}
