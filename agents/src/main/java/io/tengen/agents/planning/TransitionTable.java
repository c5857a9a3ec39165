package io.tengen.agents.planning;

import io.tengen.env.FiniteMdp;

/**
 * A {@link FiniteMdp} compiled to flat arrays (compressed sparse rows), for sweeps that visit every
 * transition many times.
 *
 * <p>Row {@code state * actions + action} holds the expected reward of the action and the outcomes
 * that go on; outcomes that end the episode count in the reward alone, since nothing follows them.
 * Costs 12 bytes an outcome and 12 a row: about 200 MB for a gridworld of a million cells.
 * Immutable.
 */
public final class TransitionTable {
  private final int stateCount;
  private final int actionCount;
  private final int[] rowStart;
  private final int[] next;
  private final double[] probability;
  private final double[] reward;

  private TransitionTable(int stateCount, int actionCount, int outcomes) {
    this.stateCount = stateCount;
    this.actionCount = actionCount;
    this.rowStart = new int[Math.multiplyExact(stateCount, actionCount) + 1];
    this.next = new int[outcomes];
    this.probability = new double[outcomes];
    this.reward = new double[rowStart.length - 1];
  }

  /** Compiles a model. */
  public static TransitionTable of(FiniteMdp mdp) {
    int states = mdp.stateCount();
    int actions = mdp.actionCount();
    int[] outcomes = new int[1];
    for (int state = 0; state < states; state++) {
      for (int action = 0; action < actions; action++) {
        mdp.outcomes(state, action, (p, next, reward, end) -> outcomes[0] += end ? 0 : 1);
      }
    }
    TransitionTable table = new TransitionTable(states, actions, outcomes[0]);
    RowWriter writer = table.new RowWriter();
    for (int state = 0; state < states; state++) {
      for (int action = 0; action < actions; action++) {
        mdp.outcomes(state, action, writer);
        writer.endRow();
      }
    }
    return table;
  }

  private final class RowWriter implements FiniteMdp.OutcomeConsumer {
    private int row;
    private int position;

    @Override
    public void accept(double p, int nextState, double outcomeReward, boolean terminated) {
      reward[row] += p * outcomeReward;
      if (!terminated) {
        next[position] = nextState;
        probability[position] = p;
        position++;
      }
    }

    void endRow() {
      row++;
      rowStart[row] = position;
    }
  }

  /** How many states there are. */
  public int stateCount() {
    return stateCount;
  }

  /** How many actions each state has. */
  public int actionCount() {
    return actionCount;
  }

  /** The expected reward of an action. */
  public double reward(int state, int action) {
    return reward[state * actionCount + action];
  }

  /** Q(s, a) under given values of the next states: one Bellman backup. */
  public double backup(int state, int action, double[] values, double gamma) {
    int row = state * actionCount + action;
    double expected = 0;
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      expected += probability[i] * values[next[i]];
    }
    return reward[row] + gamma * expected;
  }

  /** The largest Q(s, a) of a state: the Bellman optimality operator at one state. */
  public double bestBackup(int state, double[] values, double gamma) {
    int[] starts = rowStart;
    int[] nexts = next;
    double[] probabilities = probability;
    double best = Double.NEGATIVE_INFINITY;
    int row = state * actionCount;
    int lastRow = row + actionCount;
    int i = starts[row];
    while (row < lastRow) {
      int end = starts[row + 1];
      double expected = 0;
      for (; i < end; i++) {
        expected += probabilities[i] * values[nexts[i]];
      }
      double q = reward[row] + gamma * expected;
      best = q > best ? q : best;
      row++;
    }
    return best;
  }

  /** The action with the largest Q(s, a); the lowest of equals. */
  public int bestAction(int state, double[] values, double gamma) {
    int best = 0;
    double bestValue = Double.NEGATIVE_INFINITY;
    for (int action = 0; action < actionCount; action++) {
      double q = backup(state, action, values, gamma);
      if (q > bestValue) {
        bestValue = q;
        best = action;
      }
    }
    return best;
  }

  /** The probability that the action ends the episode at once. */
  double endProbability(int state, int action) {
    int row = state * actionCount + action;
    double goingOn = 0;
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      goingOn += probability[i];
    }
    return 1 - goingOn;
  }

  /** Whether the action may end the episode at once; probabilities sum to 1 but for rounding. */
  boolean mayEnd(int state, int action) {
    return endProbability(state, action) > 1e-9;
  }

  /** The expected steps to the end after taking an action, given those of the next states. */
  double expectedSteps(int state, int action, double[] steps) {
    return 1 + backup(state, action, steps, 1) - reward(state, action);
  }

  /** Whether an outcome of the action that goes on leads to a marked state. */
  boolean mayReach(int state, int action, boolean[] marked) {
    int row = state * actionCount + action;
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      if (marked[next[i]]) {
        return true;
      }
    }
    return false;
  }

  /** Whether the action surely goes on to a marked state. */
  boolean surelyStaysIn(int state, int action, boolean[] marked) {
    int row = state * actionCount + action;
    for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
      if (!marked[next[i]]) {
        return false;
      }
    }
    return !mayEnd(state, action);
  }

  /**
   * A value that every state surely reaches, by one action for ever: the lowest over all states of
   * the highest r / (1 - gamma (1 - p)) over its actions, where r is the reward expected of an
   * action and p the probability that it ends the episode. Backing it up only raises it.
   *
   * @param gamma the discount of a step, below 1
   */
  double guaranteedValue(double gamma) {
    double guaranteed = Double.POSITIVE_INFINITY;
    for (int state = 0; state < stateCount; state++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int action = 0; action < actionCount; action++) {
        double goesOn = 1 - endProbability(state, action);
        best = Math.max(best, reward(state, action) / (1 - gamma * goesOn));
      }
      guaranteed = Math.min(guaranteed, best);
    }
    return guaranteed;
  }
}
