package io.tengen.client.ui.widget;

import java.util.Map;
import java.util.Set;

/**
 * What is written on a board; immutable. Points are named by action.
 *
 * @param numbers of moves
 * @param labels letters and short words
 * @param shapes drawn around points
 * @param dead stones that are named dead
 * @param next where the moves of the variations are that go on from here
 */
public record BoardMarks(
    Map<Integer, Integer> numbers,
    Map<Integer, String> labels,
    Map<Integer, Shape> shapes,
    Set<Integer> dead,
    Set<Integer> next) {
  /** Nothing. */
  public static final BoardMarks NONE =
      new BoardMarks(Map.of(), Map.of(), Map.of(), Set.of(), Set.of());

  /** Shapes as SGF has them. */
  public enum Shape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    CROSS
  }

  /** Copies. */
  public BoardMarks {
    numbers = Map.copyOf(numbers);
    labels = Map.copyOf(labels);
    shapes = Map.copyOf(shapes);
    dead = Set.copyOf(dead);
    next = Set.copyOf(next);
  }
}
