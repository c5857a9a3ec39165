package io.tengen.server.http;

/** A request that cannot be done; its message is sent to the client. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /** Makes one, to be answered as {@link Reply#error} says. */
  public RefusedException(int status, String code, String text) {
    super(text, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** There is no such thing. */
  public static RefusedException unknown(String text) {
    return new RefusedException(404, "UNKNOWN", text);
  }

  /** What was sent is not right. */
  public static RefusedException invalid(String text) {
    return new RefusedException(400, "INVALID", text);
  }

  /** The answer. */
  public Reply reply() {
    return Reply.error(status, code, String.valueOf(getMessage()));
  }
}
