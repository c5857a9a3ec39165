package io.tengen.client.training;

/** A run that can be looked at. Of one thread. */
public interface RunSource {

  /** Where it is, for people. */
  String title();

  /**
   * Looks at it again. Takes time, for a disk or a network, but bounded time; whatever is wrong
   * with the run is in the view.
   */
  TrainingView look();

  /** Whether there is more to be read at once. */
  boolean hasMore();
}
