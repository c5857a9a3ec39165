package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThinkingDisplayTest {
  private final StringWriter screen = new StringWriter();

  /** Chooses only after it was asked twice what it is doing. */
  private static final class SlowPlayer implements Player {
    private final CountDownLatch asked = new CountDownLatch(2);

    @Override
    public Decision choose(Clock clock, Cancellation cancellation) {
      try {
        asked.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Decision.Play(5);
    }

    @Override
    public void setPosition(State position) {
      throw new AssertionError("nothing is set up here");
    }

    @Override
    public void played(int action) {
      throw new IllegalStateException("nothing is played here");
    }

    @Override
    public String progress() {
      asked.countDown();
      return asked.getCount() + " to go";
    }

    @Override
    public void close() {
      asked.countDown();
    }
  }

  @Test
  void aSlowPlayerIsSeenToThink() {
    ThinkingDisplay display =
        new ThinkingDisplay(new PrintWriter(screen, true), Duration.ofMillis(1));
    try (Player player = new SlowPlayer()) {
      assertEquals(new Decision.Play(5), display.choose(player));
    }
    assertTrue(screen.toString().startsWith("thinking: 1 to go"), screen.toString());
  }

  @Test
  void aFailureComesOutAndAQuickPlayerIsSilent() {
    ThinkingDisplay display =
        new ThinkingDisplay(new PrintWriter(screen, true), Duration.ofDays(1));
    try (Player player = new SlowPlayer()) {
      player.progress();
      player.progress();
      assertEquals(new Decision.Play(5), display.choose(player));
      Thread.currentThread().interrupt();
      assertThrows(IllegalStateException.class, () -> display.choose(new SlowPlayer()));
    }
    assertEquals("", screen.toString());
  }
}
