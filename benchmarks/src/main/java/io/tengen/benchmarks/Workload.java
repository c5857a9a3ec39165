package io.tengen.benchmarks;

/** Something to time: a loop that does a known number of operations. */
public interface Workload {

  /** What is measured, in a few words. */
  String name();

  /** What is counted, such as {@code steps}. */
  String unit();

  /** How many operations a second are hoped for; 0 where nothing is promised. */
  default double target() {
    return 0;
  }

  /**
   * Does a batch of operations, a few milliseconds long once compiled.
   *
   * @return how many there were
   */
  long runBatch();
}
