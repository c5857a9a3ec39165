package io.tengen.arena.standings.export;

import io.tengen.agents.page.Html;
import io.tengen.agents.page.Page;
import io.tengen.arena.match.EndReason;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.env.rating.Trinomial;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the page of a tournament: one file of HTML that loads nothing else. */
public final class ResultPage {
  private static final String STYLE = "results.css";

  private ResultPage() {}

  /** The page. */
  public static String html(ResultTables tables) {
    String body =
        head(tables)
            + notes(tables)
            + Page.section(
                "Standings",
                StandingsPart.table(tables.standings())
                    + Page.charts(StandingsPart.charts(tables.standings())))
            + Page.section("Cross-table", CrossTablePart.html(tables.crossTable()))
            + Page.section("Ratings", RatingsPart.html(tables.elos()))
            + Page.section("Who is better", SuperiorityPart.html(tables.superiority()))
            + Page.section("How games ended", reasons(tables.reasons()))
            + Page.section("Players", players(tables.participants()))
            + facts(tables.facts());
    return Page.html(tables.title(), Page.style(ResultPage.class, STYLE), body);
  }

  private static String head(ResultTables tables) {
    Trinomial games = tables.counts().firstMovers();
    StringBuilder html = new StringBuilder("<header>\n<h1>");
    html.append(Html.text(tables.title())).append("</h1>\n");
    if (!tables.facts().isEmpty()) {
      html.append("<p class=\"about\">");
      String facts =
          tables.facts().entrySet().stream()
              .map(fact -> fact.getKey() + " " + fact.getValue())
              .collect(Collectors.joining(" · "));
      html.append(Html.text(facts)).append("</p>\n");
    }
    html.append("</header>\n<dl class=\"tiles\">\n");
    html.append(Page.tile("players", Html.number(tables.participants().size()), ""));
    html.append(Page.tile("games", Html.number(games.games()), ""));
    if (games.games() > 0) {
      html.append(Page.tile("who moves first scores", Numbers.share(games.share()), ""));
      html.append(Page.tile("drawn", Numbers.share((double) games.draws() / games.games()), ""));
    }
    if (tables.repeated() > 0) {
      html.append(Page.tile("repeated", Html.number(tables.repeated()), "move by move"));
    }
    return html.append("</dl>\n").toString();
  }

  private static String notes(ResultTables tables) {
    List<String> notes = Notes.of(tables);
    if (notes.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<section>\n<h2>To know</h2>\n");
    for (String note : notes) {
      html.append("<article class=\"warning\"><p>")
          .append(Html.text(note))
          .append("</p></article>\n");
    }
    return html.append("</section>\n").toString();
  }

  private static String reasons(Map<EndReason, Long> reasons) {
    long all = reasons.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return "<p class=\"about\">No game is over yet.</p>\n";
    }
    long most = reasons.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    StringBuilder table = new StringBuilder("<div class=\"sheet\"><table class=\"bars\">\n");
    reasons.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry ->
                table.append(
                    "<tr><th>%s</th><td><i style=\"width:%s%%\"></i></td><td>%s</td></tr>\n"
                        .formatted(
                            Html.text(Numbers.reason(entry.getKey())),
                            Html.at(100.0 * entry.getValue() / most),
                            Html.number(entry.getValue()))));
    return table.append("</table></div>\n").toString();
  }

  private static String players(List<Participant> participants) {
    HtmlTable table = new HtmlTable().text("player").text("what it is").number("threads");
    table.number("anchor", "Its Elo, where that was known before");
    for (Participant participant : participants) {
      Double elo = participant.anchorElo();
      table.row(
          List.of(
              HtmlTable.textCell(participant.name()),
              "<td class=\"text\"><code>" + Html.text(participant.player()) + "</code></td>",
              HtmlTable.cell(Integer.toString(participant.threads())),
              HtmlTable.cell(elo == null ? "" : Numbers.value(elo))));
    }
    return table.html();
  }

  private static String facts(Map<String, String> facts) {
    if (facts.isEmpty()) {
      return "";
    }
    HtmlTable table = new HtmlTable().text("setting").text("value");
    facts.forEach(
        (name, value) -> table.row(List.of(HtmlTable.textCell(name), HtmlTable.textCell(value))));
    return Page.section("How it was played", table.html());
  }
}
