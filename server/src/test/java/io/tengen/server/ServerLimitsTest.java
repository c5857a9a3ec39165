package io.tengen.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.server.http.HttpLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerLimitsTest {
  private static String refused(Runnable action) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, action::run).getMessage());
  }

  @Test
  void eachIsNamedWithItsRange() {
    assertEquals(
        "the limit 'connections.perAddress' of the server is 0, but must be from 1 to 1000000",
        refused(() -> new ConnectionLimits(1, 0)));
    assertTrue(refused(() -> new WorkLimits(1, 1, 5)).contains("work.rows"));
    Duration second = Duration.ofSeconds(1);
    assertTrue(
        refused(() -> new HttpLimits(255, 1_024, 1_024, second, second, second, 1, 1))
            .contains("'lineBytes' of HTTP is 255, but must be from 256 to 65536"));
    assertTrue(
        refused(() -> new CgosLimits(128, 1, 1, 16_384, Duration.ZERO, 1))
            .contains("cgos.logInTime in ms"));
    assertTrue(
        refused(() -> new ServerAddress("localhost", 65_536))
            .contains("the port is 65536, but must be from 0 to 65535"));
  }

  @Test
  void metricsAreTheTextOfPrometheus() {
    ServerMetrics metrics = new ServerMetrics();
    metrics.opened(Protocol.SOCKET);
    metrics.received(Protocol.SOCKET, "play");
    metrics.sent(Protocol.SOCKET);
    metrics.refused(Protocol.CGOS, "slow-reader");
    metrics.moved(Protocol.SOCKET, 2_000_000);
    metrics.gauge("tengen_answer", "The answer", () -> 42);
    String text = new String(metrics.text(), StandardCharsets.UTF_8);
    for (String line :
        new String[] {
          "tengen_connections{protocol=\"socket\"} 1.0",
          "tengen_messages_received_total{protocol=\"socket\",type=\"play\"} 1.0",
          "tengen_messages_sent_total{protocol=\"socket\"} 1.0",
          "tengen_refused_total{limit=\"slow-reader\",protocol=\"cgos\"} 1.0",
          "tengen_move_seconds_bucket{protocol=\"socket\",le=\"0.0025\"} 1",
          "tengen_move_seconds_bucket{protocol=\"socket\",le=\"0.001\"} 0",
          "tengen_answer 42.0"
        }) {
      assertTrue(text.contains(line + "\n"), () -> line + " is not in\n" + text);
    }
  }
}
