package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.MetricsLine;
import io.tengen.agents.page.Html;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is folded away at the end: games, numbers, settings. */
final class Details {
  /** More rows are of no use to a reader; all of them are in the metrics. */
  private static final int MOST_ROWS = 100;

  private Details() {}

  static String html(ReportContent content) {
    return "<section>\n<h2>Details</h2>\n"
        + games(content.lastGames())
        + table("Self-play, in numbers", content.metrics().selfPlay())
        + table("Learning, in numbers", content.metrics().learn())
        + table("Matches of candidates, in numbers", content.metrics().gate())
        + table("Iterations, in numbers", content.metrics().iterations())
        + settings(content.config())
        + "</section>\n";
  }

  private static String games(List<String> games) {
    if (games.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    games.forEach(game -> lines.append("<li>").append(Html.text(game)).append("</li>\n"));
    return "<details>\n<summary>The last games</summary>\n<ul class=\"games\">\n%s</ul>\n</details>\n"
        .formatted(lines);
  }

  private static String table(String heading, List<? extends MetricsLine> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    List<? extends MetricsLine> last =
        rows.subList(Math.max(0, rows.size() - MOST_ROWS), rows.size());
    StringBuilder table = new StringBuilder("<tr>");
    for (Map.Entry<String, JsonNode> column : columns(last.get(0)).properties()) {
      table.append("<th>").append(Html.text(words(column.getKey()))).append("</th>");
    }
    table.append("</tr>\n");
    for (MetricsLine row : last) {
      table.append("<tr>");
      columns(row)
          .properties()
          .forEach(cell -> table.append("<td>").append(value(cell.getValue())).append("</td>"));
      table.append("</tr>\n");
    }
    return """
        <details>
        <summary>%s</summary>
        <div class="wide"><table>
        %s</table></div>
        </details>
        """
        .formatted(heading, table);
  }

  private static ObjectNode columns(MetricsLine line) {
    ObjectNode json = line.toJson();
    json.remove(MetricsLine.TYPE);
    json.properties().removeIf(property -> property.getValue() instanceof ArrayNode);
    return json;
  }

  /** {@code meanPlies} as {@code mean plies}. */
  private static String words(String key) {
    return key.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String value(JsonNode node) {
    return node.isNumber()
        ? Html.number(node.doubleValue())
        : node.isNull() ? "–" : Html.text(node.asString());
  }

  private static String settings(JsonNode config) {
    StringBuilder rows = new StringBuilder();
    addSettings("", config, rows);
    return """
        <details>
        <summary>Settings</summary>
        <div class="wide"><table class="settings">
        %s</table></div>
        </details>
        """
        .formatted(rows);
  }

  private static void addSettings(String prefix, JsonNode node, StringBuilder rows) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (entry.getValue() instanceof ObjectNode inner) {
        addSettings(prefix + entry.getKey() + ".", inner, rows);
      } else {
        rows.append(
            "<tr><th>%s</th><td>%s</td></tr>\n"
                .formatted(
                    Html.text(prefix + entry.getKey()),
                    Html.text(
                        entry.getValue().isString()
                            ? entry.getValue().asString()
                            : entry.getValue().toString())));
      }
    }
  }
}
