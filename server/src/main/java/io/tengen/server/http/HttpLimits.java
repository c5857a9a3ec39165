package io.tengen.server.http;

import java.time.Duration;

/**
 * How much of HTTP one may use.
 *
 * @param lineBytes the request line; 256 to 65,536
 * @param headerBytes all headers together; 1,024 to 262,144
 * @param bodyBytes the body, whole; 1,024 to 16,777,216
 * @param requestTime for a request to come in whole, from its first byte; 100 ms to 10 minutes
 * @param idleTime without a request, after which a connection is closed; 100 ms to 1 hour
 * @param replyTime for a reply to be taken by the client; 100 ms to 10 minutes
 * @param workQueue requests that wait for a thread, beyond which they are refused; 1 to 100,000
 * @param workThreads that do what may wait for a disk; 1 to 64
 */
public record HttpLimits(
    int lineBytes,
    int headerBytes,
    int bodyBytes,
    Duration requestTime,
    Duration idleTime,
    Duration replyTime,
    int workQueue,
    int workThreads) {
  /** For a server that people share. */
  public static final HttpLimits USUAL =
      new HttpLimits(
          4_096,
          16_384,
          65_536,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          256,
          4);

  /** Checks the ranges. */
  public HttpLimits {
    require("lineBytes", lineBytes, 256, 65_536);
    require("headerBytes", headerBytes, 1_024, 262_144);
    require("bodyBytes", bodyBytes, 1_024, 16_777_216);
    require("requestTime", requestTime, Duration.ofMinutes(10));
    require("idleTime", idleTime, Duration.ofHours(1));
    require("replyTime", replyTime, Duration.ofMinutes(10));
    require("workQueue", workQueue, 1, 100_000);
    require("workThreads", workThreads, 1, 64);
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "the limit '%s' of HTTP is %d, but must be from %d to %d"
              .formatted(name, value, least, most));
    }
  }

  private static void require(String name, Duration value, Duration most) {
    if (value.toMillis() < 100 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "the limit '%s' of HTTP is %s ms, but must be from 100 to %d"
              .formatted(name, value.toMillis(), most.toMillis()));
    }
  }
}
