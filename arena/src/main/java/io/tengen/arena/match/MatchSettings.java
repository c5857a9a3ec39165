package io.tengen.arena.match;

import io.tengen.arena.watch.HangLimits;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is played, and how.
 *
 * <p>Colours alternate: A moves first in games 1, 3, 5 and so on. Games 1 and 2 have the same
 * opening, so have 3 and 4, and so on: whatever an opening is worth, each player has it once.
 *
 * @param game with its rules
 * @param games how many, 1 to 1,000,000; an even number is fair
 * @param time each player's time for a game
 * @param lag how much longer than its clock says each move may take, for the way to the player and
 *     back; 0 to an hour
 * @param openingPlies how many moves of each game are drawn at random before the players take over,
 *     0 to 1000; players that always play alike need some, or all games are the same two
 * @param seed of the openings and of the players
 */
public record MatchSettings(
    Game game, int games, TimeControl time, Duration lag, int openingPlies, long seed) {
  private static final int MOST_GAMES = 1_000_000;
  private static final int MOST_OPENING_PLIES = 1000;

  /** Checks the ranges. */
  public MatchSettings {
    requireWithin("games", games, 1, MOST_GAMES);
    requireWithin("openingPlies", openingPlies, 0, MOST_OPENING_PLIES);
    RefereeSettings.requireLag(lag);
  }

  /** How a single game is refereed; without a clock, a player may think as long as it likes. */
  RefereeSettings referee() {
    return RefereeSettings.of(game, time, lag).withLimits(HangLimits.PATIENT);
  }

  private static void requireWithin(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be in [" + low + ", " + high + "]");
    }
  }

  /**
   * Everything that a game depends on, by name, as text: two matches with equal ones are parts of
   * the same match, however many games each has.
   */
  public Map<String, String> describe() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("game", game.name());
    if (game instanceof GoGame go) {
      values.put("ko", go.rules().ko().toString());
      values.put("scoring", go.rules().scoring().toString());
      values.put("suicide", Boolean.toString(go.rules().suicide()));
      values.put("komi", Double.toString(go.rules().komi()));
      values.put("handicapCompensation", go.rules().handicapCompensation().toString());
      values.put("maxMoves", Integer.toString(go.maxGameLength()));
    }
    values.put("time", time.toString());
    values.put("lagMillis", Long.toString(lag.toMillis()));
    values.put("openingPlies", Integer.toString(openingPlies));
    values.put("seed", Long.toString(seed));
    return values;
  }
}
