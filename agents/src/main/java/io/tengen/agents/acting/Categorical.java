package io.tengen.agents.acting;

import io.tengen.env.RandomStream;

/**
 * The policy over the legal actions: the softmax of a network's outputs, where an illegal action
 * has probability 0 (Huang and Ontanon, "A Closer Look at Invalid Action Masking in Policy Gradient
 * Algorithms", 2022: the gradient then is that of the masked policy, with nothing for the illegal
 * ones).
 *
 * <p>Computed in double precision by {@link StrictMath}, so that a seed gives the same run
 * everywhere.
 */
public final class Categorical {
  private final double[] probabilities;
  private final double[] logProbabilities;
  private double entropy;

  /** Room for one distribution over a number of actions. */
  public Categorical(int actions) {
    probabilities = new double[actions];
    logProbabilities = new double[actions];
  }

  /**
   * Becomes the distribution of a row of logits; at least one action must be legal.
   *
   * @param logits the row begins at {@code offset}
   * @param legal whether each action is, from {@code legalOffset} on
   * @return this
   * @throws IllegalStateException when a logit is not finite: the network has diverged
   */
  public Categorical set(float[] logits, int offset, boolean[] legal, int legalOffset) {
    double[] p = probabilities;
    double[] logs = logProbabilities;
    double max = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < p.length; a++) {
      double logit = logits[offset + a];
      if (!Double.isFinite(logit)) {
        throw new IllegalStateException(
            "the policy's output is " + logit + ": training has diverged; lower learningRate");
      }
      if (legal[legalOffset + a]) {
        max = Math.max(max, logit);
      }
    }
    double sum = 0;
    for (int a = 0; a < p.length; a++) {
      p[a] = legal[legalOffset + a] ? StrictMath.exp(logits[offset + a] - max) : 0;
      sum += p[a];
    }
    double logSum = StrictMath.log(sum);
    double total = 0;
    for (int a = 0; a < p.length; a++) {
      if (legal[legalOffset + a]) {
        p[a] /= sum;
        logs[a] = logits[offset + a] - max - logSum;
        total -= p[a] * logs[a];
      } else {
        logs[a] = Double.NEGATIVE_INFINITY;
      }
    }
    entropy = total;
    return this;
  }

  /** pi(a). */
  public double probability(int action) {
    return probabilities[action];
  }

  /** log pi(a); negative infinity where the action is illegal. */
  public double logProbability(int action) {
    return logProbabilities[action];
  }

  /** H = - sum over a of pi(a) log pi(a), in nats. */
  public double entropy() {
    return entropy;
  }

  /** Draws an action; takes one number from the stream. */
  public int sample(RandomStream random) {
    double draw = random.nextDouble();
    int last = 0;
    for (int a = 0; a < probabilities.length; a++) {
      if (probabilities[a] > 0) {
        last = a;
        draw -= probabilities[a];
        if (draw < 0) {
          break;
        }
      }
    }
    return last;
  }

  /**
   * Writes the gradient of {@code weight * log pi(action) + entropyWeight * H} by the logits, which
   * is {@code weight * (1[j = action] - pi(j)) - entropyWeight * pi(j) * (log pi(j) + H)}, and 0
   * where j is illegal.
   */
  public void writeGradient(
      int action, double weight, double entropyWeight, float[] out, int offset) {
    double[] p = probabilities;
    double[] logs = logProbabilities;
    for (int j = 0; j < p.length; j++) {
      double gradient = 0;
      if (p[j] > 0) {
        gradient = -weight * p[j] - entropyWeight * p[j] * (logs[j] + entropy);
      }
      out[offset + j] = (float) (j == action ? gradient + weight : gradient);
    }
  }
}
