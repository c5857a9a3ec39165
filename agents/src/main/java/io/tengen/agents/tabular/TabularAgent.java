package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;
import java.util.List;

/**
 * Learns action values from experience, one step at a time.
 *
 * <p>The caller alternates: {@link #begin} answers the first action of an episode, then each {@link
 * #learn} takes what the action led to, updates the table, and answers the next action. Whether
 * that action is chosen before the update, as SARSA needs it, or after it is the algorithm's own
 * matter. Between episodes an agent is nothing but its {@link #tables}.
 */
public sealed interface TabularAgent
    permits QLearning, Sarsa, ExpectedSarsa, DoubleQLearning, QLambda {

  /**
   * What holds for one episode.
   *
   * @param alpha the step size, in [0, 1]
   * @param epsilon the probability of a random action, in [0, 1]
   * @param random the source of all randomness in the episode
   */
  record Episode(double alpha, double epsilon, RandomStream random) {}

  /** Starts an episode and answers its first action. */
  int begin(int state, Episode episode);

  /**
   * Learns from the last action and answers the next one.
   *
   * @param reward what it paid
   * @param next the state it led to
   * @param terminated whether the task is over, so that nothing follows the next state; a truncated
   *     episode is not terminated, and its last state still counts with its value
   */
  int learn(double reward, int next, boolean terminated);

  /** The action thought best; the lowest of equals. */
  int greedyAction(int state);

  /** The learned values, live: all there is to save and restore. */
  List<QTable> tables();
}
