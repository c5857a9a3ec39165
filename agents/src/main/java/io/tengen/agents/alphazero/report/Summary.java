package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.GateMetrics;
import io.tengen.agents.alphazero.metrics.IterationMetrics;
import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.page.Html;
import io.tengen.agents.page.Page;
import java.util.List;
import java.util.Locale;

/** The head of the page: what was trained, and how far it is. */
final class Summary {
  private Summary() {}

  static String html(ReportContent content) {
    RunMetrics metrics = content.metrics();
    StringBuilder html = new StringBuilder("<header>\n<h1>");
    html.append(Html.text(content.name())).append("</h1>\n<p class=\"about\">");
    html.append(Html.text(content.config().path("game").asString("self-play")));
    html.append(" from its rules alone: training by self-play, as AlphaGo Zero</p>\n</header>\n");
    html.append("<dl class=\"tiles\">\n");
    if (!metrics.iterations().isEmpty()) {
      IterationMetrics last = last(metrics.iterations());
      tile(html, "iterations", Html.number(metrics.iterations().size()), "");
      tile(html, "training", hours(last.hours()), "");
      tile(html, "games", Html.number(last.games()), "");
      tile(html, "positions", Html.number(last.positions()), "learned from");
    }
    if (!metrics.ratings().isEmpty() && !last(metrics.ratings()).elos().isEmpty()) {
      GenerationElo newest = last(last(metrics.ratings()).elos());
      tile(
          html,
          "Elo",
          Html.number(Math.rint(newest.elo())),
          String.format(
              Locale.ROOT,
              "network %d, above the first; %.0f to %.0f",
              newest.generation(),
              newest.low(),
              newest.high()));
    }
    if (!metrics.gate().isEmpty()) {
      long accepted = metrics.gate().stream().filter(GateMetrics::accepted).count();
      tile(
          html,
          "networks taken",
          Html.number(accepted),
          "of " + Html.number(metrics.gate().size()) + " candidates");
    }
    if (!metrics.selfPlay().isEmpty()) {
      SelfPlayMetrics last = last(metrics.selfPlay());
      String bottleneck =
          metrics.iterations().isEmpty() ? "" : last(metrics.iterations()).bottleneck();
      tile(
          html,
          "evaluations/s",
          Html.number(Math.rint(last.evaluationsPerSecond())),
          bottleneck.isEmpty() ? "" : "most of the time: " + bottleneck);
    }
    return html.append("</dl>\n").toString();
  }

  private static void tile(StringBuilder html, String name, String value, String more) {
    html.append(Page.tile(name, value, more));
  }

  private static String hours(double hours) {
    long minutes = Math.round(60 * hours);
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
