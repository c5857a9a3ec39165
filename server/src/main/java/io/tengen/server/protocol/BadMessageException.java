package io.tengen.server.protocol;

import org.jspecify.annotations.Nullable;

/** What a client sent is no message; the text says what is wrong with it, and is meant for it. */
public final class BadMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // Never serialised.
  private final @Nullable RequestId id;

  BadMessageException(@Nullable RequestId id, String message) {
    super(message, null, false, false);
    this.id = id;
  }

  /** That of the message, when it could be read. */
  public @Nullable RequestId id() {
    return id;
  }
}
