package io.tengen.arena.standings.export;

import io.tengen.arena.standings.RatedGroup;
import io.tengen.arena.standings.Score;
import io.tengen.arena.standings.Superiority;
import io.tengen.env.rating.Rating;
import io.tengen.env.rating.Trinomial;
import java.util.List;
import java.util.OptionalDouble;

/** What stands in the cells of tables that people read. */
final class Cells {
  private Cells() {}

  /** Points of games, such as {@code 1.5/2}; empty without games. */
  static String points(Score score) {
    return score.games() == 0 ? "" : Numbers.points(score.points()) + "/" + score.games();
  }

  /** Likewise of the games with one order of moving; a dash without games. */
  static String half(Trinomial games) {
    return games.games() == 0
        ? "-"
        : Numbers.points(games.wins() + games.draws() / 2.0) + "/" + games.games();
  }

  /** Games in words, such as {@code won 3, drew 1, lost 2}. */
  static String words(Trinomial games) {
    return "won " + games.wins() + ", drew " + games.draws() + ", lost " + games.losses();
  }

  /** How likely one player is better than another; a question mark where nothing tells. */
  static String likelihood(Superiority superiority, int row, int column) {
    OptionalDouble likelihood = superiority.at(row, column);
    return likelihood.isPresent() ? Numbers.likelihood(likelihood.getAsDouble()) : "?";
  }

  /** How likely a player is better than the next of its group. */
  static String better(RatedGroup group, int place) {
    List<Rating> ratings = group.ratings();
    return Numbers.likelihood(
        group
            .table()
            .difference(ratings.get(place).player(), ratings.get(place + 1).player())
            .likelihoodOfSuperiority());
  }
}
