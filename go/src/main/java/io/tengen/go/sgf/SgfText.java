package io.tengen.go.sgf;

import java.util.regex.Pattern;

/** What the values of text properties mean (FF[4], "Property value types"), and the way back. */
public final class SgfText {
  private static final int MOST_SHOWN = 20;

  /** Those of ASCII and those of ISO-8859-1. */
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");

  private SgfText() {}

  /**
   * A value of type Text: escapes resolved, an escaped line break removed, any line break one
   * {@code \n}, other white space and control characters a blank.
   */
  public static String text(String value) {
    return resolve(value, true);
  }

  /** A value of type SimpleText: as Text, but line breaks are blanks. */
  public static String simpleText(String value) {
    return resolve(value, false);
  }

  private static String resolve(String value, boolean keepLineBreaks) {
    if (isPlain(value)) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean escaped = c == '\\' && i + 1 < value.length();
      if (escaped) {
        c = value.charAt(++i);
      }
      if (isLineBreak(c)) {
        boolean pair =
            i + 1 < value.length() && isLineBreak(value.charAt(i + 1)) && value.charAt(i + 1) != c;
        i += pair ? 1 : 0;
        if (!escaped) {
          text.append(keepLineBreaks ? '\n' : ' ');
        }
      } else {
        text.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return text.toString();
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /**
   * The start of what an unknown file has, for a message: short, and without the control characters
   * that a terminal would obey.
   */
  static String shown(String value) {
    boolean cut = value.length() > MOST_SHOWN;
    return printable(cut ? value.substring(0, MOST_SHOWN) : value) + (cut ? "..." : "");
  }

  /** A text with a question mark for every control character. */
  static String printable(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }

  /** A text as it stands between the brackets. */
  public static String escape(String text) {
    StringBuilder value = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == ']') {
        value.append('\\');
      }
      value.append(c);
    }
    return value.toString();
  }

  /** A part of a composed value as it stands in the file: a colon is escaped too. */
  public static String escapePart(String text) {
    return escape(text).replace(":", "\\:");
  }

  /** Where the first part of a composed value ends: its unescaped colon, or -1 without one. */
  public static int colon(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == ':') {
        return i;
      }
    }
    return -1;
  }

  /** Whether a value, put between brackets, ends at the closing one. */
  static boolean isEscaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ']' || (c == '\\' && ++i == value.length())) {
        return false;
      }
    }
    return true;
  }
}
