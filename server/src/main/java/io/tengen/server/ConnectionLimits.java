package io.tengen.server;

/**
 * How many connections there may be at once, of all protocols together; those beyond are closed as
 * soon as they come.
 *
 * @param total 1 to 1,000,000
 * @param perAddress of one IP address; 1 to 1,000,000
 */
public record ConnectionLimits(int total, int perAddress) {
  /** For a server that people share. */
  public static final ConnectionLimits USUAL = new ConnectionLimits(20_000, 256);

  /** Checks the ranges. */
  public ConnectionLimits {
    LimitRange.require("connections.total", total, 1, 1_000_000);
    LimitRange.require("connections.perAddress", perAddress, 1, 1_000_000);
  }
}
