package io.tengen.arena.match;

/** A match directory that cannot be used as asked; the message says why and what to do instead. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LedgerException(String message) {
    super(message);
  }
}
