package io.tengen.arena.tournament.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a file, so that all of it is told at once. */
final class Problems {
  private final List<Problem> list = new ArrayList<>();

  /** Adds one; line 0 where it belongs to none. */
  void add(int line, String text) {
    list.add(new Problem(line, text));
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  int count() {
    return list.size();
  }

  /** All of them, by line. */
  List<Problem> sorted() {
    return list.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
