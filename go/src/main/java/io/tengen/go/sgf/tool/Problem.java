package io.tengen.go.sgf.tool;

import io.tengen.go.sgf.SgfException;

/**
 * Something that is wrong with a file or a game.
 *
 * @param source the file
 * @param line from 1; 0 when it concerns the file as a whole
 * @param column in bytes, from 1; 0 when it concerns the file as a whole
 * @param message what is wrong
 */
public record Problem(String source, int line, int column, String message) {

  static Problem of(SgfException e, String source) {
    return new Problem(
        e.source().isEmpty() ? source : e.source(), e.line(), e.column(), e.problem());
  }

  /** As compilers write it: {@code games.sgf:3:17: what is wrong}. */
  @Override
  public String toString() {
    return line == 0
        ? source + ": " + message
        : source + ":" + line + ":" + column + ": " + message;
  }
}
