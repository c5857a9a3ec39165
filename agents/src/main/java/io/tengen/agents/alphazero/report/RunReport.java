package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.page.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the page of a run: one file of HTML that loads nothing else. */
public final class RunReport {
  private static final String STYLE = "report.css";

  private RunReport() {}

  /** The page. */
  public static String html(ReportContent content) {
    RunMetrics metrics = content.metrics();
    String body =
        Summary.html(content)
            + DoctorWords.html(content.diagnoses(), metrics)
            + Page.section("Strength", Page.charts(StrengthCharts.html(metrics)))
            + Page.section("Learning", Page.charts(LearningCharts.html(metrics)))
            + Page.section("Games", Page.charts(GameCharts.html(metrics)))
            + firstMoves(content)
            + Page.section("Speed", Page.charts(SpeedCharts.html(metrics)))
            + Details.html(content);
    return Page.html(content.name(), Page.style(RunReport.class, STYLE), body);
  }

  /** Those of the first, the middle and the last iteration. */
  private static String firstMoves(ReportContent content) {
    List<SelfPlayMetrics> all = content.metrics().selfPlay();
    if (all.isEmpty()) {
      return "";
    }
    Set<SelfPlayMetrics> shown = new LinkedHashSet<>();
    shown.add(all.get(0));
    shown.add(all.get(all.size() / 2));
    shown.add(all.get(all.size() - 1));
    return Page.section(
        "First moves",
        """
        <p class="about">How games of self-play begin, in % of the games: the first random moves of \
        an opening and noise are among them.</p>
        """
            + new FirstMoves(content.game()).html(List.copyOf(shown)));
  }
}
