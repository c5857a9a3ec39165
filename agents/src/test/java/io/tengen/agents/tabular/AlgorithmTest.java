package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.tabular.TabularAgent.Episode;
import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;

/** Single updates against the published equations, worked by hand. */
class AlgorithmTest {
  private static final double ALPHA = 0.5;
  private static final double GAMMA = 0.9;

  /** Two states of two actions; action 0 is greedy in state 0, action 1 in state 1. */
  private static QTable table() {
    return QTable.of(2, new double[] {1, 0, 2, 4});
  }

  private static Episode greedy() {
    return new Episode(ALPHA, 0, new RandomStream(1));
  }

  @Test
  void qLearningFollowsTheBestNextAction() {
    QTable table = table();
    QLearning agent = new QLearning(table, GAMMA);
    assertEquals(0, agent.begin(0, greedy()));
    assertEquals(1, agent.learn(3, 1, false));
    assertEquals(1 + ALPHA * (3 + GAMMA * 4 - 1), table.get(0, 0), 1e-12);
  }

  @Test
  void terminationCutsTheBootstrapOfEveryAlgorithm() {
    for (Algorithm algorithm : Algorithm.values()) {
      TabularAgent agent =
          TabularAgents.create(
              new TabularConfig.Learning(
                  algorithm, new Schedule.Constant(1), GAMMA, new Schedule.Constant(0), 0.8, 5, 5),
              2,
              2,
              new RandomStream(0));
      int action = agent.begin(0, new Episode(1, 0, new RandomStream(4)));
      agent.learn(3, 1, true);
      assertTrue(
          agent.tables().stream().anyMatch(table -> table.get(0, action) == 3),
          algorithm + " must learn the bare reward at the end");
      agent.begin(1, new Episode(1, 0, new RandomStream(4)));
      int second = agent.learn(3, 1, false);
      agent.learn(3, 1, false);
      assertTrue(
          agent.tables().stream().anyMatch(table -> table.get(1, second) > 3),
          algorithm + " must look ahead before it");
    }
  }

  @Test
  void sarsaFollowsTheActionThatIsTaken() {
    for (int seed = 0; seed < 20; seed++) {
      QTable table = table();
      Sarsa agent = new Sarsa(table, GAMMA);
      int first = agent.begin(0, new Episode(ALPHA, 1, new RandomStream(seed)));
      double old = table.get(0, first);
      int second = agent.learn(3, 1, false);
      double next = second == 0 ? 2 : 4;
      assertEquals(old + ALPHA * (3 + GAMMA * next - old), table.get(0, first), 1e-12);
    }
  }

  @Test
  void expectedSarsaAveragesOverThePolicy() {
    QTable table = table();
    ExpectedSarsa agent = new ExpectedSarsa(table, GAMMA);
    double epsilon = 0.3;
    int first = agent.begin(0, new Episode(ALPHA, epsilon, new RandomStream(3)));
    double old = first == 0 ? 1 : 0;
    agent.learn(3, 1, false);
    double expected = epsilon / 2 * 2 + (1 - epsilon / 2) * 4;
    assertEquals(old + ALPHA * (3 + GAMMA * expected - old), table.get(0, first), 1e-12);
  }

  @Test
  void doubleQLearningJudgesOneTablesChoiceByTheOther() {
    int firstLearned = 0;
    for (int seed = 0; seed < 40; seed++) {
      QTable one = QTable.of(2, new double[] {1, 0, 9, 4});
      QTable two = QTable.of(2, new double[] {1, 0, 2, 7});
      DoubleQLearning agent = new DoubleQLearning(one, two, GAMMA);
      agent.begin(0, new Episode(ALPHA, 0, new RandomStream(seed)));
      agent.learn(3, 1, false);
      boolean learnedByFirst = one.get(0, 0) != 1;
      firstLearned += learnedByFirst ? 1 : 0;
      // One's favourite in state 1 is action 0, which two values at 2; two's is action 1, at 4.
      double judged = learnedByFirst ? 2 : 4;
      QTable learner = learnedByFirst ? one : two;
      assertEquals(1 + ALPHA * (3 + GAMMA * judged - 1), learner.get(0, 0), 1e-12);
    }
    assertTrue(firstLearned > 8 && firstLearned < 32, "a fair coin: " + firstLearned + " of 40");
  }

  /** Neither table alone likes action 2 best; the two together do. */
  @Test
  void doubleQLearningActsByBothTablesAndExploresAsOftenAsItSays() {
    QTable one = QTable.of(4, new double[] {3, 0, 2, 2});
    QTable two = QTable.of(4, new double[] {0, 3, 2, 2});
    DoubleQLearning agent = new DoubleQLearning(one, two, GAMMA);
    assertEquals(2, agent.greedyAction(0), "the lowest of equals");
    RandomStream random = new RandomStream(1);
    int[] counts = new int[4];
    int draws = 100_000;
    for (int i = 0; i < draws; i++) {
      counts[agent.begin(0, new Episode(ALPHA, 0.2, random))]++;
    }
    int[] expected = {5_000, 5_000, 45_000, 45_000};
    for (int action = 0; action < 4; action++) {
      assertEquals(expected[action], counts[action], 800, "action " + action);
    }
  }

  @Test
  void tracesShareTheErrorWithEarlierSteps() {
    QTable table = QTable.of(1, new double[] {0, 0, 0});
    QLambda agent = new QLambda(table, GAMMA, 0.8);
    agent.begin(0, greedy());
    agent.learn(0, 1, false);
    agent.learn(0, 2, false);
    agent.learn(10, 2, true);
    double decay = GAMMA * 0.8;
    assertEquals(ALPHA * 10, table.get(2, 0), 1e-12);
    assertEquals(ALPHA * 10 * decay, table.get(1, 0), 1e-12);
    assertEquals(ALPHA * 10 * decay * decay, table.get(0, 0), 1e-12);
    agent.begin(1, greedy());
    agent.learn(0, 1, true);
    assertEquals(ALPHA * 10 * decay * decay, table.get(0, 0), 1e-12, "a new episode, new traces");
  }

  @Test
  void anExploringActionBreaksTheTraces() {
    for (int seed = 0; seed < 40; seed++) {
      QTable table = QTable.of(2, new double[] {0, 0, 1, 0, 0, 0});
      QLambda agent = new QLambda(table, 1, 1);
      int first = agent.begin(0, new Episode(1, 0.5, new RandomStream(seed)));
      int second = agent.learn(0, 1, false);
      double afterFirst = table.get(0, first);
      agent.learn(100, 2, true);
      boolean explored = second != 0;
      assertEquals(explored ? afterFirst : afterFirst + 99, table.get(0, first), 1e-12);
    }
  }

  @Test
  void epsilonGreedyExploresAsOftenAsItSaysAndBreaksTiesEvenly() {
    RandomStream random = new RandomStream(1);
    QTable table = QTable.of(4, new double[] {5, 1, 5, 0});
    int[] counts = new int[4];
    int draws = 100_000;
    for (int i = 0; i < draws; i++) {
      counts[Exploration.epsilonGreedy(table, 0, 0.2, random)]++;
    }
    int[] expected = {45_000, 5_000, 45_000, 5_000};
    for (int action = 0; action < 4; action++) {
      assertEquals(expected[action], counts[action], 800, "action " + action);
    }
  }
}
