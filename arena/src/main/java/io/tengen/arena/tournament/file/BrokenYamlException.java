package io.tengen.arena.tournament.file;

/** A file is no YAML that could be read, so that nothing else can be said of it. */
final class BrokenYamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * What is wrong.
   *
   * @param line from 1; 0 where it belongs to none
   */
  BrokenYamlException(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }
}
