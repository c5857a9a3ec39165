package io.tengen.cli;

import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
  Decision choose(Player player) {
    CountDownLatch isChosen = new CountDownLatch(1);
    Thread watcher = new Thread(() -> watch(player, isChosen), "thinking");
    watcher.setDaemon(true);
    watcher.start();
    try {
      return player.choose(Clock.UNLIMITED, new Cancellation());
    } finally {
      isChosen.countDown();
    }
  }

  private void watch(Player player, CountDownLatch isChosen) {
    try {
      while (!isChosen.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        screen.println("thinking: " + player.progress());
        screen.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
