package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.env.rating.Elo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ratings that follow the games one by one, as Elo's did, for a ladder to pair by: cheap, and good
 * enough for that. Tables have those by maximum likelihood. After each game a player's rating moves
 * by K times what it made more than was expected, with K as FIDE has it (FIDE Handbook B.02,
 * 8.3.3): 40 for the first 30 games, 20 later.
 */
final class LadderRatings {
  private static final int GAMES_OF_NEW_PLAYERS = 30;
  private static final double FAST = 40;
  private static final double SLOW = 20;

  private final Map<String, Double> anchors;
  private final double start;
  private final Map<String, Double> ratings = new HashMap<>();
  private final Map<String, Integer> games = new HashMap<>();

  /**
   * Ratings before the first game.
   *
   * @param anchors the ratings that stay; the others begin at their mean, or at 0 without any
   */
  LadderRatings(Map<String, Double> anchors) {
    this.anchors = anchors;
    this.start = anchors.values().stream().mapToDouble(elo -> elo).average().orElse(0);
  }

  /**
   * Ratings after some games.
   *
   * @param finished in the order in which they were finished
   */
  LadderRatings(Map<String, Double> anchors, List<GameResult> finished) {
    this(anchors);
    finished.forEach(this::add);
  }

  /** A game more. */
  void add(GameResult result) {
    if (result.outcome() != Outcome.VOID) {
      String first = result.pairing().first();
      String second = result.pairing().second();
      double surprise = result.halfPoints(first) / 2.0 - Elo.share(of(first) - of(second));
      move(first, surprise);
      move(second, -surprise);
    }
  }

  private void move(String player, double surprise) {
    int played = games.merge(player, 1, Integer::sum);
    if (!anchors.containsKey(player)) {
      double speed = played <= GAMES_OF_NEW_PLAYERS ? FAST : SLOW;
      ratings.put(player, of(player) + speed * surprise);
    }
  }

  /** The rating of a player. */
  double of(String player) {
    Double anchor = anchors.get(player);
    return anchor != null ? anchor : ratings.getOrDefault(player, start);
  }
}
