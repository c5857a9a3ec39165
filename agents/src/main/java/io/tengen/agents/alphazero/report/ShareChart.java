package io.tengen.agents.alphazero.report;

import io.tengen.agents.page.Figure;
import io.tengen.agents.page.Html;
import io.tengen.agents.page.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws parts of a whole over the iterations, stacked; each row's parts are drawn as shares of
 * their sum.
 *
 * @param <T> a row of the metrics
 */
final class ShareChart<T> {
  private static final int MOST_COLUMNS = 120;
  private static final int MARKS_ACROSS = 6;

  private final String heading;
  private final String about;
  private final List<T> rows;
  private final ToDoubleFunction<T> iteration;
  private final List<Part<T>> parts = new ArrayList<>();

  private record Part<T>(String name, String css, ToDoubleFunction<T> amount) {}

  /** A chart without parts. */
  ShareChart(String heading, String about, List<T> rows, ToDoubleFunction<T> iteration) {
    this.heading = heading;
    this.about = about;
    this.rows = rows;
    this.iteration = iteration;
  }

  /** Adds a part, above those before it. */
  ShareChart<T> with(String name, String css, ToDoubleFunction<T> amount) {
    parts.add(new Part<>(name, css, amount));
    return this;
  }

  String html() {
    if (rows.isEmpty()) {
      return Figure.empty(heading, "Nothing was measured yet.");
    }
    double first = iteration.applyAsDouble(rows.get(0));
    double last = iteration.applyAsDouble(rows.get(rows.size() - 1));
    int columns = Math.min(MOST_COLUMNS, rows.size());
    double width = (double) (Figure.RIGHT - Figure.LEFT) / columns;
    Scale up = new Scale(0, 100, Figure.BOTTOM, Figure.TOP, 25);
    Scale right =
        Scale.whole(first, last, Figure.LEFT + width / 2, Figure.RIGHT - width / 2, MARKS_ACROSS);
    StringBuilder marks = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      int from = (int) ((long) column * rows.size() / columns);
      int to = (int) ((column + 1L) * rows.size() / columns);
      marks.append(column(rows.subList(from, to), Figure.LEFT + column * width, width, up));
    }
    return Figure.of(
        heading,
        about,
        parts.stream().map(part -> Figure.key("area " + part.css(), part.name())).toList(),
        Figure.svg(heading + ". " + about, right, "iteration", up, marks.toString()));
  }

  private String column(List<T> near, double from, double width, Scale up) {
    double[] amounts = new double[parts.size()];
    double sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = near.stream().mapToDouble(parts.get(i).amount()).filter(Double::isFinite).sum();
      sum += amounts[i];
    }
    if (sum <= 0) {
      return "";
    }
    double gap = width > 12 ? 1 : 0;
    StringBuilder column = new StringBuilder();
    StringBuilder words =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "iteration %,.0f",
                iteration.applyAsDouble(near.get(near.size() - 1))));
    double below = 0;
    for (int i = 0; i < amounts.length; i++) {
      double share = 100 * amounts[i] / sum;
      column.append(
          "<rect class=\"area %s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
              .formatted(
                  parts.get(i).css(),
                  Html.at(from),
                  Html.at(up.place(below + share)),
                  String.format(Locale.ROOT, "%.2f", width - gap + (gap == 0 ? 0.3 : 0)),
                  Html.at(up.place(below) - up.place(below + share))));
      words.append(String.format(Locale.ROOT, "\n%s %.0f%%", parts.get(i).name(), share));
      below += share;
    }
    return column.append(Figure.hover(from, from + width, words.toString())).toString();
  }
}
