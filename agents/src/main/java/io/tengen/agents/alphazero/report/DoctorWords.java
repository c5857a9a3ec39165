package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.doctor.Advice;
import io.tengen.agents.alphazero.doctor.Diagnosis;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.page.Html;
import java.util.List;

/** What the doctor says. */
final class DoctorWords {
  private DoctorWords() {}

  static String html(List<Diagnosis> diagnoses, RunMetrics metrics) {
    StringBuilder html = new StringBuilder("<section class=\"doctor\">\n<h2>The doctor</h2>\n");
    if (diagnoses.isEmpty()) {
      html.append(
          "<p class=\"well\">Nothing wrong to be seen in %s iterations.</p>\n"
              .formatted(Html.number(metrics.selfPlay().size())));
    }
    for (Diagnosis diagnosis : diagnoses) {
      html.append(
          """
          <article class="%s">
          <h3><span class="severity">%s</span> %s</h3>
          <p><b>Seen:</b> %s.</p>
          <p>%s</p>
          """
              .formatted(
                  diagnosis.severity().text(),
                  diagnosis.severity().text(),
                  Html.text(diagnosis.name()),
                  Html.text(diagnosis.seen()),
                  Html.text(diagnosis.meaning())));
      if (!diagnosis.advice().isEmpty()) {
        html.append("<p>Try in a new run, one at a time:</p>\n<ul>\n");
        for (Advice advice : diagnosis.advice()) {
          html.append(
              "<li><code>%s</code> <span class=\"now\">(now %s)</span> %s</li>\n"
                  .formatted(
                      Html.text(advice.option()),
                      Html.text(advice.now()),
                      Html.text(advice.reason())));
        }
        html.append("</ul>\n");
      }
      html.append("</article>\n");
    }
    return html.append("</section>\n").toString();
  }
}
