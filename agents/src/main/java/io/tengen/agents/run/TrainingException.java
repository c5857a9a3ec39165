package io.tengen.agents.run;

/** Training that cannot go on; the message says why and what to do. */
public final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the message for the user. */
  public TrainingException(String message) {
    super(message);
  }

  /** With the message for the user and what led to it. */
  public TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
