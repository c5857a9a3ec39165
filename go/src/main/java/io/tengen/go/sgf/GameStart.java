package io.tengen.go.sgf;

import java.io.IOException;
import java.util.Set;

/**
 * Tells where a game begins: in front of the first, and, where one is broken, in front of the next.
 *
 * <p>After a bracket that was never closed everything that follows looks like one long value, and
 * after a parenthesis that was never closed like one deep tree. What ends both is a node that opens
 * with a property that only the first node of a game has.
 */
final class GameStart {
  /** Properties that no node but a root opens with, in any file. */
  static final Set<String> ROOT = Set.of("GM", "FF");

  /** Properties that hardly any node but a root opens with. */
  static final Set<String> ROOT_OR_INFO =
      Set.of(
          "GM", "FF", "CA", "AP", "ST", "SZ", "AN", "BR", "BT", "CP", "DT", "EV", "GN", "GC", "HA",
          "KM", "ON", "OT", "PB", "PC", "PW", "RE", "RO", "RU", "SO", "TM", "US", "WR", "WT");

  /** How far is looked ahead: the white space in a game's first bytes, and its first value. */
  private static final int VIEW = 256;

  private GameStart() {}

  static boolean isWhiteSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Whether a game, or a variation, opens here: a parenthesis before a node or a property. */
  static boolean isNext(SgfInput in) throws IOException {
    if (in.peek() != '(') {
      return false;
    }
    int distance = skipWhiteSpace(in, 1);
    if (in.peek(distance) == ';') {
      return true;
    }
    int letters = distance;
    while (isLetter(in.peek(letters)) && letters < VIEW) {
      letters++;
    }
    return letters > distance && in.peek(letters) == '[';
  }

  /** Whether a game opens here with one of the properties. */
  static boolean isNext(SgfInput in, Set<String> properties) throws IOException {
    return firstValue(in, properties) > 0;
  }

  /**
   * Whether a game opens here although a value is open: not so if its first closing bracket is
   * escaped, as it is in a game that somebody has pasted into a comment.
   */
  static boolean isNextInValue(SgfInput in) throws IOException {
    int distance = firstValue(in, ROOT_OR_INFO);
    if (distance < 0) {
      return false;
    }
    while (distance < VIEW) {
      int c = in.peek(distance++);
      if (c == '\\' || c == SgfInput.END) {
        return false;
      }
      if (c == ']') {
        return true;
      }
    }
    return false;
  }

  /**
   * The distance to the first value of a game that opens here with one of the properties, or -1.
   */
  private static int firstValue(SgfInput in, Set<String> properties) throws IOException {
    if (in.peek() != '(') {
      return -1;
    }
    int distance = skipWhiteSpace(in, 1);
    if (in.peek(distance) == ';') {
      distance = skipWhiteSpace(in, distance + 1);
    }
    int first = in.peek(distance);
    int second = first == SgfInput.END ? first : in.peek(distance + 1);
    if (!isLetter(first) || !isLetter(second) || in.peek(distance + 2) != '[') {
      return -1;
    }
    String id = new String(new char[] {(char) first, (char) second});
    return properties.contains(id) ? distance + 3 : -1;
  }

  private static int skipWhiteSpace(SgfInput in, int start) throws IOException {
    int distance = start;
    while (distance < VIEW && isWhiteSpace(in.peek(distance))) {
      distance++;
    }
    return distance;
  }
}
