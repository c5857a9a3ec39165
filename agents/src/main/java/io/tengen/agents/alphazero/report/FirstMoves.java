package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.page.Html;
import io.tengen.env.Game;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How games began: the board with the share of each first move where actions are its points, with
 * or without a pass; a row of its columns where they are these; else the commonest as bars.
 */
final class FirstMoves {
  private static final int CELL = 30;
  private static final int EDGE = 20;
  private static final int BARS = 10;

  /** More columns leave no room for numbers. */
  private static final int MOST_NUMBERED = 9;

  private final @Nullable Game game;

  FirstMoves(@Nullable Game game) {
    this.game = game;
  }

  /** A map of each of these iterations. */
  String html(List<SelfPlayMetrics> iterations) {
    StringBuilder html = new StringBuilder("<div class=\"maps\">\n");
    for (SelfPlayMetrics games : iterations) {
      html.append("<figure class=\"map\">")
          .append(
              "<figcaption><h3>Iteration %s</h3><p class=\"about\">%s games by network %s</p>"
                  .formatted(
                      Html.number(games.iteration()),
                      Html.number(games.games()),
                      Html.number(games.generation())))
          .append("</figcaption>\n")
          .append(map(games.firstMoves()))
          .append("</figure>\n");
    }
    return html.append("</div>\n").toString();
  }

  private String map(List<Double> shares) {
    Game known = game;
    if (known != null && known.actionCount() == shares.size()) {
      int rows = known.observationShape()[1];
      int columns = known.observationShape()[2];
      if (shares.size() == rows * columns || shares.size() == rows * columns + 1) {
        return board(known, shares, rows, columns);
      }
      if (shares.size() == columns) {
        return board(known, shares, 1, columns);
      }
    }
    return bars(shares);
  }

  private String name(int action) {
    Game known = game;
    return known != null && action < known.actionCount()
        ? known.actionName(action)
        : "action " + action;
  }

  private String board(Game known, List<Double> shares, int rows, int columns) {
    double most = Math.max(1e-9, shares.stream().mapToDouble(share -> share).max().orElse(0));
    boolean hasRowLabels = rows > 1;
    int left = hasRowLabels ? EDGE : 0;
    int cellHeight = hasRowLabels ? CELL : 2 * CELL;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"first moves\">\n"
            .formatted(left + columns * CELL, rows * cellHeight + EDGE));
    for (int action = 0; action < rows * columns; action++) {
      int x = left + action % columns * CELL;
      int y = action / columns * cellHeight;
      double share = shares.get(action);
      svg.append(
          ("<g class=\"cell\"><title>%s %s</title><rect x=\"%d\" y=\"%d\" width=\"%d\""
                  + " height=\"%d\"/><rect class=\"heat\" x=\"%d\" y=\"%d\" width=\"%d\""
                  + " height=\"%d\" fill-opacity=\"%s\"/>")
              .formatted(
                  Html.text(known.actionName(action)),
                  percent(share),
                  x,
                  y,
                  CELL - 1,
                  cellHeight - 1,
                  x,
                  y,
                  CELL - 1,
                  cellHeight - 1,
                  String.format(Locale.ROOT, "%.3f", share / most)));
      if (columns <= MOST_NUMBERED && share >= 0.005) {
        svg.append(
            "<text%s x=\"%d\" y=\"%d\">%d</text>"
                .formatted(
                    share > 0.55 * most ? " class=\"on\"" : "",
                    x + CELL / 2,
                    y + cellHeight / 2 + 4,
                    Math.round(100 * share)));
      }
      svg.append("</g>\n");
    }
    for (int column = 0; column < columns; column++) {
      svg.append(
          "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>\n"
              .formatted(
                  left + column * CELL + CELL / 2,
                  rows * cellHeight + 14,
                  Html.text(
                      hasRowLabels
                          ? known.actionName(column).replaceAll("\\d", "")
                          : known.actionName(column))));
    }
    for (int row = 0; hasRowLabels && row < rows; row++) {
      svg.append(
          "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>\n"
              .formatted(
                  EDGE / 2,
                  row * CELL + CELL / 2 + 4,
                  Html.text(known.actionName(row * columns).replaceAll("\\D", ""))));
    }
    svg.append("</svg>\n");
    if (shares.size() > rows * columns && shares.get(rows * columns) > 0) {
      svg.append(
          "<p class=\"about\">%s %s</p>\n"
              .formatted(
                  Html.text(known.actionName(rows * columns)),
                  percent(shares.get(rows * columns))));
    }
    return svg.toString();
  }

  private String bars(List<Double> shares) {
    List<Integer> commonest =
        IntStream.range(0, shares.size())
            .boxed()
            .filter(action -> shares.get(action) > 0)
            .sorted(Comparator.comparing(action -> -shares.get(action)))
            .limit(BARS)
            .toList();
    StringBuilder table = new StringBuilder("<table class=\"bars\">\n");
    for (int action : commonest) {
      table.append(
          String.format(
              Locale.ROOT,
              "<tr><th>%s</th><td><i style=\"width:%.1f%%\"></i></td><td>%s</td></tr>\n",
              Html.text(name(action)),
              100 * shares.get(action) / shares.get(commonest.get(0)),
              percent(shares.get(action))));
    }
    return table.append("</table>\n").toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
