package io.tengen.client;

/** The client cannot do what it was asked for; the message says why and what to do, in a line. */
public final class ClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the line for people. */
  public ClientException(String message) {
    super(message);
  }

  /** With the line for people, and what led to it. */
  public ClientException(String message, Throwable cause) {
    super(message, cause);
  }
}
