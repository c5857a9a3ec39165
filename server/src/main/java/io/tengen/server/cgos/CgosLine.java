package io.tengen.server.cgos;

import io.tengen.server.CgosLimits;
import java.util.List;

/**
 * A line of a client.
 *
 * @param text without its end and the blanks around it; not empty
 * @param isCut whether its end is missing, because it was longer than a line may be
 */
record CgosLine(String text, boolean isCut) {
  private static final int WORDS = 3;

  /** Why a client is not listened to any more. */
  enum Excess {
    /** It sends more lines than it may. */
    LINES("lines-per-second"),
    /** Its line does not end. */
    LENGTH("line-length");

    private final String limit;

    Excess(String limit) {
      this.limit = limit;
    }

    /** The limit that it met, as metrics call it. */
    String limit() {
      return limit;
    }

    /** The same for people. */
    String reason(CgosLimits limits) {
      return this == LINES
          ? "more than %d lines at once or %d a second; send one answer to each line"
              .formatted(limits.lineBurst(), limits.linesPerSecond())
          : "a line goes on and on; lines have at most %d bytes".formatted(limits.lineBytes());
    }
  }

  /** The first word. */
  String first() {
    return words().get(0);
  }

  /** The first two words and the rest, as far as there are any. */
  List<String> words() {
    return List.of(text.split("\\s+", WORDS));
  }

  /** What follows the first word; empty when nothing does. */
  String rest() {
    return text.substring(first().length()).strip();
  }
}
