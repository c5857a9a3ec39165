package io.tengen.search.evaluator;

import io.tengen.env.State;
import io.tengen.search.Evaluations;
import io.tengen.search.Evaluator;
import java.util.Arrays;
import java.util.List;

/**
 * Blends the values of two evaluators, such as a network and random games: {@code V = (1 - mix) v +
 * mix z}, z being the mean of some answers of the second one (Silver et al., "Mastering the game of
 * Go with deep neural networks and tree search", 2016, methods, where mix is lambda). The policy is
 * the first one's; score and ownership are the second one's last, where it tells them.
 */
public final class BlendedEvaluator implements Evaluator {
  private final Evaluator first;
  private final Evaluator second;
  private final int times;
  private final double mix;
  private final Evaluations answers;
  private double[] sums;

  /**
   * A blend.
   *
   * @param first whose policy counts; closed with this
   * @param second asked so many times about each position; closed with this
   * @param times at least 1
   * @param mix how much the second one counts, in [0, 1]
   * @param actionCount of the game
   */
  public BlendedEvaluator(
      Evaluator first, Evaluator second, int times, double mix, int actionCount) {
    if (times < 1 || !(mix >= 0 && mix <= 1)) {
      throw new IllegalArgumentException(
          "times is "
              + times
              + " and mix "
              + mix
              + ", but times must be at least 1 and mix in [0, 1]");
    }
    this.first = first;
    this.second = second;
    this.times = times;
    this.mix = mix;
    this.answers = Evaluations.withDetails(actionCount, 1);
    this.sums = new double[1];
  }

  @Override
  public void evaluate(List<? extends State> states, Evaluations out) {
    int count = states.size();
    if (sums.length < count) {
      sums = new double[count];
    }
    Arrays.fill(sums, 0, count, 0);
    for (int time = 0; time < times; time++) {
      second.evaluate(states, answers);
      AnswerCount.require(count, answers);
      for (int i = 0; i < count; i++) {
        sums[i] += answers.value(i);
      }
    }
    first.evaluate(states, out);
    AnswerCount.require(count, out);
    for (int i = 0; i < count; i++) {
      out.setValue(i, (1 - mix) * out.value(i) + mix * (sums[i] / times));
      if (out.hasDetails()) {
        takeDetails(i, out);
      }
    }
  }

  private void takeDetails(int row, Evaluations out) {
    out.setScore(row, answers.score(row));
    if (answers.hasOwnership(row)) {
      int from = answers.policyOffset(row);
      System.arraycopy(
          answers.ownership(), from, out.ownership(), out.policyOffset(row), out.actionCount());
    }
  }

  @Override
  public void close() {
    try {
      first.close();
    } finally {
      second.close();
    }
  }
}
