package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;
import java.util.List;

/**
 * Q-learning (Watkins, 1989; Sutton and Barto, equation 6.8):
 *
 * <pre>Q(S,A) += alpha [ R + gamma max_a Q(S',a) - Q(S,A) ]</pre>
 */
public final class QLearning implements TabularAgent {
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
  public QLearning(QTable table, double gamma) {
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
    double target = reward + (terminated ? 0 : gamma * table.max(next));
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
