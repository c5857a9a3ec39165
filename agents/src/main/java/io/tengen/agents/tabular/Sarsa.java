package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;
import java.util.List;

/**
 * SARSA (Rummery and Niranjan, 1994; Sutton and Barto, equation 6.7): the target follows the action
 * that will be taken, so the values are those of the exploring policy.
 *
 * <pre>Q(S,A) += alpha [ R + gamma Q(S',A') - Q(S,A) ]</pre>
 */
public final class Sarsa implements TabularAgent {
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
  public Sarsa(QTable table, double gamma) {
    this.table = table;
    this.gamma = gamma;
  }

  @Override
  public int begin(int state, Episode episode) {
    this.episode = episode;
    this.state = state;
    action = choose(state);
    return action;
  }

  @Override
  public int learn(double reward, int next, boolean terminated) {
    int nextAction = choose(next);
    double target = reward + (terminated ? 0 : gamma * table.get(next, nextAction));
    table.add(state, action, episode.alpha() * (target - table.get(state, action)));
    state = next;
    action = nextAction;
    return nextAction;
  }

  private int choose(int state) {
    return Exploration.epsilonGreedy(table, state, episode.epsilon(), episode.random());
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
