package io.tengen.benchmarks;

import java.io.IOException;

/** A part of Tengen that is measured in one go, and a heading in the table of results. */
public interface Suite {

  /** What follows {@code tengen bench} to measure it alone, options included. */
  String command();

  /** What it is about, as a heading. */
  String title();

  /**
   * Measures, one thing after another.
   *
   * @param recorder is told what was found as soon as it is
   * @throws IOException when something that it reads or writes fails
   */
  void measure(Recorder recorder) throws IOException;
}
