package io.tengen.agents.alphazero.selfplay;

import io.tengen.agents.acting.Ranges;

/**
 * Random games that tell the value of a position beside the network: {@code V = (1 - mix) v + mix
 * z} with z the mean of their results (Silver et al., "Mastering the game of Go with deep neural
 * networks and tree search", Nature 529, 2016, where the mix is lambda). A network that has learned
 * nothing yet knows less than they do; one that has learned knows more, so the mix falls over the
 * run to nothing.
 *
 * @param rollouts random games from each position that a search evaluates, 0 for none to 1,000
 * @param rolloutMix how much their result counts at the start of the run, 0 to 1
 */
public record RolloutSettings(int rollouts, double rolloutMix) {
  /** No random games. */
  public static final RolloutSettings NONE = new RolloutSettings(0, 0.5);

  /** Validates. */
  public RolloutSettings {
    Ranges.require("rollouts", rollouts, 0, 1_000);
    Ranges.require("rolloutMix", rolloutMix, 0, 1);
  }

  /**
   * How much their result counts.
   *
   * @param shareDone of the run, 0 to 1
   */
  public double mixAt(double shareDone) {
    return rollouts == 0 ? 0 : rolloutMix * (1 - shareDone);
  }
}
