package io.tengen.arena.match;

import io.tengen.arena.watch.HangLimits;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.Game;
import io.tengen.search.Cancellation;
import io.tengen.search.player.PlayerSpec;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A table at which time passes only when a test says so; or, while somebody hangs, by a minute
 * whenever the watchdog looks, up to a moment that the test names.
 */
final class TableFixture implements AutoCloseable {
  static final HangLimits LIMITS = HangLimits.USUAL;

  private static final long MINUTE = 60_000_000_000L;

  final AtomicLong now = new AtomicLong();

  private final AtomicLong ceiling = new AtomicLong();

  /** What went wrong between games. */
  final List<String> breakdowns = new CopyOnWriteArrayList<>();

  private final Watchdog watchdog = new Watchdog(LIMITS, this::time, Duration.ofMillis(1));

  private long time() {
    long end = ceiling.get();
    return now.updateAndGet(time -> time < end ? Math.min(time + MINUTE, end) : time);
  }

  /** From now on time passes by itself, for so long. */
  void letTimePass(Duration duration) {
    ceiling.set(now.get() + duration.toNanos());
  }

  /** Time stands still again. */
  void stopTime() {
    ceiling.set(0);
  }

  static RefereeSettings settings(Game game, String time) {
    return RefereeSettings.of(game, TimeControl.parse(time), Duration.ZERO);
  }

  Seat seat(PlayerSpec spec, Game game) {
    return new Seat(
        spec, game, watchdog, LIMITS, cause -> breakdowns.add(String.valueOf(cause.getMessage())));
  }

  Table table(RefereeSettings settings) {
    return new Table(settings, watchdog, this::time, Duration.ZERO);
  }

  FinishedGame play(RefereeSettings settings, PlayerSpec first, PlayerSpec second) {
    GameStart start = GameStart.of(List.of(), settings.time());
    return play(settings, first, second, start, GameListener.NONE);
  }

  FinishedGame play(
      RefereeSettings settings,
      PlayerSpec first,
      PlayerSpec second,
      GameStart start,
      GameListener listener) {
    return play(settings, first, second, start, listener, new Cancellation()).orElseThrow();
  }

  Optional<FinishedGame> play(
      RefereeSettings settings,
      PlayerSpec first,
      PlayerSpec second,
      GameStart start,
      GameListener listener,
      Cancellation stop) {
    try (Seat one = seat(first, settings.game());
        Seat two = seat(second, settings.game())) {
      return table(settings).play(one, two, 1, start, listener, stop);
    }
  }

  @Override
  public void close() {
    watchdog.close();
  }
}
