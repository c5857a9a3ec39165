package io.tengen.benchmarks;

/** Gets what a {@link Suite} finds out, in the order in which it is found out. */
public interface Recorder {

  /** Times a workload, for as long as the user wants, and keeps the figure. */
  Measurement time(Workload workload);

  /** Keeps a number that is no speed. */
  void add(Figure figure);

  /** Makes the trials of a check and keeps how they went; nothing without trials. */
  void check(QualityCheck check, int trials);

  /** Keeps that something could not be measured here. */
  void notMeasured(String whatAndWhy);

  /** Tells a person who waits what is being done; nothing is kept. */
  void progress(String what);
}
