package io.tengen.agents.run;

/** A run directory that cannot be used as asked; the message says why and what to do instead. */
public final class RunDirectoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the message for the user. */
  public RunDirectoryException(String message) {
    super(message);
  }
}
