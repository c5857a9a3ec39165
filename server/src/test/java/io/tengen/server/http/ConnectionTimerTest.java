package io.tengen.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTimerTest {
  private static final String BEGUN = "GET /quick HTTP/1.1\r\nHost: ";
  private static final String REST = "localhost\r\n\r\n";

  private final HttpTestBed bed = new HttpTestBed();
  private final EmbeddedChannel channel = new EmbeddedChannel();

  ConnectionTimerTest() {
    channel.freezeTime();
    bed.service.addTo(channel.pipeline(), false);
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
    bed.close();
  }

  private void pass(long seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  @Test
  void aRequestThatDripsInIsAnsweredAndLeft() {
    for (int i = 0; i < BEGUN.length() && channel.isOpen(); i++) {
      HttpTestBed.send(channel, BEGUN.substring(i, i + 1));
      pass(1);
    }
    String answer = HttpTestBed.read(channel);
    assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
    assertFalse(channel.isOpen());
    assertTrue(bed.events.contains("refused slow-request"), bed.events::toString);
  }

  @Test
  void aConnectionThatIsNotUsedIsClosed() {
    pass(59);
    assertTrue(channel.isOpen());
    pass(2);
    assertFalse(channel.isOpen());
    assertEquals("", HttpTestBed.read(channel));
  }

  @Test
  void eachAnswerBeginsTheWaitAnew() {
    for (int i = 0; i < 5; i++) {
      pass(50);
      HttpTestBed.send(channel, BEGUN);
      pass(8);
      HttpTestBed.send(channel, REST);
      assertTrue(HttpTestBed.read(channel).endsWith("quick"));
    }
    assertTrue(channel.isOpen());
  }
}
