package io.tengen.arena.match;

import io.tengen.env.rating.Trinomial;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the games of a match come to. */
public final class MatchScore {
  private MatchScore() {}

  /** A's wins, draws and losses; games without a result count for nothing. */
  public static Trinomial of(List<PlayedGame> games) {
    long wins = 0;
    long draws = 0;
    long losses = 0;
    for (PlayedGame game : games) {
      wins += game.winner() == Side.A ? 1 : 0;
      losses += game.winner() == Side.B ? 1 : 0;
      draws += game.winner() == null && game.counts() ? 1 : 0;
    }
    return new Trinomial(wins, draws, losses);
  }

  /** How many games are the same as an earlier one, move by move with the same player first. */
  public static int repetitions(List<PlayedGame> games) {
    record Course(Side first, List<Integer> moves) {}
    Set<Course> seen = new HashSet<>();
    games.forEach(game -> seen.add(new Course(game.first(), game.moves())));
    return games.size() - seen.size();
  }
}
