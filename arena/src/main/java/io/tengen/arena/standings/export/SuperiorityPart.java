package io.tengen.arena.standings.export;

import io.tengen.arena.standings.Superiority;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How likely each player is better than each other, coloured by that. */
final class SuperiorityPart {
  private SuperiorityPart() {}

  static String html(Superiority superiority) {
    if (superiority.size() == 0) {
      return "<p class=\"about\">No game has a result yet.</p>\n";
    }
    if (superiority.size() > CrossTablePart.MOST_COLUMNS) {
      return CrossTablePart.tooWide(superiority.size(), ResultFiles.SUPERIORITY);
    }
    HtmlTable table = new HtmlTable().number("#").text("player");
    for (int i = 0; i < superiority.size(); i++) {
      table.number(Integer.toString(i + 1), superiority.players().get(i));
    }
    for (int i = 0; i < superiority.size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(HtmlTable.cell(Integer.toString(i + 1)));
      cells.add(HtmlTable.textCell(superiority.players().get(i)));
      for (int j = 0; j < superiority.size(); j++) {
        cells.add(i == j ? HtmlTable.selfCell() : cell(superiority, i, j));
      }
      table.row(cells);
    }
    return "<p class=\"about\">How likely the player of a row is stronger than that of a column, by all"
        + " games, those against others included.</p>\n"
        + table.html();
  }

  private static String cell(Superiority superiority, int row, int column) {
    OptionalDouble likelihood = superiority.at(row, column);
    if (likelihood.isEmpty()) {
      return HtmlTable.cell("?");
    }
    String text = Numbers.likelihood(likelihood.getAsDouble());
    return HtmlTable.heatCell(
        text,
        likelihood.getAsDouble(),
        superiority.players().get(row)
            + " is stronger than "
            + superiority.players().get(column)
            + ": "
            + text);
  }
}
