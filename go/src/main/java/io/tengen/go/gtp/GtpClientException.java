package io.tengen.go.gtp;

/** An engine has let its controller down; it is of no more use. */
public final class GtpClientException extends Exception {
  private static final long serialVersionUID = 1;

  /** What the engine did. */
  public enum Failure {
    /** It could not be started. */
    NOT_STARTED,
    /** It did not answer in time. */
    TIMED_OUT,
    /** It ended, or closed its output. */
    DIED,
    /** It wrote more than an answer may have. */
    FLOODED,
    /** What it wrote is no answer to the command. */
    TALKED_NONSENSE,
    /** It had failed, or had been closed, before. */
    CLOSED
  }

  private final Failure failure;
  private final String errorOutput;

  /**
   * A failure.
   *
   * @param errorOutput the last that the engine wrote to its standard error
   */
  GtpClientException(Failure failure, String message, String errorOutput) {
    super(message);
    this.failure = failure;
    this.errorOutput = errorOutput;
  }

  /** What the engine did. */
  public Failure failure() {
    return failure;
  }

  /** The last that the engine wrote to its standard error. */
  public String errorOutput() {
    return errorOutput;
  }
}
