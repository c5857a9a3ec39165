package io.tengen.go.sgf;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the identifiers and values of a game from its bytes.
 *
 * <p>A value ends at the first bracket that is neither escaped nor the second byte of a character;
 * bytes become text in two steps, see {@link GameCharset}.
 */
final class SgfTokens {
  private static final int MAX_IDENTIFIER_LENGTH = 64;

  private final SgfInput in;
  private final SgfOptions options;
  private final boolean strict;
  private final GameCharset charset;
  private final SgfNames names = new SgfNames();
  private final Utf8Watch utf8 = new Utf8Watch();
  private byte[] bytes = new byte[256];
  private boolean inValue;

  SgfTokens(SgfInput in, SgfOptions options, GameCharset charset) {
    this.in = in;
    this.options = options;
    this.strict = options.strict();
    this.charset = charset;
  }

  /** Forgets the game before. */
  void begin() {
    inValue = false;
  }

  /** Whether a value is open; of use after a failure. */
  boolean isInValue() {
    return inValue;
  }

  /** Reads an identifier, in upper case; its first letter is next. */
  String identifier() throws IOException {
    int length = 0;
    int upper = 0;
    int lower = 0;
    int line = in.line();
    int column = in.column();
    for (int c = in.peek(); isInIdentifier(c, length); c = in.peek()) {
      if (length == MAX_IDENTIFIER_LENGTH) {
        throw in.problem(
            "a property identifier of more than " + MAX_IDENTIFIER_LENGTH + " letters");
      }
      in.read();
      bytes[length++] = (byte) c;
      upper += isUpperCase(c) ? 1 : 0;
      lower += isUpperCase(c) || !GameStart.isLetter(c) ? 0 : 1;
    }
    if (lower > 0) {
      if (strict) {
        throw new SgfException("", line, column, "a property identifier with lower-case letters");
      }
      length = upper > 0 ? keepUpperCase(length) : raiseCase(length);
    }
    return names.of(bytes, length);
  }

  /** Digits follow letters in identifiers that some programs have made up. */
  private boolean isInIdentifier(int c, int length) {
    return GameStart.isLetter(c) || (c >= '0' && c <= '9' && length > 0 && !strict);
  }

  private static boolean isUpperCase(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Before FF[4], lower-case letters were there to be read and did not count. */
  private int keepUpperCase(int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (isUpperCase(bytes[i])) {
        bytes[kept++] = bytes[i];
      }
    }
    return kept;
  }

  /** Some programs write small letters throughout. */
  private int raiseCase(int length) {
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) Character.toUpperCase(bytes[i]);
    }
    return length;
  }

  /**
   * Reads a value, whose bracket is next.
   *
   * @param node is remembered when the value is not ASCII
   * @param id for messages
   */
  String value(SgfNode node, String id) throws IOException {
    int line = in.line();
    int column = in.column();
    in.read();
    inValue = true;
    utf8.begin();
    int length = 0;
    int bits = 0;
    for (int c = in.read(); c != ']'; c = in.read()) {
      if (c == '\\') {
        length = append(length, c);
        c = in.read();
      }
      if (c == SgfInput.END) {
        throw new SgfException("", line, column, "this value of " + id + " has no end");
      }
      length = append(length, c);
      bits |= c;
      if (charset.isLead(c) && in.peek() >= '0' && !isEndOfUtf8()) {
        length = append(length, in.read());
      }
      if ((c == '\n' || c == '\r') && !strict && GameStart.isNextInValue(in)) {
        throw new SgfException(
            "", line, column, "this value of " + id + " has no end before the next game");
      }
      if (length > options.maxValueBytes()) {
        throw new SgfException(
            "",
            line,
            column,
            "this value of " + id + " is longer than " + options.maxValueBytes() + " bytes");
      }
    }
    inValue = false;
    if (bits >= 0x80) {
      charset.add(node);
    }
    return names.of(bytes, length);
  }

  /**
   * Whether the value ends here because the game is in UTF-8, whatever charset it names: files that
   * were converted keep the old name, and the bracket would count as half a character of that.
   */
  private boolean isEndOfUtf8() throws IOException {
    return !strict && in.peek() == ']' && utf8.isWhole();
  }

  private int append(int length, int c) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length] = (byte) c;
    utf8.add(c);
    return length + 1;
  }
}
