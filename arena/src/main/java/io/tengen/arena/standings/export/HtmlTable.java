package io.tengen.arena.standings.export;

import io.tengen.agents.page.Html;
import java.util.List;
import java.util.Locale;

/** A table of a page. */
final class HtmlTable {
  private final StringBuilder head = new StringBuilder();
  private final StringBuilder rows = new StringBuilder();

  /** Adds a column of text. */
  HtmlTable text(String heading) {
    head.append("<th class=\"text\">").append(Html.text(heading)).append("</th>");
    return this;
  }

  /** Adds a column of numbers. */
  HtmlTable number(String heading) {
    head.append("<th>").append(Html.text(heading)).append("</th>");
    return this;
  }

  /**
   * Adds a column whose heading is short for something.
   *
   * @param meaning shown when pointed at
   */
  HtmlTable number(String heading, String meaning) {
    head.append("<th title=\"%s\">%s</th>".formatted(Html.text(meaning), Html.text(heading)));
    return this;
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column, each from a method here
   */
  HtmlTable row(List<String> cells) {
    rows.append("<tr>").append(String.join("", cells)).append("</tr>\n");
    return this;
  }

  /** A cell of text. */
  static String textCell(String text) {
    return "<td class=\"text\">" + Html.text(text) + "</td>";
  }

  /** A cell of a number. */
  static String cell(String number) {
    return "<td>" + Html.text(number.replace('-', '−')) + "</td>";
  }

  /** The cell of a player against itself. */
  static String selfCell() {
    return "<td class=\"self\"></td>";
  }

  /**
   * A cell that is the more coloured the farther its value is from a half.
   *
   * @param share in [0, 1]
   * @param words what it says when pointed at
   */
  static String heatCell(String content, double share, String words) {
    return String.format(
        Locale.ROOT,
        "<td class=\"heat %s\" style=\"--a:%.2f\" title=\"%s\">%s</td>",
        share >= 0.5 ? "up" : "down",
        Math.abs(share - 0.5),
        Html.text(words),
        Html.text(content));
  }

  String html() {
    return "<div class=\"wide sheet\"><table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table></div>\n"
        .formatted(head, rows);
  }
}
