package io.tengen.cli;

import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.io.PrintWriter;
import java.time.Duration;

/** Lets a player choose, and says what it is doing once a person would begin to wonder. */
final class ThinkingDisplay {
  /** How long a person waits in silence. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final PrintWriter screen;
  private final Duration patience;

  /**
   * A display.
   *
   * @param patience after how long, and how often from then on, it says something
   */
  ThinkingDisplay(PrintWriter screen, Duration patience) {
    this.screen = screen;
    this.patience = patience;
  }

  /** The player's choice; what it throws comes out as it is. */
  @SuppressWarnings("try") // The heartbeat is there to be closed.
  Decision choose(Player player) {
    try (Heartbeat heartbeat = Heartbeat.start("thinking", patience, () -> show(player))) {
      return player.choose(Clock.UNLIMITED, new Cancellation());
    }
  }

  private void show(Player player) {
    screen.println("thinking: " + player.progress());
    screen.flush();
  }
}
