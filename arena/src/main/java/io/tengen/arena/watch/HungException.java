package io.tengen.arena.watch;

import io.tengen.arena.player.PlayerException;
import java.time.Duration;
import java.util.Locale;

/** A player was called and did not come back; the thread that it is on was given up. */
public final class HungException extends PlayerException {
  private static final long serialVersionUID = 1;

  private final int player;

  /**
   * What it did not do in this time.
   *
   * @param missing such as {@code no move}
   */
  HungException(int player, String missing, Duration limit) {
    super(text(missing, limit), null);
    this.player = player;
  }

  /**
   * The same in words.
   *
   * @param missing such as {@code no move}
   */
  public static String text(String missing, Duration limit) {
    double seconds = limit.toMillis() / 1000.0;
    return String.format(Locale.ROOT, "hung: %s within %.1f s", missing, seconds);
  }

  /** Who, as the call said. */
  public int player() {
    return player;
  }
}
