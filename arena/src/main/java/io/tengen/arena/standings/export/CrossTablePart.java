package io.tengen.arena.standings.export;

import io.tengen.arena.standings.CrossTable;
import io.tengen.arena.standings.Score;
import java.util.ArrayList;
import java.util.List;

/** Everybody against everybody, coloured by who had the better of it. */
final class CrossTablePart {
  /** More columns nobody reads, and the page would grow with their square. */
  static final int MOST_COLUMNS = 60;

  private CrossTablePart() {}

  static String html(CrossTable cross) {
    if (cross.size() > MOST_COLUMNS) {
      return tooWide(cross.size(), ResultFiles.CROSS_TABLE);
    }
    HtmlTable table = new HtmlTable().number("#").text("player");
    for (int i = 0; i < cross.size(); i++) {
      table.number(Integer.toString(i + 1), cross.players().get(i));
    }
    for (int i = 0; i < cross.size(); i++) {
      List<String> cells = new ArrayList<>();
      cells.add(HtmlTable.cell(Integer.toString(i + 1)));
      cells.add(HtmlTable.textCell(cross.players().get(i)));
      for (int j = 0; j < cross.size(); j++) {
        cells.add(i == j ? HtmlTable.selfCell() : cell(cross, i, j));
      }
      table.row(cells);
    }
    return "<p class=\"about\">Points of games of the player of a row against that of a column.</p>\n"
        + table.html();
  }

  private static String cell(CrossTable cross, int row, int column) {
    Score score = cross.at(row, column);
    return score.games() == 0
        ? HtmlTable.cell("")
        : HtmlTable.heatCell(
            Cells.points(score),
            score.all().share(),
            "%s against %s: %s (moving first %s, second %s)"
                .formatted(
                    cross.players().get(row),
                    cross.players().get(column),
                    Cells.words(score.all()),
                    Cells.half(score.first()),
                    Cells.half(score.second())));
  }

  /** What stands in place of a table that is not drawn. */
  static String tooWide(int players, String file) {
    return "<p class=\"about\">"
        + players
        + " players are too many for a table of everybody against everybody; it is in "
        + file
        + ".</p>\n";
  }
}
