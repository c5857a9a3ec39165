package io.tengen.client;

import io.tengen.client.text.Words;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The client cannot do what it was asked for; the message says why and what to do, in a line. */
public final class ClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Null where the message has no other language. */
  private final transient @Nullable Words words;

  /** With the line for people. */
  public ClientException(String message) {
    super(message);
    words = null;
  }

  /** With the line for people in their language; the message is in English. */
  public ClientException(Words words) {
    super(words.english());
    this.words = words;
  }

  /** As the other one, and what led to it. */
  public ClientException(Words words, Throwable cause) {
    super(words.english(), cause);
    this.words = words;
  }

  /** With the line for people, and what led to it. */
  public ClientException(String message, Throwable cause) {
    super(message, cause);
    words = null;
  }

  /** The line for people. */
  public Words words() {
    return words == null ? Words.plain(String.valueOf(getMessage())) : words;
  }

  /** The line for people about any failure, also one that a stage has wrapped. */
  public static Words wordsOf(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof ClientException told
        ? told.words()
        : Words.plain(String.valueOf(cause.getMessage()));
  }
}
