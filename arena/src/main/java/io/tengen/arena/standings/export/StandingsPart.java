package io.tengen.arena.standings.export;

import io.tengen.agents.page.Figure;
import io.tengen.agents.page.Scale;
import io.tengen.arena.standings.Score;
import io.tengen.arena.standings.Standing;
import io.tengen.arena.standings.Standings;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.Trinomial;
import java.util.ArrayList;
import java.util.List;

/** Who did how well: a table, results as bars, and what moving first was worth to each. */
final class StandingsPart {
  /** How far the marks of the two orders of moving are from the middle of their row. */
  private static final double APART = 4;

  private StandingsPart() {}

  static String table(Standings standings) {
    HtmlTable table = new HtmlTable().number("#").text("player");
    table.number("points").number("games").number("won").number("drawn").number("lost");
    table.number("share", "The share of the points of its games");
    table.number("first", "Points of the games in which it moved first");
    table.number("second", "Points of the games in which its opponent moved first");
    standings.tieBreaks().forEach(table::number);
    for (Standing row : standings.rows()) {
      Trinomial all = row.score().all();
      List<String> cells = new ArrayList<>();
      cells.add(HtmlTable.cell(Integer.toString(row.rank())));
      cells.add(HtmlTable.textCell(row.player()));
      cells.add("<td><b>" + Numbers.points(row.points()) + "</b></td>");
      for (long count : new long[] {all.games(), all.wins(), all.draws(), all.losses()}) {
        cells.add(HtmlTable.cell(Long.toString(count)));
      }
      cells.add(HtmlTable.cell(Numbers.share(all.share())));
      cells.add(HtmlTable.cell(Cells.half(row.score().first())));
      cells.add(HtmlTable.cell(Cells.half(row.score().second())));
      row.tieBreaks().forEach(value -> cells.add(HtmlTable.cell(Numbers.value(value))));
      table.row(cells);
    }
    return table.html();
  }

  static String charts(Standings standings) {
    return results(standings) + orders(standings);
  }

  private static String results(Standings standings) {
    String heading = "Results";
    if (standings.rows().stream().allMatch(row -> row.score().games() == 0)) {
      return Figure.empty(heading, "No game has a result yet.");
    }
    String about = "How many of its games each player won, drew and lost, in %.";
    RowChart chart = new RowChart(percent(), "% of the games");
    for (Standing row : standings.rows()) {
      Trinomial all = row.score().all();
      double unit = all.games() == 0 ? 0 : 100.0 / all.games();
      double won = unit * all.wins();
      double unbeaten = won + unit * all.draws();
      chart.row(
          row.player(),
          y ->
              chart.bar("s1", 0, won, y)
                  + chart.bar("ref", won, unbeaten, y)
                  + chart.bar("s2", unbeaten, unit * all.games(), y),
          Cells.words(all));
    }
    return Figure.of(
        heading,
        about,
        List.of(
            Figure.key("area s1", "won"),
            Figure.key("area ref", "drawn"),
            Figure.key("area s2", "lost")),
        chart.svg(heading + ". " + about));
  }

  private static String orders(Standings standings) {
    String heading = "Moving first and second";
    if (standings.rows().stream().allMatch(row -> row.score().games() == 0)) {
      return Figure.empty(heading, "No game has a result yet.");
    }
    String about =
        "The share of the points in either kind of games, with its 95% interval (Wilson).";
    RowChart chart = new RowChart(percent(), "% of the points");
    for (Standing row : standings.rows()) {
      Score score = row.score();
      chart.row(
          row.player(),
          y ->
              share(chart, "s1", score.first(), y - APART)
                  + share(chart, "s2", score.second(), y + APART),
          "first: " + Cells.words(score.first()) + "\nsecond: " + Cells.words(score.second()));
    }
    return Figure.of(
        heading,
        about,
        List.of(Figure.key("area s1", "first"), Figure.key("area s2", "second")),
        chart.svg(heading + ". " + about));
  }

  private static String share(RowChart chart, String css, Trinomial games, double y) {
    if (games.games() == 0) {
      return "";
    }
    Interval interval = games.interval();
    return chart.whisker(css, 100 * interval.low(), 100 * interval.high(), y)
        + chart.dot(css, 100 * games.share(), y);
  }

  private static Scale percent() {
    return new Scale(0, 100, RowChart.LEFT, RowChart.RIGHT, 25);
  }
}
