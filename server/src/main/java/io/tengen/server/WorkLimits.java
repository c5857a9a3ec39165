package io.tengen.server;

/**
 * How much the server does besides games.
 *
 * @param runs that are trained at once; 1 to 64
 * @param tournaments that are played at once; 1 to 64
 * @param rows games, players or lines in one answer; 10 to 100,000
 */
public record WorkLimits(int runs, int tournaments, int rows) {
  /** For a server that people share. */
  public static final WorkLimits USUAL = new WorkLimits(1, 1, 1_000);

  /** Checks the ranges. */
  public WorkLimits {
    LimitRange.require("work.runs", runs, 1, 64);
    LimitRange.require("work.tournaments", tournaments, 1, 64);
    LimitRange.require("work.rows", rows, 10, 100_000);
  }
}
