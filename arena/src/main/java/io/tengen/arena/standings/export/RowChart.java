package io.tengen.arena.standings.export;

import io.tengen.agents.page.Figure;
import io.tengen.agents.page.Html;
import io.tengen.agents.page.Scale;
import java.util.Locale;

/** A picture with a row for each player: names at the left, one axis below. */
final class RowChart {
  /** Where the axis may begin and end. */
  static final int LEFT = 146;

  static final int RIGHT = Figure.WIDTH - 24;

  private static final int TOP = 6;
  private static final int ROW = 24;
  private static final int BELOW = 38;
  private static final int MARK_LENGTH = 4;
  private static final int LONGEST_NAME = 17;

  private final Scale across;
  private final String acrossName;
  private final StringBuilder rows = new StringBuilder();
  private int count;

  /** Draws what is in a row around its middle. */
  @FunctionalInterface
  interface Marks {
    String at(double y);
  }

  /** A picture without rows. */
  RowChart(Scale across, String acrossName) {
    this.across = across;
    this.acrossName = acrossName;
  }

  /**
   * Adds a row below the others.
   *
   * @param values what it says when pointed at
   */
  void row(String name, Marks marks, String values) {
    double middle = TOP + ROW * (count + 0.5);
    rows.append(
        String.format(
            Locale.ROOT,
            "<text class=\"row\" x=\"%d\" y=\"%s\">%s</text>\n",
            LEFT - 10,
            Html.at(middle + 4),
            Html.text(shown(name))));
    rows.append(marks.at(middle));
    rows.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"hover\" x=\"0\" y=\"%s\" width=\"%d\" height=\"%d\"><title>%s</title></rect>\n",
            Html.at(middle - ROW / 2.0),
            Figure.WIDTH,
            ROW,
            Html.text(name + "\n" + values)));
    count++;
  }

  private static String shown(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  /** A point of a look, at a value. */
  String dot(String css, double value, double y) {
    return "<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"4\"/>\n"
        .formatted(css, Html.at(across.place(value)), Html.at(y));
  }

  /** A line of a look, from value to value. */
  String whisker(String css, double low, double high, double y) {
    return "<path class=\"whisker %s\" d=\"M%s %sH%s\"/>\n"
        .formatted(css, Html.at(across.place(low)), Html.at(y), Html.at(across.place(high)));
  }

  /** A bar of a look, from value to value. */
  String bar(String css, double low, double high, double y) {
    return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
        .formatted(
            css,
            Html.at(across.place(low)),
            Html.at(y - ROW / 2.0 + 4),
            Html.at(across.place(high) - across.place(low)),
            Html.at(ROW - 8));
  }

  String svg(String label) {
    int bottom = TOP + ROW * count;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
            Figure.WIDTH,
            bottom + BELOW,
            Html.text(label)));
    for (double mark : across.marks()) {
      String x = Html.at(across.place(mark));
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"%s\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>",
              mark == 0 ? "zero" : "grid",
              x,
              TOP,
              x,
              bottom + MARK_LENGTH));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text class=\"across\" x=\"%s\" y=\"%d\">%s</text>\n",
              x,
              bottom + 17,
              across.label(mark)));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>\n",
            RIGHT,
            bottom + BELOW - 4,
            Html.text(acrossName)));
    return svg.append(rows).append("</svg>\n").toString();
  }
}
