package io.tengen.search;

/**
 * What a search with Gumbel noise at the root says the policy should have been: {@code
 * softmax(logits + sigma(completed Q))}, over all actions of the game (Danihelka et al. 2022,
 * equation 11); a target to learn from.
 */
public final class ImprovedPolicy {
  private final double[] shares;

  /** Takes the shares of all actions, which sum to 1. */
  ImprovedPolicy(double[] shares) {
    this.shares = shares.clone();
  }

  /** The number of actions of the game. */
  public int actionCount() {
    return shares.length;
  }

  /** The share of an action, in [0, 1]; 0 if it is illegal. */
  public double of(int action) {
    return shares[action];
  }
}
