package io.tengen.server;

import java.time.Duration;

/**
 * How much of CGOS one may use.
 *
 * @param lineBytes of a line, its end included; 128 to 65,536
 * @param linesPerSecond of a connection over time; 1 to 10,000
 * @param lineBurst how many may come at once; 1 to 100,000
 * @param unsentBytes that a slow reader may leave before it is dropped; 16,384 to 67,108,864
 * @param logInTime for name and password to come; 1 second to 10 minutes
 * @param observedGames of a viewer at once; 1 to 100,000
 */
public record CgosLimits(
    int lineBytes,
    int linesPerSecond,
    int lineBurst,
    int unsentBytes,
    Duration logInTime,
    int observedGames) {
  /** For a server that people share. */
  public static final CgosLimits USUAL =
      new CgosLimits(8_192, 20, 100, 1_048_576, Duration.ofSeconds(60), 64);

  /** Checks the ranges. */
  public CgosLimits {
    LimitRange.require("cgos.lineBytes", lineBytes, 128, 65_536);
    LimitRange.require("cgos.linesPerSecond", linesPerSecond, 1, 10_000);
    LimitRange.require("cgos.lineBurst", lineBurst, 1, 100_000);
    LimitRange.require("cgos.unsentBytes", unsentBytes, 16_384, 67_108_864);
    LimitRange.require("cgos.logInTime in ms", logInTime.toMillis(), 1_000, 600_000);
    LimitRange.require("cgos.observedGames", observedGames, 1, 100_000);
  }
}
