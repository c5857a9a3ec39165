package io.tengen.arena.match;

import io.tengen.arena.player.ExternalEngine;
import io.tengen.arena.watch.HangLimits;
import io.tengen.env.Game;
import io.tengen.env.State;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.Optional;

/**
 * By what a single game is refereed.
 *
 * @param game with its rules
 * @param time each player's time
 * @param lag how much longer than its clock says each move may take, for the way to the player and
 *     back; 0 to an hour
 * @param moveLimit after how many moves, the opening's included, the game is over: in Go the board
 *     is counted as it stands, any other game is drawn; from 1 on, {@link #NO_LIMIT} for the game's
 *     own limit alone
 * @param scoring how Go is counted after two passes
 * @param adjudication when both players' word ends the game, if ever
 * @param limits how long players are waited for before they count as hung
 */
public record RefereeSettings(
    Game game,
    TimeControl time,
    Duration lag,
    int moveLimit,
    EndScoring scoring,
    Optional<Adjudication> adjudication,
    HangLimits limits) {
  /** No limit but that of the game. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  private static final Duration LONGEST_LAG = Duration.ofHours(1);

  /** Checks the ranges. */
  public RefereeSettings {
    requireLag(lag);
    if (moveLimit < 1) {
      throw new IllegalArgumentException(
          "the move limit is " + moveLimit + ", but must be at least 1");
    }
  }

  /** A lag that makes sense. */
  static void requireLag(Duration lag) {
    if (lag.isNegative() || lag.compareTo(LONGEST_LAG) > 0) {
      throw new IllegalArgumentException(
          "lag is " + lag.toMillis() + " ms, but must be in [0, " + LONGEST_LAG.toMillis() + "]");
    }
  }

  /** To the end by the rules, every stone alive, with the usual limits for players that hang. */
  public static RefereeSettings of(Game game, TimeControl time, Duration lag) {
    return new RefereeSettings(
        game, time, lag, NO_LIMIT, EndScoring.TROMP_TAYLOR, Optional.empty(), HangLimits.USUAL);
  }

  /**
   * Checks that a player can be told of the time.
   *
   * @throws IllegalArgumentException when it is an engine that cannot
   */
  public void requireTellable(PlayerSpec player) {
    if (player instanceof ExternalEngine) {
      ExternalEngine.requireTellable(time);
    }
  }

  /**
   * A clock after a move.
   *
   * @param used how long the move took, the lag included, in ns
   * @return nothing when the flag fell
   */
  public Optional<Clock> clockAfter(Clock clock, long used) {
    return clock.afterMove(Duration.ofNanos(Math.max(0, used - lag.toNanos())));
  }

  /** The longest that the next move may take, the lag included, in ns. */
  public long longestMove(Clock clock) {
    return clock.longestMove().plus(lag).toNanos();
  }

  /** Whether a game goes no further on the board, by the rules or for want of moves. */
  public boolean isOver(State state, int moves) {
    return state.isTerminal() || moves >= moveLimit;
  }

  /** The same of another game. */
  public RefereeSettings withGame(Game other) {
    return new RefereeSettings(other, time, lag, moveLimit, scoring, adjudication, limits);
  }

  /** The same with a limit on the moves. */
  public RefereeSettings withMoveLimit(int moves) {
    return new RefereeSettings(game, time, lag, moves, scoring, adjudication, limits);
  }

  /** The same with Go counted like this. */
  public RefereeSettings withScoring(EndScoring way) {
    return new RefereeSettings(game, time, lag, moveLimit, way, adjudication, limits);
  }

  /** The same, over when both players agree so. */
  public RefereeSettings withAdjudication(Adjudication agreement) {
    return new RefereeSettings(game, time, lag, moveLimit, scoring, Optional.of(agreement), limits);
  }

  /** The same with other limits for players that hang. */
  public RefereeSettings withLimits(HangLimits patience) {
    return new RefereeSettings(game, time, lag, moveLimit, scoring, adjudication, patience);
  }
}
