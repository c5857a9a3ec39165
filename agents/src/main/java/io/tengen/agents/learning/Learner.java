package io.tengen.agents.learning;

import java.io.IOException;
import java.util.Map;

/**
 * One algorithm at work on one task: it owns the environments that it acts in, its networks and its
 * worker threads.
 *
 * <p>Laws, which {@link LearningRun} builds on:
 *
 * <ol>
 *   <li>All randomness comes from the seed of its configuration. What {@link #save} answers is
 *       everything that the future depends on, the environments in the middle of their episodes and
 *       the sums behind the next {@link #measurements} included: a learner of the same
 *       configuration that restores it does the same from there on. An algorithm whose threads race
 *       says so, and keeps this law with one thread.
 *   <li>{@link #advance} always takes at least one step.
 *   <li>What a worker thread throws comes out of {@link #advance}; a learner that has thrown can
 *       only be closed.
 *   <li>{@code terminated} and {@code truncated} are told apart: only termination cuts the
 *       bootstrap.
 * </ol>
 *
 * <p>Owned by one thread.
 */
public interface Learner extends AutoCloseable {

  /**
   * Acts and learns for a while: an update, or some steps, in much less than a second.
   *
   * @param listener told, on this thread, of every episode that ended meanwhile
   */
  void advance(EpisodeListener listener);

  /** Environment steps so far, those of all workers together. */
  long steps();

  /**
   * What can be measured of the learning since the last call, by name, in the order of reports:
   * losses, entropy, epsilon, staleness and the like. What nothing is known of yet is left out; a
   * value that is not finite tells that the learning has failed, and ends the run.
   */
  Map<String, Double> measurements();

  /** Acts by a copy of the present parameters. */
  Actor actor();

  /**
   * Acts by parameters that the {@link Actor#save} of such a learner has answered.
   *
   * @throws IOException when they are not those of a learner with this configuration; says why
   */
  Actor actor(byte[] saved) throws IOException;

  /** Everything it needs to go on exactly. */
  byte[] save();

  /**
   * Becomes what was saved.
   *
   * @throws IOException when that was not saved by a learner with this configuration; says why
   */
  void restore(byte[] saved) throws IOException;

  /** Ends its threads and frees what it holds outside of the heap. */
  @Override
  void close();
}
