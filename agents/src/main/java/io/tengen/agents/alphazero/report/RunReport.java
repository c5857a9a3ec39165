package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes the page of a run: one file of HTML that loads nothing else. */
public final class RunReport {
  private static final String STYLE = "report.css";

  private RunReport() {}

  /** The page. */
  public static String html(ReportContent content) {
    RunMetrics metrics = content.metrics();
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .append("<title>")
        .append(Html.text(content.name()))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<main>\n")
        .append(Summary.html(content))
        .append(DoctorWords.html(content.diagnoses(), metrics))
        .append(section("Strength", StrengthCharts.html(metrics)))
        .append(section("Learning", LearningCharts.html(metrics)))
        .append(section("Games", GameCharts.html(metrics)))
        .append(firstMoves(content))
        .append(section("Speed", SpeedCharts.html(metrics)))
        .append(Details.html(content))
        .append("</main>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String section(String heading, String charts) {
    return "<section>\n<h2>%s</h2>\n<div class=\"charts\">\n%s</div>\n</section>\n"
        .formatted(heading, charts);
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
    return """
        <section>
        <h2>First moves</h2>
        <p class="about">How games of self-play begin, in % of the games: the first random moves of \
        an opening and noise are among them.</p>
        """
        + new FirstMoves(content.game()).html(List.copyOf(shown))
        + "</section>\n";
  }

  private static String style() {
    try (InputStream css =
        Objects.requireNonNull(
            RunReport.class.getResourceAsStream(STYLE), "the style sheet is beside the class")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + STYLE, e);
    }
  }
}
