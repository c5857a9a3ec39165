package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.report.Series.Point;
import io.tengen.agents.page.Figure;
import io.tengen.agents.page.Html;
import io.tengen.agents.page.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws series as lines with bands around them, or as points with whiskers. */
final class LineChart {
  private static final int MOST_POINTS = 220;
  private static final int MARKS_UP = 4;
  private static final int MARKS_ACROSS = 6;

  /** Fewer points than these are shown as points too. */
  private static final int FEW = 25;

  private final String heading;
  private final String about;
  private final String across;
  private final List<Series> series = new ArrayList<>();
  private boolean fromZero;
  private boolean points;

  /**
   * A chart without lines.
   *
   * @param about what it tells, a sentence
   * @param across what is counted from left to right
   */
  LineChart(String heading, String about, String across) {
    this.heading = heading;
    this.about = about;
    this.across = across;
  }

  /** Adds a line. */
  LineChart with(Series line) {
    series.add(line.thinned(MOST_POINTS));
    return this;
  }

  /** Has the axis begin at zero. */
  LineChart fromZero() {
    fromZero = true;
    return this;
  }

  /** Draws points that are not connected. */
  LineChart asPoints() {
    points = true;
    return this;
  }

  String html() {
    List<Point> all = series.stream().flatMap(line -> line.points().stream()).toList();
    if (all.isEmpty()) {
      return Figure.empty(heading, "Nothing was measured yet.");
    }
    double least = all.stream().mapToDouble(Point::low).min().orElseThrow();
    double most = all.stream().mapToDouble(Point::high).max().orElseThrow();
    Scale up =
        Scale.round(
            fromZero ? Math.min(0, least) : least, most, Figure.BOTTOM, Figure.TOP, MARKS_UP);
    Scale right =
        Scale.whole(
            all.stream().mapToDouble(Point::x).min().orElseThrow(),
            all.stream().mapToDouble(Point::x).max().orElseThrow(),
            Figure.LEFT + (points ? 8 : 2),
            Figure.RIGHT - 8,
            MARKS_ACROSS);
    StringBuilder marks = new StringBuilder();
    for (Series line : series) {
      if (points) {
        line.points().forEach(point -> marks.append(whisker(line, point, right, up)));
      } else {
        marks.append(band(line, right, up));
      }
    }
    for (Series line : series) {
      if (!points) {
        marks.append(line(line, right, up));
      }
      if (points || line.points().size() < FEW) {
        line.points().forEach(point -> marks.append(dot(line, point, right, up)));
      }
    }
    marks.append(hovers(right));
    List<Series> shown = series.stream().filter(line -> !line.points().isEmpty()).toList();
    return Figure.of(
        heading,
        about,
        shown.stream()
            .map(line -> Figure.key((points ? "area " : "") + line.look().css(), line.name()))
            .toList(),
        Figure.svg(heading + ". " + about, right, across, up, marks.toString()));
  }

  private static String line(Series line, Scale right, Scale up) {
    StringBuilder path = new StringBuilder();
    for (Point point : line.points()) {
      path.append(path.isEmpty() ? "M" : "L").append(place(right, point.x(), up, point.y()));
    }
    return "<path class=\"line %s\" d=\"%s\"/>\n".formatted(line.look().css(), path);
  }

  private static String band(Series line, Scale right, Scale up) {
    if (line.points().stream().noneMatch(Point::hasRange)) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    for (Point point : line.points()) {
      path.append(path.isEmpty() ? "M" : "L").append(place(right, point.x(), up, point.high()));
    }
    for (int i = line.points().size() - 1; i >= 0; i--) {
      Point point = line.points().get(i);
      path.append("L").append(place(right, point.x(), up, point.low()));
    }
    return "<path class=\"band %s\" d=\"%sZ\"/>\n".formatted(line.look().css(), path);
  }

  private static String whisker(Series line, Point point, Scale right, Scale up) {
    return "<path class=\"whisker %s\" d=\"M%sL%s\"/>\n"
        .formatted(
            line.look().css(),
            place(right, point.x(), up, point.low()),
            place(right, point.x(), up, point.high()));
  }

  private static String dot(Series line, Point point, Scale right, Scale up) {
    return "<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"3\"/>\n"
        .formatted(
            line.look().css(), Html.at(right.place(point.x())), Html.at(up.place(point.y())));
  }

  private static String place(Scale right, double x, Scale up, double y) {
    return Html.at(right.place(x)) + " " + Html.at(up.place(y));
  }

  /** Columns around every place that has a point, which say the values there. */
  private String hovers(Scale right) {
    Map<Double, StringBuilder> texts = new TreeMap<>();
    for (Series line : series) {
      for (Point point : line.points()) {
        texts
            .computeIfAbsent(
                point.x(),
                x -> new StringBuilder(String.format(Locale.ROOT, "%s %,.0f", across, x)))
            .append("\n")
            .append(line.name())
            .append(" ")
            .append(Html.number(point.y()))
            .append(
                point.hasRange()
                    ? " (" + Html.number(point.low()) + " to " + Html.number(point.high()) + ")"
                    : "");
      }
    }
    List<Double> places = List.copyOf(texts.keySet());
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      double here = right.place(places.get(i));
      double before = i == 0 ? Figure.LEFT : (right.place(places.get(i - 1)) + here) / 2;
      double after =
          i == places.size() - 1 ? Figure.RIGHT : (right.place(places.get(i + 1)) + here) / 2;
      columns.append(Figure.hover(before, after, String.valueOf(texts.get(places.get(i)))));
    }
    return columns.toString();
  }
}
