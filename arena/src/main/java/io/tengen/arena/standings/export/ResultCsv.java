package io.tengen.arena.standings.export;

import io.tengen.arena.standings.CrossTable;
import io.tengen.arena.standings.EloList;
import io.tengen.arena.standings.GameCounts;
import io.tengen.arena.standings.RatedGroup;
import io.tengen.arena.standings.Score;
import io.tengen.arena.standings.Standing;
import io.tengen.arena.standings.Standings;
import io.tengen.arena.standings.Superiority;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.env.rating.PairResults;
import io.tengen.env.rating.Rating;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Tables as comma-separated values, for spreadsheets and programs; numbers have all their digits.
 */
public final class ResultCsv {
  private ResultCsv() {}

  /** A player a line, the best first. */
  public static void standings(Standings standings, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    List<String> headings = new ArrayList<>(List.of("rank", "player"));
    headings.addAll(List.of("points", "byes", "games", "won", "drawn", "lost"));
    headings.addAll(List.of("firstWon", "firstDrawn", "firstLost"));
    headings.addAll(List.of("secondWon", "secondDrawn", "secondLost"));
    headings.addAll(standings.tieBreaks());
    csv.row(headings);
    for (Standing row : standings.rows()) {
      Score score = row.score();
      List<String> fields = new ArrayList<>(List.of(Integer.toString(row.rank()), row.player()));
      fields.add(number(row.points()));
      fields.add(number(row.byes()));
      fields.add(Long.toString(score.games()));
      for (long count :
          new long[] {
            score.all().wins(), score.all().draws(), score.all().losses(),
            score.first().wins(), score.first().draws(), score.first().losses(),
            score.second().wins(), score.second().draws(), score.second().losses()
          }) {
        fields.add(Long.toString(count));
      }
      row.tieBreaks().forEach(value -> fields.add(number(value)));
      csv.row(fields);
    }
  }

  /** A matrix of points, a line and a column a player; empty where two did not meet. */
  public static void crossTable(CrossTable cross, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    List<String> headings = new ArrayList<>(List.of("player"));
    headings.addAll(cross.players());
    csv.row(headings);
    for (int i = 0; i < cross.size(); i++) {
      List<String> fields = new ArrayList<>(List.of(cross.players().get(i)));
      for (int j = 0; j < cross.size(); j++) {
        Score score = cross.at(i, j);
        fields.add(score.games() == 0 ? "" : number(score.points()));
      }
      csv.row(fields);
    }
  }

  /** A line for each two who met and each order of moving. */
  public static void pairs(GameCounts counts, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row(List.of("first", "second", "firstWon", "drawn", "secondWon"));
    for (PairResults pair : counts.pairs()) {
      csv.row(
          List.of(
              pair.first(),
              pair.second(),
              Long.toString(pair.wins()),
              Long.toString(pair.draws()),
              Long.toString(pair.losses())));
    }
  }

  /** A matrix of likelihoods that the player of a line is better than that of a column. */
  public static void superiority(Superiority superiority, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    List<String> headings = new ArrayList<>(List.of("player"));
    headings.addAll(superiority.players());
    csv.row(headings);
    for (int i = 0; i < superiority.size(); i++) {
      List<String> fields = new ArrayList<>(List.of(superiority.players().get(i)));
      for (int j = 0; j < superiority.size(); j++) {
        OptionalDouble likelihood = superiority.at(i, j);
        fields.add(likelihood.isPresent() ? number(likelihood.getAsDouble()) : "");
      }
      csv.row(fields);
    }
  }

  /** A player a line; those of one group are on one scale. */
  public static void ratings(EloList elos, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row(
        List.of(
            "group",
            "player",
            "elo",
            "low95",
            "high95",
            "isAnchor",
            "games",
            "share",
            "opponents"));
    for (int i = 0; i < elos.groups().size(); i++) {
      RatedGroup group = elos.groups().get(i);
      for (Rating rating : group.ratings()) {
        csv.row(
            List.of(
                Integer.toString(i + 1),
                rating.player(),
                number(rating.elo()),
                number(rating.interval().low()),
                number(rating.interval().high()),
                Boolean.toString(group.isAnchor(rating.player())),
                Long.toString(rating.games()),
                number(rating.share()),
                number(rating.opponents())));
      }
    }
  }

  /** A game a line. */
  public static void games(Iterable<GameResult> games, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row(
        List.of("game", "round", "opening", "first", "second", "outcome", "reason", "movesHash"));
    for (GameResult game : games) {
      Pairing pairing = game.pairing();
      csv.row(
          List.of(
              pairing.key(),
              Integer.toString(pairing.round()),
              Integer.toString(pairing.opening()),
              pairing.first(),
              pairing.second(),
              game.outcome().name(),
              game.reason().name(),
              String.format(Locale.ROOT, "%016x", game.movesHash())));
    }
  }

  /** Whole where it is whole, else as many digits as a double has. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
