package io.tengen.go.gtp;

/**
 * Why a {@link MoveChooser} has no answer, such as an engine behind it that has died. Its message
 * is for the controller; the next command may go better.
 */
public final class ChooserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure with its cause. */
  public ChooserException(String message, Throwable cause) {
    super(message, cause);
  }
}
