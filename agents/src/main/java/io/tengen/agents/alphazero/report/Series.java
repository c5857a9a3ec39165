package io.tengen.agents.alphazero.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A line of a chart.
 *
 * @param name what the legend calls it
 * @param look how it is drawn
 * @param points from left to right, those only that can be drawn
 */
record Series(String name, Look look, List<Point> points) {
  Series {
    points = List.copyOf(points);
  }

  /** How a series is drawn; the names of classes in the style sheet. */
  enum Look {
    FIRST("s1"),
    SECOND("s2"),
    THIRD("s3"),
    /** Something to compare with. */
    REFERENCE("ref");

    private final String css;

    Look(String css) {
      this.css = css;
    }

    String css() {
      return css;
    }
  }

  /**
   * A point and the range around it; low and high are its height where there is none.
   *
   * @param x how far right
   * @param y how high
   * @param low where the range begins
   * @param high where it ends
   */
  record Point(double x, double y, double low, double high) {
    boolean hasRange() {
      return low < high;
    }

    private boolean isFinite() {
      return Double.isFinite(x) && Double.isFinite(y);
    }
  }

  /** One without ranges. */
  static <T> Series of(
      String name, Look look, List<T> rows, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
    return of(name, look, rows, x, y, y, y);
  }

  /** One with ranges. */
  static <T> Series of(
      String name,
      Look look,
      List<T> rows,
      ToDoubleFunction<T> x,
      ToDoubleFunction<T> y,
      ToDoubleFunction<T> low,
      ToDoubleFunction<T> high) {
    List<Point> points = new ArrayList<>();
    for (T row : rows) {
      double height = y.applyAsDouble(row);
      Point point =
          new Point(
              x.applyAsDouble(row),
              height,
              finite(low.applyAsDouble(row), height),
              finite(high.applyAsDouble(row), height));
      if (point.isFinite()) {
        points.add(point);
      }
    }
    return new Series(name, look, points);
  }

  private static double finite(double value, double otherwise) {
    return Double.isFinite(value) ? value : otherwise;
  }

  /** The same in at most so many points, each the mean of its neighbours with all their range. */
  Series thinned(int most) {
    if (points.size() <= most) {
      return this;
    }
    List<Point> fewer = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int from = (int) ((long) i * points.size() / most);
      int to = (int) ((i + 1L) * points.size() / most);
      List<Point> near = points.subList(from, to);
      fewer.add(
          new Point(
              near.get(near.size() - 1).x(),
              near.stream().mapToDouble(Point::y).average().orElseThrow(),
              near.stream().mapToDouble(Point::low).min().orElseThrow(),
              near.stream().mapToDouble(Point::high).max().orElseThrow()));
    }
    boolean hasRanges = points.stream().anyMatch(Point::hasRange);
    return new Series(
        name,
        look,
        hasRanges
            ? fewer
            : fewer.stream().map(at -> new Point(at.x(), at.y(), at.y(), at.y())).toList());
  }
}
