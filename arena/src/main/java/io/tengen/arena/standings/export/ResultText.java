package io.tengen.arena.standings.export;

import io.tengen.arena.standings.CrossTable;
import io.tengen.arena.standings.EloList;
import io.tengen.arena.standings.RatedGroup;
import io.tengen.arena.standings.Score;
import io.tengen.arena.standings.Standing;
import io.tengen.arena.standings.Standings;
import io.tengen.arena.standings.Superiority;
import io.tengen.env.rating.Rating;
import io.tengen.env.rating.RatingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables as lines of text, for a terminal. */
public final class ResultText {
  /** More columns of a cross-table fit no terminal. */
  private static final int MOST_COLUMNS = 30;

  private ResultText() {}

  /** Who did how well; FIRST and SECOND are the points of those who moved first and second. */
  public static List<String> standings(Standings standings) {
    TextTable table = new TextTable().right("RANK").left("PLAYER");
    table.right("POINTS").right("GAMES").right("WON").right("DRAWN").right("LOST").right("SHARE");
    table.right("FIRST").right("SECOND");
    standings.tieBreaks().forEach(name -> table.right(name.toUpperCase(Locale.ROOT)));
    for (Standing row : standings.rows()) {
      Score score = row.score();
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row.rank()), row.player()));
      cells.add(Numbers.points(row.points()));
      cells.add(Long.toString(score.games()));
      cells.add(Long.toString(score.all().wins()));
      cells.add(Long.toString(score.all().draws()));
      cells.add(Long.toString(score.all().losses()));
      cells.add(Numbers.share(score.all().share()));
      cells.add(Cells.half(score.first()));
      cells.add(Cells.half(score.second()));
      row.tieBreaks().forEach(value -> cells.add(Numbers.value(value)));
      table.row(cells);
    }
    return table.lines();
  }

  /** Everybody against everybody: points of games, where there were any. */
  public static List<String> crossTable(CrossTable cross) {
    if (cross.size() > MOST_COLUMNS) {
      return List.of(tooWide(cross.size()));
    }
    TextTable table = new TextTable().right("").left("PLAYER");
    for (int i = 0; i < cross.size(); i++) {
      table.right(Integer.toString(i + 1));
    }
    for (int i = 0; i < cross.size(); i++) {
      List<String> cells =
          new ArrayList<>(List.of(Integer.toString(i + 1), cross.players().get(i)));
      for (int j = 0; j < cross.size(); j++) {
        cells.add(i == j ? "-" : Cells.points(cross.at(i, j)));
      }
      table.row(cells);
    }
    return table.lines();
  }

  /**
   * How strong they are, group by group. ERROR is to either side, with 95% confidence; OPPONENTS is
   * the mean of whom a player met; BETTER is how likely it is stronger than the next.
   */
  public static List<String> ratings(EloList elos) {
    List<String> lines = new ArrayList<>();
    for (RatedGroup group : elos.groups()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(ratings(group));
    }
    return lines;
  }

  private static List<String> ratings(RatedGroup group) {
    TextTable table = new TextTable().right("RANK").left("PLAYER").right("ELO").right("ERROR");
    table.right("GAMES").right("SHARE").right("OPPONENTS").right("BETTER");
    List<Rating> ratings = group.ratings();
    for (int i = 0; i < ratings.size(); i++) {
      Rating rating = ratings.get(i);
      boolean isAnchor = group.isAnchor(rating.player());
      table.row(
          List.of(
              Integer.toString(i + 1),
              rating.player(),
              Numbers.elo(rating.elo(), group.isAnchored()),
              isAnchor ? "anchor" : Numbers.margin(rating.standardError()),
              Long.toString(rating.games()),
              Numbers.share(rating.share()),
              Numbers.elo(rating.opponents(), group.isAnchored()),
              i + 1 < ratings.size() ? Cells.better(group, i) : ""));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(firstMove(group.table()));
    return lines;
  }

  /** What all games of a group say beside strengths. */
  static String firstMove(RatingTable table) {
    return "Moving first is worth %s Elo (error %s); equals draw %s of their games."
        .formatted(
            Numbers.elo(table.firstMoveAdvantage().elo(), false),
            Numbers.margin(table.firstMoveAdvantage().standardError()),
            Numbers.share(table.drawShare()));
  }

  /** How likely the player of a row is better than that of a column. */
  public static List<String> superiority(Superiority superiority) {
    if (superiority.size() > MOST_COLUMNS) {
      return List.of(tooWide(superiority.size()));
    }
    TextTable table = new TextTable().right("").left("PLAYER");
    for (int i = 0; i < superiority.size(); i++) {
      table.right(Integer.toString(i + 1));
    }
    for (int i = 0; i < superiority.size(); i++) {
      List<String> cells =
          new ArrayList<>(List.of(Integer.toString(i + 1), superiority.players().get(i)));
      for (int j = 0; j < superiority.size(); j++) {
        cells.add(i == j ? "-" : Cells.likelihood(superiority, i, j));
      }
      table.row(cells);
    }
    return table.lines();
  }

  private static String tooWide(int players) {
    return players
        + " players are too many for a table of everybody against everybody at a terminal; it is"
        + " among the files of an export";
  }
}
