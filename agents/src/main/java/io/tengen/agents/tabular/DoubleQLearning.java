package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;
import java.util.List;

/**
 * Double Q-learning (van Hasselt, 2010; Sutton and Barto, equation 6.10): one table chooses the
 * best next action and the other one judges it, which takes away the bias of a maximum over noise.
 * A coin decides which table learns.
 *
 * <pre>Q1(S,A) += alpha [ R + gamma Q2(S', argmax_a Q1(S',a)) - Q1(S,A) ]</pre>
 *
 * <p>Actions are chosen by the sum of both tables.
 */
public final class DoubleQLearning implements TabularAgent {
  private final QTable first;
  private final QTable second;
  private final double gamma;
  private Episode episode = new Episode(1, 0, new RandomStream(0));
  private int state;
  private int action;

  /**
   * Learns in two tables of the same size.
   *
   * @param gamma the discount of a step, in [0, 1]
   */
  public DoubleQLearning(QTable first, QTable second, double gamma) {
    this.first = first;
    this.second = second;
    this.gamma = gamma;
  }

  @Override
  public int begin(int state, Episode episode) {
    this.episode = episode;
    return act(state);
  }

  @Override
  public int learn(double reward, int next, boolean terminated) {
    boolean firstLearns = episode.random().nextInt(2) == 0;
    QTable learner = firstLearns ? first : second;
    QTable judge = firstLearns ? second : first;
    double future = terminated ? 0 : judge.get(next, learner.argMax(next));
    double target = reward + gamma * future;
    learner.add(state, action, episode.alpha() * (target - learner.get(state, action)));
    return act(next);
  }

  private int act(int state) {
    this.state = state;
    RandomStream random = episode.random();
    action =
        random.nextDouble() < episode.epsilon()
            ? random.nextInt(first.actionCount())
            : bestOfSum(state, random);
    return action;
  }

  private int bestOfSum(int state, RandomStream random) {
    double best = Double.NEGATIVE_INFINITY;
    int ties = 0;
    int chosen = 0;
    for (int candidate = 0; candidate < first.actionCount(); candidate++) {
      double sum = sum(state, candidate);
      if (sum > best) {
        best = sum;
        ties = 1;
        chosen = candidate;
      } else if (sum == best) {
        ties++;
        chosen = random.nextInt(ties) == 0 ? candidate : chosen;
      }
    }
    return chosen;
  }

  @Override
  public int greedyAction(int state) {
    int best = 0;
    for (int candidate = 1; candidate < first.actionCount(); candidate++) {
      best = sum(state, candidate) > sum(state, best) ? candidate : best;
    }
    return best;
  }

  private double sum(int state, int action) {
    return first.get(state, action) + second.get(state, action);
  }

  @Override
  public List<QTable> tables() {
    return List.of(first, second);
  }
}
