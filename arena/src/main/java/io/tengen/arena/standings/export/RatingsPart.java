package io.tengen.arena.standings.export;

import io.tengen.agents.page.Figure;
import io.tengen.agents.page.Html;
import io.tengen.agents.page.Scale;
import io.tengen.arena.standings.EloList;
import io.tengen.arena.standings.RatedGroup;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Rating;
import java.util.ArrayList;
import java.util.List;

/** How strong the players are: a table and a chart for each group that can be compared. */
final class RatingsPart {
  private static final int MARKS = 5;

  private RatingsPart() {}

  static String html(EloList elos) {
    if (elos.groups().isEmpty()) {
      return "<p class=\"about\">No game has a result yet.</p>\n";
    }
    StringBuilder html = new StringBuilder();
    for (RatedGroup group : elos.groups()) {
      html.append("<p class=\"about\">")
          .append(Html.text(about(group)))
          .append("</p>\n<div class=\"beside\">\n")
          .append(table(group))
          .append(chart(group))
          .append("</div>\n");
    }
    return html.toString();
  }

  private static String about(RatedGroup group) {
    return (group.isAnchored()
            ? "Elo relative to the anchors, whose own is given. "
            : "Elo relative to the mean of the players, which is 0. ")
        + ResultText.firstMove(group.table())
        + " By maximum likelihood over all games; errors are those of 95% confidence.";
  }

  private static String table(RatedGroup group) {
    HtmlTable table = new HtmlTable().number("#").text("player").number("Elo");
    table.number("error", "To either side, with 95% confidence").number("games").number("share");
    table.number("opponents", "The mean Elo of whom it played");
    table.number("better", "How likely it is stronger than the next");
    List<Rating> ratings = group.ratings();
    for (int i = 0; i < ratings.size(); i++) {
      Rating rating = ratings.get(i);
      boolean isAnchor = group.isAnchor(rating.player());
      List<String> cells = new ArrayList<>();
      cells.add(HtmlTable.cell(Integer.toString(i + 1)));
      cells.add(HtmlTable.textCell(rating.player()));
      cells.add(HtmlTable.cell(Numbers.elo(rating.elo(), group.isAnchored())));
      cells.add(HtmlTable.cell(isAnchor ? "anchor" : Numbers.margin(rating.standardError())));
      cells.add(HtmlTable.cell(Long.toString(rating.games())));
      cells.add(HtmlTable.cell(Numbers.share(rating.share())));
      cells.add(HtmlTable.cell(Numbers.elo(rating.opponents(), group.isAnchored())));
      cells.add(HtmlTable.cell(i + 1 < ratings.size() ? Cells.better(group, i) : ""));
      table.row(cells);
    }
    return table.html();
  }

  private static String chart(RatedGroup group) {
    String heading = "Elo";
    String about = "The estimate of each player's strength, with its 95% interval.";
    List<Interval> intervals = group.ratings().stream().map(Rating::interval).toList();
    Scale across =
        Scale.round(
            intervals.stream().mapToDouble(Interval::low).min().orElseThrow(),
            intervals.stream().mapToDouble(Interval::high).max().orElseThrow(),
            RowChart.LEFT,
            RowChart.RIGHT,
            MARKS);
    RowChart chart = new RowChart(across, "Elo");
    boolean hasAnchor = false;
    for (Rating rating : group.ratings()) {
      boolean isAnchor = group.isAnchor(rating.player());
      hasAnchor |= isAnchor;
      String css = isAnchor ? "s2" : "s1";
      Interval interval = rating.interval();
      chart.row(
          rating.player(),
          y ->
              chart.whisker(css, interval.low(), interval.high(), y)
                  + chart.dot(css, rating.elo(), y),
          isAnchor
              ? "given as " + Html.number(rating.elo())
              : "%s (%s to %s)"
                  .formatted(
                      Html.number(Math.rint(rating.elo())),
                      Html.number(Math.rint(interval.low())),
                      Html.number(Math.rint(interval.high()))));
    }
    return Figure.of(
        heading,
        about,
        hasAnchor
            ? List.of(Figure.key("area s1", "estimated"), Figure.key("area s2", "given"))
            : List.of(),
        chart.svg(heading + ". " + about));
  }
}
