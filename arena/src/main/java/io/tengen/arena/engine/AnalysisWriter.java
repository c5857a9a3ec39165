package io.tengen.arena.engine;

import io.tengen.arena.engine.AnalysisOptions.Extra;
import io.tengen.go.Points;
import io.tengen.search.ActionLine;
import io.tengen.search.ActionResult;
import io.tengen.search.SearchSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An {@link Analysis} as one line, as Leela Zero and KataGo write it (KataGo, "GTP Extensions"). A
 * move that was not tried yet is told with the value of the root. What is not known, such as a
 * score, is left out.
 */
final class AnalysisWriter {
  private final boolean isKata;
  private final AnalysisOptions options;

  /** Writes in KataGo's or else in Leela Zero's form. */
  AnalysisWriter(boolean isKata, AnalysisOptions options) {
    this.isKata = isKata;
    this.options = options;
  }

  /** The line. */
  String write(Analysis analysis) {
    StringBuilder line = new StringBuilder();
    List<ActionLine> told = told(analysis.search());
    for (int order = 0; order < told.size(); order++) {
      line.append(order == 0 ? "info" : " info");
      move(line, analysis, told.get(order), order);
    }
    if (isKata) {
      extras(line, analysis);
    }
    return line.toString();
  }

  /** The moves that were tried, and others up to the number that was asked for. */
  private List<ActionLine> told(SearchSnapshot search) {
    List<ActionLine> told = new ArrayList<>();
    List<ActionLine> untried = new ArrayList<>();
    for (ActionLine each : search.lines()) {
      (each.result().visits() > 0 ? told : untried).add(each);
    }
    int missing = Math.max(0, options.leastMoves() - told.size());
    told.addAll(untried.subList(0, Math.min(missing, untried.size())));
    return told.subList(0, Math.min(told.size(), options.mostMoves()));
  }

  private void move(StringBuilder line, Analysis analysis, ActionLine each, int order) {
    ActionResult result = each.result();
    double value = result.visits() == 0 ? analysis.search().value() : result.value();
    double rate = WinRate.of(value);
    double bound = WinRate.lowerBound(result);
    line.append(" move ").append(vertex(analysis.points(), result.action()));
    line.append(" visits ").append(result.visits());
    if (isKata) {
      line.append(" edgeVisits ").append(result.visits());
      number(line, "utility", value);
      number(line, "winrate", rate);
      number(line, "prior", result.prior());
      number(line, "lcb", bound);
      number(line, "utilityLcb", 2 * bound - 1);
    } else {
      line.append(" winrate ").append(Math.round(10_000 * rate));
      line.append(" prior ").append(Math.round(10_000 * result.prior()));
      line.append(" lcb ").append(Math.round(10_000 * bound));
    }
    line.append(" order ").append(order).append(" pv");
    each.actions().forEach(action -> line.append(' ').append(vertex(analysis.points(), action)));
    visits(line, Extra.PV_VISITS, each);
    visits(line, Extra.PV_EDGE_VISITS, each);
  }

  /** In a tree each position is reached by one edge, so both kinds of visits are the same. */
  private void visits(StringBuilder line, Extra extra, ActionLine each) {
    if (options.extras().contains(extra)) {
      line.append(' ').append(extra.key());
      each.visits().forEach(visits -> line.append(' ').append(visits));
    }
  }

  private void extras(StringBuilder line, Analysis analysis) {
    if (options.extras().contains(Extra.ROOT_INFO)) {
      SearchSnapshot search = analysis.search();
      line.append(" rootInfo visits ").append(search.visits());
      number(line, "utility", search.value());
      number(line, "winrate", WinRate.of(search.value()));
      if (analysis.score().isPresent()) {
        number(line, "scoreMean", analysis.score().getAsDouble());
        number(line, "scoreLead", analysis.score().getAsDouble());
      }
    }
    if (options.extras().contains(Extra.OWNERSHIP) && analysis.ownership().isPresent()) {
      float[] ownership = analysis.ownership().get();
      line.append(" ownership");
      for (int action = 0; action < analysis.points().count(); action++) {
        line.append(' ').append(decimal(ownership[action]));
      }
    }
  }

  private static String vertex(Points points, int action) {
    return points.name(points.pointOf(action));
  }

  private static void number(StringBuilder line, String key, double value) {
    line.append(' ').append(key).append(' ').append(decimal(value));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
