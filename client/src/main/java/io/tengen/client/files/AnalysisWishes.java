package io.tengen.client.files;

/**
 * How positions are analysed.
 *
 * @param visits of a position, 1 to 10,000,000
 * @param threads 1 to 256
 * @param model the file of the network; empty for the one that comes with the program, or none
 */
public record AnalysisWishes(int visits, int threads, String model) {
  static final int MOST_VISITS = 10_000_000;
  static final int MOST_THREADS = 256;
  static final int LONGEST_PATH = 4096;

  /** Those of a first start: one core is left to the window. */
  public static final AnalysisWishes DEFAULTS = new AnalysisWishes(2000, 1, "");

  /** Checks the ranges. */
  public AnalysisWishes {
    Settings.requireRange("visits", visits, 1, MOST_VISITS);
    Settings.requireRange("threads", threads, 1, MOST_THREADS);
    Settings.requireLength("model", model, LONGEST_PATH);
  }
}
