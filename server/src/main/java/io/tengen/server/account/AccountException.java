package io.tengen.server.account;

/** What was asked of the accounts is refused; the message says why, and is meant for the asker. */
public final class AccountException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, for programs. */
  public enum Code {
    /** A name or a password that no account may have. */
    INVALID,
    /** Somebody has the name. */
    NAME_TAKEN,
    /** No account has that name and that password. */
    WRONG_PASSWORD,
    /** Too many failures, accounts or tokens; later, or after one is removed, it may be allowed. */
    TOO_MANY,
    /** Others are being checked; at once again it may be allowed. */
    BUSY
  }

  private final Code code;

  AccountException(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
