package io.tengen.go.gtp;

/** Why a command was not carried out: its message is what follows the {@code ?}. */
public final class GtpFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** A failure; the standard has messages for the common ones. */
  public GtpFailure(String message) {
    super(message);
  }

  /** Arguments that cannot be understood. */
  public static GtpFailure syntaxError() {
    return new GtpFailure("syntax error");
  }
}
