package io.tengen.agents.tabular;

import io.tengen.agents.tabular.TabularConfig.Learning;
import io.tengen.env.RandomStream;

/** Makes an agent from its configuration. */
public final class TabularAgents {
  private TabularAgents() {}

  /** An agent with fresh tables, drawn from the random stream. */
  public static TabularAgent create(
      Learning learning, int stateCount, int actionCount, RandomStream random) {
    double low = learning.initialLow();
    double high = learning.initialHigh();
    double gamma = learning.gamma();
    QTable table = QTable.uniform(stateCount, actionCount, low, high, random);
    return switch (learning.algorithm()) {
      case Q_LEARNING -> new QLearning(table, gamma);
      case SARSA -> new Sarsa(table, gamma);
      case EXPECTED_SARSA -> new ExpectedSarsa(table, gamma);
      case Q_LAMBDA -> new QLambda(table, gamma, learning.lambda());
      case DOUBLE_Q_LEARNING ->
          new DoubleQLearning(
              table, QTable.uniform(stateCount, actionCount, low, high, random), gamma);
    };
  }
}
