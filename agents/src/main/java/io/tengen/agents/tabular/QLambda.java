package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;
import java.util.List;

/**
 * Watkins's Q(lambda) with replacing traces (Watkins, 1989; Sutton and Barto, section 12.10): every
 * recent step shares in the error of the present one, until an exploring action breaks the chain.
 *
 * <pre>
 * delta = R + gamma max_a Q(S',a) - Q(S,A)
 * Q(s,a) += alpha delta e(s,a)   for all s, a
 * e(s,a) *= gamma lambda         if the next action is greedy, else e = 0
 * </pre>
 */
public final class QLambda implements TabularAgent {
  /** A trace below this changes nothing that matters. */
  private static final double SMALLEST_TRACE = 1e-4;

  private final QTable table;
  private final double gamma;
  private final double lambda;

  /** e(s, a) by entry of the table; 0 for entries that are not listed in {@link #active}. */
  private final double[] trace;

  private final int[] active;
  private int activeCount;
  private Episode episode = new Episode(1, 0, new RandomStream(0));
  private int state;
  private int action;

  /**
   * Learns in a table.
   *
   * @param gamma the discount of a step, in [0, 1]
   * @param lambda how much of the trace is kept in a step, in [0, 1]
   */
  public QLambda(QTable table, double gamma, double lambda) {
    this.table = table;
    this.gamma = gamma;
    this.lambda = lambda;
    this.trace = new double[table.values().length];
    this.active = new int[trace.length];
  }

  @Override
  public int begin(int state, Episode episode) {
    this.episode = episode;
    clearTraces();
    this.state = state;
    action = choose(state);
    return action;
  }

  @Override
  public int learn(double reward, int next, boolean terminated) {
    double target = reward + (terminated ? 0 : gamma * table.max(next));
    double error = target - table.get(state, action);
    touch(state * table.actionCount() + action);
    int nextAction = choose(next);
    boolean greedy = table.get(next, nextAction) == table.max(next);
    spread(episode.alpha() * error, gamma * lambda);
    if (!greedy) {
      clearTraces();
    }
    state = next;
    action = nextAction;
    return nextAction;
  }

  private int choose(int state) {
    return Exploration.epsilonGreedy(table, state, episode.epsilon(), episode.random());
  }

  private void touch(int entry) {
    if (trace[entry] == 0) {
      active[activeCount++] = entry;
    }
    trace[entry] = 1;
  }

  /** Adds each entry's share of the change, then lets all traces decay. */
  private void spread(double change, double decay) {
    double[] values = table.values();
    int kept = 0;
    for (int i = 0; i < activeCount; i++) {
      int entry = active[i];
      values[entry] += change * trace[entry];
      trace[entry] *= decay;
      if (trace[entry] < SMALLEST_TRACE) {
        trace[entry] = 0;
      } else {
        active[kept++] = entry;
      }
    }
    activeCount = kept;
  }

  private void clearTraces() {
    for (int i = 0; i < activeCount; i++) {
      trace[active[i]] = 0;
    }
    activeCount = 0;
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
