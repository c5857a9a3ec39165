package io.tengen.cli;

import java.util.ArrayList;
import java.util.List;

/** Long text in the lines of a table. */
final class Wrapped {
  private Wrapped() {}

  /**
   * The lines of a text, broken at blanks. A longer word has a line of its own; the empty text is
   * one empty line.
   *
   * @param width the most characters of a line
   */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
