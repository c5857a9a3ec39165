package io.tengen.client.session;

import io.tengen.client.text.Words;

/**
 * Whether an arena is there.
 *
 * @param words what there is to say about it, in a line for people; empty where all is well
 */
public record ArenaStatus(Kind kind, Words words) {
  /** What an arena in this process is until it is closed. */
  public static final ArenaStatus CONNECTED = new ArenaStatus(Kind.CONNECTED, Words.none());

  /** The words in English. */
  public String text() {
    return words.english();
  }

  /** How it is there. */
  public enum Kind {
    /** For the first time. */
    CONNECTING,
    /** Games can be played. */
    CONNECTED,
    /** It was there, or could not be reached; it is tried again and again until that succeeds. */
    LOST,
    /** It does not want this client, or speaks otherwise; nothing is tried until {@code retry}. */
    REFUSED,
    /** By the owner. */
    CLOSED
  }
}
