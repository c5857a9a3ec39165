package io.tengen.go.sgf.tool;

import io.tengen.go.sgf.SgfException;
import java.util.ArrayList;
import java.util.List;

/** Counts problems and keeps the first ones, so that a hostile file fills no memory. */
final class ProblemLog {
  private static final int MOST_KEPT = 1_000;

  private final List<Problem> first = new ArrayList<>();
  private long count;

  void add(SgfException e, String source) {
    count++;
    if (first.size() < MOST_KEPT) {
      first.add(Problem.of(e, source));
    }
  }

  long count() {
    return count;
  }

  List<Problem> first() {
    return List.copyOf(first);
  }
}
