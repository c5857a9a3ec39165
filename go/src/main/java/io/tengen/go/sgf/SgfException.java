package io.tengen.go.sgf;

import java.io.IOException;

/** What is wrong with an SGF file, and where. */
public final class SgfException extends IOException {
  private static final long serialVersionUID = 1;

  private final String source;
  private final int line;
  private final int column;
  private final String problem;

  /**
   * A problem at a place.
   *
   * @param source the file, or empty where there is none
   * @param line from 1; 0 where the place is not known
   * @param column in bytes, from 1; 0 where the place is not known
   * @param problem what is wrong, as half a sentence
   */
  public SgfException(String source, int line, int column, String problem) {
    super(place(source, line, column) + problem);
    this.source = source;
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  private static String place(String source, int line, int column) {
    StringBuilder place = new StringBuilder(source);
    if (line > 0) {
      place.append(source.isEmpty() ? "" : ":").append(line).append(':').append(column);
    }
    return place.isEmpty() ? "" : place.append(": ").toString();
  }

  /** The same problem, told of a file. */
  SgfException in(String file) {
    SgfException located = new SgfException(file, line, column, problem);
    located.initCause(this);
    return located;
  }

  /** The file, or empty where there is none. */
  public String source() {
    return source;
  }

  /** The line, from 1; 0 where the place is not known. */
  public int line() {
    return line;
  }

  /** The column in bytes, from 1; 0 where the place is not known. */
  public int column() {
    return column;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }
}
