package io.tengen.agents.page;

import java.util.List;

/** The frame of a chart: heading, what it tells, legend, and the picture with its axes. */
public final class Figure {
  /** The size of a picture, in its own units, and where its axes begin and end. */
  public static final int WIDTH = 440;

  public static final int HEIGHT = 230;
  public static final int LEFT = 46;
  public static final int RIGHT = WIDTH - 10;
  public static final int TOP = 10;
  public static final int BOTTOM = HEIGHT - 38;

  private static final int MARK_LENGTH = 4;

  private Figure() {}

  /**
   * A chart.
   *
   * @param keys the entries of the legend, as from {@link #key}; a single one is not shown, since
   *     the heading names it
   */
  public static String of(String heading, String about, List<String> keys, String picture) {
    String legend =
        keys.size() < 2 ? "" : "<p class=\"legend\">" + String.join("", keys) + "</p>\n";
    return "<figure>\n<figcaption><h3>%s</h3>\n<p class=\"about\">%s</p>\n%s</figcaption>\n%s</figure>\n"
        .formatted(Html.text(heading), Html.text(about), legend, picture);
  }

  /** A chart that has nothing to show. */
  public static String empty(String heading, String reason) {
    return "<figure>\n<figcaption><h3>%s</h3></figcaption>\n<p class=\"empty\">%s</p></figure>\n"
        .formatted(Html.text(heading), Html.text(reason));
  }

  /** An entry of a legend: a mark of a look, and a name. */
  public static String key(String css, String name) {
    return "<span class=\"key\"><i class=\"%s\"></i>%s</span>".formatted(css, Html.text(name));
  }

  /** The picture with its axes. */
  public static String svg(String label, Scale across, String acrossName, Scale up, String marks) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, HEIGHT, Html.text(label)));
    for (double mark : up.marks()) {
      String y = Html.at(up.place(mark));
      svg.append(
          "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
              .formatted(mark == 0 ? "zero" : "grid", LEFT, y, RIGHT, y));
      svg.append(
          "<text class=\"up\" x=\"%s\" y=\"%s\">%s</text>\n"
              .formatted(LEFT - 6, Html.at(up.place(mark) + 4), up.label(mark)));
    }
    for (double mark : across.marks()) {
      String x = Html.at(across.place(mark));
      svg.append(
          "<line class=\"tick\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
              .formatted(x, BOTTOM, x, BOTTOM + MARK_LENGTH));
      svg.append(
          "<text class=\"across\" x=\"%s\" y=\"%s\">%s</text>\n"
              .formatted(x, BOTTOM + 17, across.label(mark)));
    }
    svg.append(
        "<text class=\"name\" x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(RIGHT, HEIGHT - 4, Html.text(acrossName)));
    return svg.append(marks).append("</svg>\n").toString();
  }

  /** A column that says its values when pointed at. */
  public static String hover(double from, double to, String values) {
    return "<rect class=\"hover\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>\n"
        .formatted(
            Html.at(from), TOP, Html.at(Math.max(1, to - from)), BOTTOM - TOP, Html.text(values));
  }
}
