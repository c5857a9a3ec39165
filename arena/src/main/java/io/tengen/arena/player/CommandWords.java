package io.tengen.arena.player;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line as a shell does, but for everything that a shell would replace: words are
 * parted by blanks; single quotes keep everything, double quotes keep blanks, and a backslash
 * outside of single quotes keeps the next character.
 */
final class CommandWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private CommandWords(String text) {
    this.text = text;
  }

  /**
   * The words of a command line, none of an empty one.
   *
   * @throws IllegalArgumentException when a quote is not closed or a backslash is the last
   *     character
   */
  static List<String> split(String text) {
    return new CommandWords(text).split();
  }

  private List<String> split() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = quoted(at);
      } else if (c == '\\') {
        at = escaped(at);
      } else if (Character.isWhitespace(c)) {
        endWord();
        at++;
      } else {
        add(c);
        at++;
      }
    }
    endWord();
    return words;
  }

  /** Reads from an opening quote to behind the closing one. */
  private int quoted(int start) {
    char quote = text.charAt(start);
    inWord = true;
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (c == '\\' && quote == '"') {
        at = escaped(at);
      } else {
        add(c);
        at++;
      }
    }
    throw new IllegalArgumentException(
        "the quote " + quote + " at character " + (start + 1) + " of the command is not closed");
  }

  private int escaped(int backslash) {
    if (backslash + 1 == text.length()) {
      throw new IllegalArgumentException(
          "the command ends with a backslash; write \\\\ for the character itself");
    }
    add(text.charAt(backslash + 1));
    return backslash + 2;
  }

  private void add(char c) {
    word.append(c);
    inWord = true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
