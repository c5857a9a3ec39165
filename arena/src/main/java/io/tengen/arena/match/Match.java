package io.tengen.arena.match;

import io.tengen.arena.player.ExternalEngine;
import io.tengen.arena.player.PlayerException;
import io.tengen.env.RandomStream;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Player;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A match: two players, so many games, one after another. It is a function of players, settings and
 * seed: game number n depends on nothing that happened in the others, so that a match can go on
 * where it stopped. To be used by one thread. (What an engine in another process keeps to itself
 * from game to game is its own affair.)
 *
 * <p>A player that throws, dies, hangs or breaks a rule loses that game, and the next one has a new
 * player in its place. A player that refuses a legal move of the other makes the game void. One
 * that breaks down between two games is replaced and loses none. One that cannot even begin a game
 * ends the match: that says nothing about how it plays.
 */
public final class Match {
  /** The streams of the seed: for the openings, and for the players. */
  private static final int OPENINGS = 0;

  private static final int PLAYERS = 1;

  /**
   * How long a failure waits for a stop: Ctrl-C in a terminal ends engines too, and may do so
   * before this program hears of it.
   */
  private static final Duration STOP_DELAY = Duration.ofMillis(500);

  private final MatchSettings settings;
  private final Entrant a;
  private final Entrant b;
  private final LongSupplier nanoTime;
  private final Duration stopDelay;

  /**
   * A match that has not begun.
   *
   * @throws IllegalArgumentException when a player is an engine that cannot be told of the time
   */
  public Match(MatchSettings settings, Entrant a, Entrant b) {
    this(settings, a, b, System::nanoTime, STOP_DELAY);
  }

  /** A match with a clock of one's own. */
  Match(MatchSettings settings, Entrant a, Entrant b, LongSupplier nanoTime, Duration stopDelay) {
    this.settings = settings;
    this.a = a;
    this.b = b;
    this.nanoTime = nanoTime;
    this.stopDelay = stopDelay;
    for (Entrant entrant : List.of(a, b)) {
      if (entrant.spec() instanceof ExternalEngine) {
        ExternalEngine.requireTellable(settings.time());
      }
    }
  }

  /**
   * Plays the games that are left.
   *
   * @param done the games that were played before, the first ones
   * @param stop abandons the game in progress
   * @return all games, the ones from before included; fewer than the settings say if it was stopped
   * @throws PlayerException when a player cannot begin a game
   * @throws IOException when the listener throws it
   */
  public List<PlayedGame> play(List<PlayedGame> done, MatchListener listener, Cancellation stop)
      throws IOException {
    List<PlayedGame> games = new ArrayList<>(done);
    try (Seat seatA = seat(Side.A, listener);
        Seat seatB = seat(Side.B, listener)) {
      Map<Side, Seat> seats = new EnumMap<>(Map.of(Side.A, seatA, Side.B, seatB));
      while (games.size() < settings.games() && !stop.isCancelled()) {
        Optional<PlayedGame> game = playOne(games.size() + 1, seats, listener, stop);
        if (game.isEmpty()) {
          break;
        }
        games.add(game.get());
        listener.finished(game.get());
      }
    }
    return games;
  }

  private Seat seat(Side side, MatchListener listener) {
    Entrant entrant = side == Side.A ? a : b;
    return new Seat(entrant.spec(), settings.game(), cause -> listener.brokeDown(side, cause));
  }

  private Optional<PlayedGame> playOne(
      int number, Map<Side, Seat> seats, MatchListener listener, Cancellation stop) {
    long seed = RandomStream.derive(RandomStream.derive(settings.seed(), PLAYERS), number);
    Player first;
    Player second;
    try {
      first = seat(number, 0, seats).begin(RandomStream.derive(seed, 0));
      second = seat(number, 1, seats).begin(RandomStream.derive(seed, 1));
    } catch (PlayerException e) {
      // Ctrl-C interrupts the wait for an engine that is starting, or ends that engine.
      if (isStopped(stop)) {
        return Optional.empty();
      }
      throw e;
    }
    List<Integer> opening =
        Openings.draw(
            settings.game(),
            settings.openingPlies(),
            RandomStream.derived(RandomStream.derive(settings.seed(), OPENINGS), (number - 1) / 2));
    GameRunner runner = new GameRunner(settings, nanoTime, first, second);
    Optional<GameRunner.End> end =
        runner.play(
            opening,
            (plies, player) ->
                listener.thinking(
                    number, plies, Side.of(number, player), player == 0 ? first : second),
            stop);
    if (end.isEmpty()) {
      return Optional.empty();
    }
    if (end.get().reason() == EndReason.FAILURE) {
      // The next game has a new player here.
      seat(number, end.get().culprit(), seats).close();
      if (isStopped(stop)) {
        return Optional.empty();
      }
    }
    return Optional.of(record(number, opening.size(), runner, end.get()));
  }

  private static Seat seat(int game, int player, Map<Side, Seat> seats) {
    return Objects.requireNonNull(seats.get(Side.of(game, player)), "every side has a seat");
  }

  private boolean isStopped(Cancellation stop) {
    try {
      Thread.sleep(stopDelay.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return stop.isCancelled();
  }

  private static PlayedGame record(
      int number, int openingPlies, GameRunner runner, GameRunner.End end) {
    int winner = Results.winner(runner.state(), end);
    return new PlayedGame(
        number,
        Side.of(number, 0),
        winner < 0 ? null : Side.of(number, winner),
        end.reason(),
        Results.text(runner.state(), end),
        end.detail(),
        Math.min(openingPlies, runner.moves().size()),
        runner.moves(),
        runner.millis(Side.A.playerIn(number)),
        runner.millis(Side.B.playerIn(number)));
  }
}
