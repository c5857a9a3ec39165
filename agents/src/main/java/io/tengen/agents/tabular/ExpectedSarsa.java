package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;
import java.util.List;

/**
 * Expected SARSA (van Seijen and others, 2009; Sutton and Barto, equation 6.9): like SARSA, but
 * with the expectation over the next action instead of a sample of it.
 *
 * <pre>Q(S,A) += alpha [ R + gamma sum_a pi(a|S') Q(S',a) - Q(S,A) ]</pre>
 */
public final class ExpectedSarsa implements TabularAgent {
  private final QTable table;
  private final double gamma;
  private Episode episode = new Episode(1, 0, new RandomStream(0));
  private int state;
  private int action;

  /**
   * Learns in a table.
   *
   * @param gamma the discount of a step, in [0, 1]
   */
  public ExpectedSarsa(QTable table, double gamma) {
    this.table = table;
    this.gamma = gamma;
  }

  @Override
  public int begin(int state, Episode episode) {
    this.episode = episode;
    return act(state);
  }

  @Override
  public int learn(double reward, int next, boolean terminated) {
    double future = terminated ? 0 : Exploration.expectedValue(table, next, episode.epsilon());
    double target = reward + gamma * future;
    table.add(state, action, episode.alpha() * (target - table.get(state, action)));
    return act(next);
  }

  private int act(int state) {
    this.state = state;
    action = Exploration.epsilonGreedy(table, state, episode.epsilon(), episode.random());
    return action;
  }

  @Override
  public int greedyAction(int state) {
    return table.argMax(state);
  }

  @Override
  public List<QTable> tables() {
    return List.of(table);
  }
}
