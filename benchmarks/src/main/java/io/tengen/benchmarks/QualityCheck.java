package io.tengen.benchmarks;

/** Something that is to go well most of the time: a number of trials, each passed or not. */
public interface QualityCheck {

  /** What is tried, in a few words. */
  String name();

  /** What a trial is one of, such as {@code games}. */
  String unit();

  /** The share of the trials that must pass, in [0, 1]. */
  double target();

  /**
   * Makes one trial, from its number alone.
   *
   * @param number from 0 on
   */
  Trial run(int number);

  /**
   * How a trial went.
   *
   * @param passed whether it went well
   * @param wasOpen whether it could have gone wrong at all
   */
  record Trial(boolean passed, boolean wasOpen) {}
}
