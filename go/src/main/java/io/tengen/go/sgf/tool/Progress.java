package io.tengen.go.sgf.tool;

/** Is told how far a long run has come. */
@FunctionalInterface
public interface Progress {
  /** Nobody wants to know. */
  Progress NONE = games -> {};

  /** So many games are done; called every thousand games or so, and at the end. */
  void games(long games);
}
