package io.tengen.env.mdp;

/** A text map that cannot be read; the message says where, from line 1 and column 1 on, and why. */
public final class MapFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  MapFormatException(int line, int column, String problem) {
    super("map line " + line + ", column " + column + ": " + problem);
    this.line = line;
    this.column = column;
  }

  /** The line of the problem, from 1 on. */
  public int line() {
    return line;
  }

  /** The column of the problem, from 1 on. */
  public int column() {
    return column;
  }
}
