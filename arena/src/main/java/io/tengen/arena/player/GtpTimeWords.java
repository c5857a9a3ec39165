package io.tengen.arena.player;

import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/**
 * Clocks in the words of GTP version 2, which knows main time and Canadian byo-yomi in whole
 * seconds. What it cannot say is said so that an engine that keeps to it is in time: seconds are
 * rounded down; Japanese periods but the last are main time, and the last is one move; increments
 * are told when they have come.
 */
final class GtpTimeWords {
  private GtpTimeWords() {}

  /**
   * The arguments of {@code time_settings}.
   *
   * @throws IllegalArgumentException when the time is less than a second, of which the protocol
   *     cannot tell
   */
  static String settings(TimeControl control) {
    if (control instanceof TimeControl.Unlimited) {
      return "0 1 0";
    }
    if (control instanceof TimeControl.PerMove simple) {
      return "0 " + atLeastOne(simple.move(), control) + " 1";
    }
    if (control instanceof TimeControl.Absolute absolute) {
      return atLeastOne(absolute.main(), control) + " 0 0";
    }
    if (control instanceof TimeControl.ByoYomi byoYomi) {
      Duration main = byoYomi.main().plus(byoYomi.period().multipliedBy(byoYomi.periods() - 1));
      return main.toSeconds() + " " + atLeastOne(byoYomi.period(), control) + " 1";
    }
    if (control instanceof TimeControl.Canadian canadian) {
      return canadian.main().toSeconds()
          + " "
          + atLeastOne(canadian.period(), control)
          + " "
          + canadian.moves();
    }
    return atLeastOne(((TimeControl.Fischer) control).main(), control) + " 0 0";
  }

  /** The arguments of {@code time_left} behind the colour. */
  static String left(Clock clock) {
    TimeControl control = clock.control();
    if (control instanceof TimeControl.PerMove) {
      return clock.period().toSeconds() + " 1";
    }
    if (control instanceof TimeControl.ByoYomi) {
      Duration main = clock.main().plus(clock.period().multipliedBy(clock.periods() - 1));
      return main.isZero() ? clock.period().toSeconds() + " 1" : main.toSeconds() + " 0";
    }
    if (control instanceof TimeControl.Canadian && clock.main().isZero()) {
      return clock.period().toSeconds() + " " + clock.moves();
    }
    return clock.main().toSeconds() + " 0";
  }

  private static long atLeastOne(Duration time, TimeControl control) {
    if (time.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "the time is "
              + control
              + ", but a GTP engine can be told of no less than a second (1s); give more");
    }
    return time.toSeconds();
  }
}
