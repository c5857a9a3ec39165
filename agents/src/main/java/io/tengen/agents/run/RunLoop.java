package io.tengen.agents.run;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The loop of every run that learns by acting, whatever it learns: from the start or the newest
 * checkpoint, piece by piece, with metrics and checkpoints on the way.
 *
 * <p>Exact resume is made of two things: here, metrics are cut to the length that they had at the
 * checkpoint; and a {@link Work} saves everything that the next piece depends on.
 */
public final class RunLoop {
  private RunLoop() {}

  /** What a kind of run does of its own. */
  public interface Work {

    /** Makes the very first state; called instead of {@link #restore} when there is none saved. */
    default void start() throws IOException {}

    /** How far it is, in the unit of the run: episodes, or steps. */
    long progress();

    /** Whether nothing is left to do. */
    boolean isOver();

    /** Does the next piece: an episode, or an update. */
    void advance() throws IOException;

    /**
     * Tells of the piece that was done.
     *
     * @param seconds from the end of the last piece to the end of this one; of the first, its own
     */
    void report(MetricsLog metrics, double seconds) throws IOException;

    /**
     * Whether it is time for a checkpoint.
     *
     * @param progress since the last one
     * @param seconds since the last one
     */
    boolean isCheckpointDue(long progress, double seconds);

    /** The content of a checkpoint. */
    byte[] save();

    /**
     * Goes back to a checkpoint.
     *
     * @throws RunDirectoryException when it does not fit; says why and what to do
     */
    void restore(Checkpoint checkpoint);
  }

  /**
   * Works until all is done or somebody asks to stop; in each case with a checkpoint of the last
   * moment. What the work throws goes on to the caller, and the last checkpoint stays.
   *
   * @param directory the run, new or to be resumed
   * @param checkpoints those of the directory
   * @param warnings told, in a line each, of what was mended on the way
   * @param stop asks to stop after the current piece
   * @throws IOException when something cannot be written; what was saved before stays valid
   */
  public static void run(
      RunDirectory directory,
      CheckpointStore checkpoints,
      Work work,
      Consumer<String> warnings,
      StopSignal stop)
      throws IOException {
    Optional<Checkpoint> saved = checkpoints.newest(warnings);
    saved.ifPresent(work::restore);
    long keep = saved.map(Checkpoint::metricsLength).orElse(0L);
    try (MetricsLog metrics = directory.openMetrics(keep, warnings)) {
      if (saved.isEmpty()) {
        work.start();
        save(checkpoints, work, metrics);
      }
      goOn(checkpoints, work, metrics, stop);
      save(checkpoints, work, metrics);
    }
  }

  private static void goOn(
      CheckpointStore checkpoints, Work work, MetricsLog metrics, StopSignal stop)
      throws IOException {
    long lastClock = System.nanoTime();
    double secondsSinceSave = 0;
    long progressAtSave = work.progress();
    while (!work.isOver() && !stop.isRaised()) {
      work.advance();
      long clock = System.nanoTime();
      double seconds = (clock - lastClock) / 1e9;
      lastClock = clock;
      secondsSinceSave += seconds;
      work.report(metrics, seconds);
      if (work.isCheckpointDue(work.progress() - progressAtSave, secondsSinceSave)) {
        save(checkpoints, work, metrics);
        progressAtSave = work.progress();
        secondsSinceSave = 0;
      }
    }
  }

  private static void save(CheckpointStore checkpoints, Work work, MetricsLog metrics)
      throws IOException {
    long metricsLength = metrics.force();
    checkpoints.save(new Checkpoint(work.progress(), metricsLength, work.save()));
  }
}
