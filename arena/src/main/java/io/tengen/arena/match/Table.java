package io.tengen.arena.match;

import io.tengen.arena.player.PlayerException;
import io.tengen.arena.watch.GivenUpException;
import io.tengen.arena.watch.HungException;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.RandomStream;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Player;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Where two players sit down and play a game under a referee, whatever becomes of them: who throws,
 * dies, hangs or breaks a rule loses that game, and its seat has a new player for the next one. A
 * player that refuses a legal move of the other makes the game void.
 *
 * <p>Thread-safe: games with different seats may be played at once.
 */
public final class Table {
  /**
   * How long a failure waits for a stop: Ctrl-C in a terminal ends engines too, and may do so
   * before this program hears of it.
   */
  static final Duration STOP_DELAY = Duration.ofMillis(500);

  private final RefereeSettings settings;
  private final Watchdog watchdog;
  private final LongSupplier nanoTime;
  private final Duration stopDelay;

  /** A table for games by these settings. */
  public Table(RefereeSettings settings, Watchdog watchdog) {
    this(settings, watchdog, System::nanoTime, STOP_DELAY);
  }

  /**
   * A table with a clock of one's own.
   *
   * @param nanoTime the time in nanoseconds, from any point on; asked by several threads
   * @param stopDelay how long a failure waits for a stop before it counts
   */
  public Table(
      RefereeSettings settings, Watchdog watchdog, LongSupplier nanoTime, Duration stopDelay) {
    this.settings = settings;
    this.watchdog = watchdog;
    this.nanoTime = nanoTime;
    this.stopDelay = stopDelay;
  }

  /**
   * Plays a game.
   *
   * @param seed of the players in this game
   * @param listener called on another thread than this one, but only until this returns
   * @param stop abandons the game; an interrupt of this thread hurries that
   * @return nothing when it was abandoned
   * @throws CannotBeginException when a player cannot begin
   * @throws IllegalArgumentException when the game cannot go on from its start, or a player does
   *     not play such games
   */
  public Optional<FinishedGame> play(
      Seat first,
      Seat second,
      long seed,
      GameStart start,
      GameListener listener,
      Cancellation stop) {
    start.require(settings);
    Seat[] seats = {first, second};
    Player[] players = new Player[2];
    for (int player = 0; player < 2; player++) {
      try {
        players[player] = seats[player].begin(RandomStream.derive(seed, player));
      } catch (PlayerException e) {
        // Ctrl-C interrupts the wait for an engine that is starting, or ends that engine.
        if (isStopped(stop)) {
          return Optional.empty();
        }
        throw new CannotBeginException(player, e);
      }
    }
    GameRunner runner = new GameRunner(settings, nanoTime, start, players[0], players[1]);
    Optional<GameEnd> end = run(runner, seats, listener, stop);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    if (end.get().reason() == EndReason.FAILURE) {
      // The next game has a new player here.
      seats[end.get().culprit()].close();
      if (isStopped(stop)) {
        return Optional.empty();
      }
    }
    return Optional.of(runner.finished(end.get()));
  }

  private Optional<GameEnd> run(
      GameRunner runner, Seat[] seats, GameListener listener, Cancellation stop) {
    try {
      return watchdog.run(
          watch -> {
            try {
              return runner.play(listener, stop, watch);
            } catch (GivenUpException e) {
              runner.closeCalled();
              throw e;
            }
          });
    } catch (HungException e) {
      seats[e.player()].forget();
      return stop.isCancelled() ? Optional.empty() : Optional.of(runner.hung(e));
    }
  }

  private boolean isStopped(Cancellation stop) {
    try {
      Thread.sleep(stopDelay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return stop.isCancelled();
  }
}
