package io.tengen.arena.match;

import io.tengen.arena.player.PlayerException;
import io.tengen.arena.watch.Watchdog;
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

  private final MatchSettings settings;
  private final Entrant a;
  private final Entrant b;
  private final LongSupplier nanoTime;
  private final Duration stopDelay;
  private final OpeningBook openings;

  /**
   * A match that has not begun.
   *
   * @throws IllegalArgumentException when a player is an engine that cannot be told of the time
   */
  public Match(MatchSettings settings, Entrant a, Entrant b) {
    this(settings, a, b, System::nanoTime, Table.STOP_DELAY);
  }

  /** A match with a clock of one's own. */
  Match(MatchSettings settings, Entrant a, Entrant b, LongSupplier nanoTime, Duration stopDelay) {
    this.settings = settings;
    this.a = a;
    this.b = b;
    this.nanoTime = nanoTime;
    this.stopDelay = stopDelay;
    this.openings =
        OpeningBook.random(
            settings.game(),
            settings.openingPlies(),
            RandomStream.derive(settings.seed(), OPENINGS));
    for (Entrant entrant : List.of(a, b)) {
      settings.referee().requireTellable(entrant.spec());
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
    RefereeSettings referee = settings.referee();
    try (Watchdog watchdog = new Watchdog(referee.limits(), nanoTime, Watchdog.TICK);
        Seat seatA = seat(Side.A, watchdog, listener);
        Seat seatB = seat(Side.B, watchdog, listener)) {
      Table table = new Table(referee, watchdog, nanoTime, stopDelay);
      Map<Side, Seat> seats = new EnumMap<>(Map.of(Side.A, seatA, Side.B, seatB));
      while (games.size() < settings.games() && !stop.isCancelled()) {
        Optional<PlayedGame> game = playOne(games.size() + 1, seats, table, listener, stop);
        if (game.isEmpty()) {
          break;
        }
        games.add(game.get());
        listener.finished(game.get());
      }
    }
    return games;
  }

  private Seat seat(Side side, Watchdog watchdog, MatchListener listener) {
    Entrant entrant = side == Side.A ? a : b;
    return new Seat(
        entrant.spec(),
        settings.game(),
        watchdog,
        settings.referee().limits(),
        cause -> listener.brokeDown(side, cause));
  }

  private Optional<PlayedGame> playOne(
      int number, Map<Side, Seat> seats, Table table, MatchListener listener, Cancellation stop) {
    long seed = RandomStream.derive(RandomStream.derive(settings.seed(), PLAYERS), number);
    GameStart start = GameStart.of(openings.opening((number - 1) / 2), settings.time());
    GameListener thinking =
        new GameListener() {
          @Override
          public void thinking(int plies, int player, Player who) {
            listener.thinking(number, plies, Side.of(number, player), who);
          }
        };
    return table
        .play(seat(number, 0, seats), seat(number, 1, seats), seed, start, thinking, stop)
        .map(game -> record(number, game));
  }

  private static Seat seat(int game, int player, Map<Side, Seat> seats) {
    return Objects.requireNonNull(seats.get(Side.of(game, player)), "every side has a seat");
  }

  private static PlayedGame record(int number, FinishedGame game) {
    GameEnd end = game.end();
    boolean isFirstA = Side.of(number, 0) == Side.A;
    return new PlayedGame(
        number,
        Side.of(number, 0),
        end.winner() < 0 ? null : Side.of(number, end.winner()),
        end.reason(),
        end.result(),
        end.detail(),
        game.openingPlies(),
        game.moves(),
        (isFirstA ? game.firstUsed() : game.secondUsed()).toMillis(),
        (isFirstA ? game.secondUsed() : game.firstUsed()).toMillis());
  }
}
